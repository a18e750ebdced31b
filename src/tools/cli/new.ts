import { parseArgs } from 'node:util';
import { didYouMean } from '../../shared/nearest.ts';
import { VoiceSchema } from '../../content/schemas/common.ts';
import type { Content } from '../../content/load/load-content.ts';
import { ask } from './ask.ts';
import { misused, refuse, type Command } from './command.ts';
import { contentFolder, judgeNew, loadWhole } from './content-folder.ts';
import { refuseErrors } from './judge-aside.ts';
import { moveIn, putIn } from './move-in.ts';
import { oneWriter } from './one-writer.ts';
import { day, MAKERS, nameOf, OPTIONS, type Field, type Given } from './new-makers.ts';

/** Begins a thing that somebody will fill, with what is missing asked by `asker`. */
export function newWith(asker: typeof ask): Command {
  return { help: HELP, run: (args) => run(args, asker) };
}

const HELP = `
npm run notes -- new lecture NAME [--title TITLE] [--number N] [--speaker NAME]… [--date DAY]
                                  [--by NAME] [--licence NAME] [--copyright LINE]
npm run notes -- new question [LECTURE] [--title QUESTION] [--number N] [--asked DAY] [--asked-by VOICE]
npm run notes -- new topic [LECTURE] [--title TITLE] [--lede SENTENCE] [--short WORDS] [--able WORDS]…
npm run notes -- new term NAME [--alias NAME]…

Makes the files of a lecture, a question, a topic or a term, with nothing written in them yet: they stand on the
site as open, pass the check, and are there to be filled. Nothing that exists is changed. What is missing
is asked on a terminal; elsewhere a title, and a topic's lede, must be given.

  NAME, LECTURE     a lecture's NAME is its address: small letters, digits, hyphens; LECTURE may be left out
                    if there is only one
  --as NAME         the file's name, instead of one made from the title
  --speaker NAME    as "Ada Example (Here, There)"; again for each
  --asked-by VOICE  notes, speaker or companion
  --able WORDS      what a reader can say afterwards; again for each, up to four
  --into DIR        the content folder (else CONTENT_DIR, else "content")
  --no-ask          asks nothing

Example:
  npm run notes -- new lecture sparse-attention --title "Sparse Attention – What Survives" --date 2023-02-01
`;

/** Begins a thing that somebody will fill. */
export const newCommand: Command = newWith(ask);

async function run(args: string[], asker: typeof ask): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const [kind = '', first, ...rest] = positionals;
  const maker = Object.hasOwn(MAKERS, kind) ? MAKERS[kind] : undefined;
  if (!maker)
    misused(
      'notes new',
      kind ? `There is no "${kind}" to begin.` : 'It does not say what to begin.',
      didYouMean(kind, Object.keys(MAKERS), `There are: ${Object.keys(MAKERS).join(', ')}.`),
    );
  if (rest.length) misused('notes new', `"${rest[0]}" is one word too many.`, 'Put names between quotes.');
  const { 'no-ask': quiet, into, ...given } = values;
  const odd = Object.keys(given).find((name) => !maker.takes.includes(name as Field));
  if (odd) misused(`--${odd}`, `A ${kind} has none.`, `It has: --${maker.takes.join(', --')}.`);
  const folder = contentFolder(into);
  const content = loadWhole(folder);
  const lecture = maker.first === 'lecture' ? lectureOf(first, content) : '';
  const known: Given = {
    ...given,
    ...(first && maker.first !== 'lecture' ? { [maker.first]: first } : {}),
  };
  judge(known);
  const missing = maker.askings.filter(({ field }) => known[field] === undefined);
  if (!quiet && process.stdin.isTTY && process.stdout.isTTY) Object.assign(known, await asker(missing));
  for (const { field, needed } of missing)
    if (needed && !known[field]) misused(`--${field}`, `A new ${kind} needs it.`, `Give it: --${field} "…".`);
  const { path, made } = maker.make(known, content, lecture);
  refuseErrors(filesOf(path, made), folder.shown, folder.dir);
  const done = await oneWriter(folder, () =>
    typeof made === 'string'
      ? putIn(folder.dir, path, made)
      : !content.files.some((file) => file.path.startsWith(`${path}/`)) &&
        (moveIn(folder.dir, { folder: path, files: made, others: new Map() }), true),
  );
  if (!done)
    refuse(
      folder.shown(path),
      `${kind}-exists`,
      'This exists, and nothing is overwritten.',
      'Give the new one another name.',
    );
  const what = typeof made === 'string' ? '' : `/ with ${made.size} files`;
  console.log(`Made ${folder.shown(path)}${what}.`);
  return judgeNew(folder, path);
}

function filesOf(path: string, made: string | ReadonlyMap<string, string>): Map<string, string> {
  return typeof made === 'string'
    ? new Map([[path, made]])
    : new Map([...made].map(([name, text]) => [`${path}/${name}`, text]));
}

function lectureOf(name: string | undefined, { lectures }: Content): string {
  const all = [...lectures.keys()];
  const list = `There ${all.length === 1 ? 'is' : 'are'}: ${all.join(', ')}.`;
  if (all.length === 0)
    misused('notes new', 'There is no lecture yet.', 'Begin one: npm run notes -- new lecture NAME.');
  if (name !== undefined && !lectures.has(name))
    misused('notes new', `There is no lecture "${name}".`, didYouMean(name, all, list));
  if (name === undefined && all.length > 1) misused('notes new', 'It does not say of which lecture.', list);
  return name ?? all[0]!;
}

function judge({ as, number, date, asked, 'asked-by': askedBy, ...rest }: Given): void {
  if (as !== undefined) nameOf(as);
  for (const [option, value] of Object.entries({ date, asked }))
    if (value !== undefined && day(value))
      misused(`--${option}`, `"${value}" is not a day.`, 'Write it as 2023-01-30.');
  if (number !== undefined && !/^[1-9]\d{0,5}$/.test(number))
    misused('--number', `"${number}" is not a number.`, 'Write a whole number from 1.');
  if (askedBy !== undefined && !VoiceSchema.safeParse(askedBy).success)
    misused('--asked-by', `"${askedBy}" is nobody here.`, 'Write notes, speaker or companion.');
  for (const [option, value] of Object.entries(rest))
    if ([value].flat().some((one) => one.trim() === ''))
      misused(`--${option}`, 'It is empty.', 'Leave the option out if nobody knows.');
}
