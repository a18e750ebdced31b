import { parseArgs } from 'node:util';
import { checkContent } from '../checks/check-content.ts';
import { formatProblem, summarise } from '../core/problems.ts';
import { loadContent } from '../sources/load.ts';
import { readSettings } from '../sources/settings.ts';
import type { Command } from './command.ts';

/** Lists every fault of the content. */
export const check: Command = {
  help: `
npm run notes -- check

Lists every fault of the content folder, each as file:line:column, code, what is wrong and what to do.
The folder is "content", or what the environment variable CONTENT_DIR says.
`,
  run(args) {
    parseArgs({ args, options: {} });
    const problems = checkContent(loadContent(readSettings().contentDir));
    for (const problem of problems) console.log(formatProblem(problem));
    console.log(summarise(problems));
    return problems.some((p) => p.severity === 'error') ? 1 : 0;
  },
};
