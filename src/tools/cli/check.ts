import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../../content/checks/check-content.ts';
import { didYouMean } from '../../shared/nearest.ts';
import { loadContent } from '../../content/load/load-content.ts';
import { readSettings } from '../../content/load/load-settings.ts';
import { askAddress } from './ask-address.ts';
import { misused, type Command } from './command.ts';
import { FORMATS } from './formats.ts';
import { keepLinks } from './ask-links.ts';
import { startProgress } from './progress.ts';

/** Lists every fault of the content, with outside addresses asked by `asker`. */
export function checkWith(asker: typeof askAddress): Command {
  return { help: HELP, run: (args) => run(args, asker) };
}

const HELP = `
npm run notes -- check [--format text|json|github] [--links] [--built]

Lists every fault of the content folder, each as file:line:column, code, what is wrong and what to do.
The folder is "content", or what the environment variable CONTENT_DIR says.

  --format text    for people (the default)
  --format json    an array of { file, line, column, code, what, hint, severity }; severity is "error" or
                   "warning", lines and columns count from 1
  --format github  workflow commands, which GitHub Actions shows beside the lines of a pull request
  --links          first asks every outside address of the content whether it still answers, and writes that
                   down in links.json; each host is asked one address a second, those that need a sign-in,
                   are closed or lead into a network are not asked
  --built          if there is no fault, builds the site as well, away from dist/, and looks at every page as a
                   browser shows it: links, ids, valid HTML, headings, descriptions, accessibility, weight

Links that are gone or have moved are warnings, which do not stop a build. With --links the exit code is 1 when one
is gone. Without it no network is used: what links.json holds is taken as it stands.
`;

/** Lists every fault of the content. */
export const check: Command = checkWith(askAddress);

async function run(args: string[], asker: typeof askAddress): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      format: { type: 'string', default: 'text' },
      links: { type: 'boolean', default: false },
      built: { type: 'boolean', default: false },
    },
  });
  const print = formatOf(values.format);
  if (values.built && values.format !== 'text')
    misused('--built', 'Faults of pages have no other format.', 'Leave --format out.');
  const progress = startProgress();
  const { contentDir } = readSettings();
  let content = loadContent(contentDir, progress.tell);
  if (values.links) {
    await keepLinks(content, asker, new Date().toISOString().slice(0, 10), progress.tell);
    content = loadContent(contentDir, progress.tell);
  }
  progress.tell('Looking for faults …');
  const problems = checkContent(content);
  progress.end();
  console.log(print(problems));
  const counts = values.links ? ['link-gone'] : [];
  if (problems.some((p) => p.severity === 'error' || counts.includes(p.code))) return 1;
  return values.built ? checkPages() : 0;
}

/** In a process of its own, since what looks at pages is no part of the site: it is what the tests look with. */
function checkPages(): number {
  const program = join(import.meta.dirname, '../../../tests/support/check-pages.ts');
  return spawnSync(process.execPath, [program], { stdio: 'inherit' }).status ?? 1;
}

function formatOf(name: string): (typeof FORMATS)[string] {
  const names = Object.keys(FORMATS);
  if (!names.includes(name))
    misused(
      '--format',
      `There is no format "${name}".`,
      didYouMean(name, names, `There are: ${names.join(', ')}.`),
    );
  return FORMATS[name]!;
}
