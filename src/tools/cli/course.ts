import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ask } from './ask.ts';
import { refuse, refuseAll, type Command, type Misuse } from './command.ts';
import { folderAt, judgeNew, shown } from './content-folder.ts';
import { courseSkeleton, misusesOf, OPTIONS, QUESTIONS, type Known } from './course-skeleton.ts';
import { refuseErrors } from './judge-aside.ts';
import { isKeptByGit } from './kept-by-git.ts';
import { oneWriter } from './one-writer.ts';

/** What a course is made of; whatever else lies in the folder (schemas for editors, a README, a licence) stays. */
const MADE_OF = ['site.yaml', 'references.bib', 'links.json', 'lectures', 'glossary'];

const HELP = `
npm run notes -- course [--title TITLE] [--code CODE] [--institution NAME] [--term WORDS] [--short WORDS]
                        [--lede SENTENCE] [--page ADDRESS] [--meeting "DAY WHAT | WHO"]…
                        [--site ADDRESS] [--repository ADDRESS] [--contact ADDRESS] [--remove]

Makes an empty content folder for your own course: site.yaml says what the course is called,
references.bib is empty, and the lectures, works and terms of the sample are gone. What is missing is asked on a
terminal; elsewhere --title, --institution and --term must be given.

  --code CODE         its short name, such as CS 324
  --institution NAME  who gives it
  --term WORDS        when, such as winter 2023
  --short WORDS       two or three words for the top left corner of every page
  --lede SENTENCE     what stands under the title of the first page
  --page ADDRESS      the course's own web page
  --meeting TEXT      a day of the calendar: "2023-01-30 Scaling laws | Ada Example"; again for each
  --site ADDRESS      where the notes will be published, such as https://example.org/notes/
  --repository ADDRESS  the git repository, for links to edit and to ask
  --contact ADDRESS   how to reach you: an e-mail address or a web address
  --remove            removes what is there without asking
  --into DIR          the content folder (else CONTENT_DIR, else "content"); it is made where there is none
  --no-ask            asks nothing

Before anything is removed, the command says what and asks. Files that git does not hold as they stand are not
removed but put aside, in a folder that it names.

Example:
  npm run notes -- course --title "Reading Machines" --institution "Example University" --term "spring 2027" \\
    --meeting "2027-03-01 Why machines read | Ada Example" --site https://example.org/notes/
`;

/** Begins a course of one's own, with what is missing asked by `asker`. */
export function courseWith(asker: typeof ask): Command {
  return { help: HELP, run: (args) => run(args, asker) };
}

/** Begins a course of one's own, in place of the sample. */
export const course: Command = courseWith(ask);

async function run(args: string[], asker: typeof ask): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      ...OPTIONS,
      remove: { type: 'boolean' },
      into: { type: 'string' },
      'no-ask': { type: 'boolean' },
    },
  });
  const { remove = false, into, 'no-ask': quiet, ...given } = values;
  const dir = resolve(into ?? (process.env['CONTENT_DIR'] || 'content'));
  const known: Known = { ...given };
  const asks = !quiet && process.stdin.isTTY && process.stdout.isTTY;
  const missing = QUESTIONS.filter(({ field }) => known[field] === undefined);
  if (asks) {
    refuseAll(misusesOf(known));
    Object.assign(known, await asker(missing));
  }
  const lacks = missing.filter(({ field, needed }) => needed && !known[field]);
  refuseAll([
    ...lacks.map(({ field }): Misuse => [
      `--${field}`,
      'usage',
      'A course needs it.',
      `Give it: --${field} "…".`,
    ]),
    ...misusesOf(known),
  ]);
  const files = courseSkeleton(known);
  refuseErrors(files);
  const there = MADE_OF.filter((name) => existsSync(join(dir, name)));
  if (there.length > 0 && !remove) {
    const what = `${shown(dir)} would lose: ${there.map((name) => say(dir, name)).join(', ')}.`;
    if (!asks) refuse(shown(dir), 'course-exists', what, 'Nothing was changed. To have it so: --remove.');
    console.log(what);
    const { yes } = await asker([{ field: 'yes', question: 'Remove that? Write yes:' }]);
    if (yes?.toLowerCase() !== 'yes') {
      console.log('Nothing was changed.');
      return 1;
    }
  }
  mkdirSync(dir, { recursive: true });
  const folder = folderAt(dir);
  const aside = await oneWriter(folder, () => replace(dir, there, files));
  console.log(`${shown(dir)} is the folder of “${known.title}”, and empty.`);
  if (aside) console.log(`What was there and is not in git lies in ${shown(aside)}.`);
  console.log(
    'Go on: npm run notes -- new lecture NAME, or import a file of raw notes; npm start shows the site.',
  );
  return judgeNew(folder, 'site.yaml');
}

/** Writes everything aside, moves the old out and the new in; gives the folder that keeps what git does not have. */
function replace(
  dir: string,
  there: readonly string[],
  files: ReadonlyMap<string, string>,
): string | undefined {
  const kept = isKeptByGit(dir, there);
  // In the content folder itself, so that moving is a rename; dot folders are nobody's business there.
  const fresh = mkdtempSync(join(dir, '.course-'));
  const old = mkdtempSync(join(dir, '.before-'));
  const undo: (() => void)[] = [];
  const move = (name: string, from: string, to: string): void => {
    renameSync(join(from, name), join(to, name));
    undo.push(() => renameSync(join(to, name), join(from, name)));
  };
  try {
    for (const [path, text] of files) writeFileSync(join(fresh, path), text);
    for (const name of there) move(name, dir, old);
    for (const path of files.keys()) move(path, fresh, dir);
  } catch (error) {
    for (const step of undo.reverse()) step();
    rmSync(old, { recursive: true });
    throw error;
  } finally {
    rmSync(fresh, { recursive: true });
  }
  if (there.length > 0 && !kept) return old;
  rmSync(old, { recursive: true });
  return undefined;
}

function say(dir: string, name: string): string {
  if (name !== 'lectures' && name !== 'glossary') return name;
  const count = readdirSync(join(dir, name)).filter((entry) => !entry.startsWith('.')).length;
  const one = name === 'lectures' ? 'lecture' : 'term';
  return `${name}/ (${count} ${count === 1 ? one : `${one}s`})`;
}
