import { formatProblem, summarise } from '../core/problems.ts';
import { loadContent } from '../sources/load.ts';
import { readSettings } from '../sources/settings.ts';
import { checkContent } from '../checks/check-content.ts';

const problems = checkContent(loadContent(readSettings().contentDir));
for (const problem of problems) console.log(formatProblem(problem));
console.log(summarise(problems));
process.exitCode = problems.some((p) => p.severity === 'error') ? 1 : 0;
