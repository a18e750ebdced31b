import { parseArgs } from 'node:util';
import { checkContent } from '../checks/check-content.ts';
import { didYouMean } from '../core/nearest.ts';
import { loadContent } from '../sources/load.ts';
import { readSettings } from '../sources/settings.ts';
import { refuse, type Command } from './command.ts';
import { FORMATS } from './formats.ts';
import { startProgress } from './progress.ts';

/** Lists every fault of the content. */
export const check: Command = {
  help: `
npm run notes -- check [--format text|json|github]

Lists every fault of the content folder, each as file:line:column, code, what is wrong and what to do.
The folder is "content", or what the environment variable CONTENT_DIR says.

  --format text    for people (the default)
  --format json    an array of { file, line, column, code, what, todo, severity }; severity is "error" or
                   "warning", lines and columns count from 1
  --format github  workflow commands, which GitHub Actions shows beside the lines of a pull request
`,
  run(args) {
    const { values } = parseArgs({ args, options: { format: { type: 'string', default: 'text' } } });
    const print = formatOf(values.format);
    const progress = startProgress();
    const content = loadContent(readSettings().contentDir, progress.tell);
    progress.tell('Looking for faults …');
    const problems = checkContent(content);
    progress.end();
    console.log(print(problems));
    return problems.some((p) => p.severity === 'error') ? 1 : 0;
  },
};

function formatOf(name: string): (typeof FORMATS)[string] {
  const names = Object.keys(FORMATS);
  if (!names.includes(name))
    refuse(
      '--format',
      'usage',
      `There is no format "${name}".`,
      didYouMean(name, names, `There are: ${names.join(', ')}.`),
    );
  return FORMATS[name]!;
}
