import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { location } from 'vfile-location';
import { insertEntries, replaceEntry } from '../../content/bibliography/insert-entries.ts';
import { readBibtex } from '../../content/bibliography/read-bibtex.ts';
import { printable } from '../../shared/printable.ts';
import { writeWhole } from '../../shared/write-atomically.ts';
import { misused, refuse, type Command } from './command.ts';
import { contentFolder, readBibliography, type ContentFolder } from './content-folder.ts';
import { BASES, type Bases } from './fetch-work.ts';
import { gatherWorks, type Made, type PlaceOf } from './gather-works.ts';
import { errorsInEntries } from './judge-aside.ts';
import { oneWriter } from './one-writer.ts';

/** Adds works to the bibliography, with these services asked. */
export function citeWith(bases: Bases): Command {
  return { help: HELP, run: (args) => run(args, bases) };
}

const HELP = `
npm run notes -- cite DOI|ARXIV|URL|FILE.bib|- … [--key KEY] [--force] [--dry-run] [--into DIR]

Adds works to references.bib, each in its place, under a key made of the first author's name, the year and a word
of the title. A work that is there already (by DOI, arXiv number, address or title) is not added again: its place
is shown. A stub, of which only the address is known, is filled in and keeps its key.

  DOI       as 10.1000/182 or https://doi.org/10.1000/182; fetched from doi.org
  ARXIV     as 2301.05217 or https://arxiv.org/abs/2301.05217; fetched from arXiv
  URL       the page itself is read, for the tags that publishers write for search engines
  FILE.bib  entries as they stand there, with their old keys as ids; those with a fault are named and left out.
            Needs no network
  -         the same from standard input

  --key KEY  the key to give it, for one work
  --force    adds a work though another entry has its title (a preprint and its journal version)
  --dry-run  says what would be added and writes nothing
  --into     the content folder (else CONTENT_DIR, else "content")

Example:
  npm run notes -- cite 10.1038/s41586-021-03819-2
`;

/** Adds works to the bibliography. */
export const cite: Command = citeWith(BASES);

async function run(args: string[], bases: Bases): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      key: { type: 'string' },
      force: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      into: { type: 'string' },
    },
  });
  if (positionals.length === 0)
    misused(
      'notes cite',
      'It does not say what to cite.',
      'Give a DOI, a number of arXiv, an address, a BibTeX file or -.',
    );
  const folder = contentFolder(values.into);
  const before = readBibliography(folder);
  const gathered = await gatherWorks(positionals, readBibtex(before).works, values, bases);
  const { made, bad } = leaveOut(gathered.made, before, folder.dir);
  const text = withEntries(before, made);
  if (text !== before && !values['dry-run']) await write(folder, before, text);
  const left = new Set(gathered.made.filter((entry) => !made.includes(entry)).map(({ key }) => key));
  const placeOf = places(text);
  const faults = [...gathered.bad, ...bad];
  for (const { key, say } of gathered.said)
    if (!left.has(key)) console.log(printable(`${folder.shown('references.bib')}:${say(placeOf)}`));
  for (const line of faults) console.log(printable(line));
  if (faults.length) console.log('What is named here is not added: mend it first.');
  if (values['dry-run']) console.log('Nothing is written.');
  return faults.length ? 1 : 0;
}

// What the check would blame is left out; the others are then judged without it.
function leaveOut(
  all: readonly Made[],
  before: string,
  dir: string,
): { made: readonly Made[]; bad: string[] } {
  const faults = errorsInEntries(
    dir,
    withEntries(before, all),
    all.map(({ key }) => key),
  );
  if (faults.size === 0) return { made: all, bad: [] };
  const told = all.flatMap(({ key, from }) =>
    (faults.get(key) ?? []).map(({ code, what, hint }) => `${from}  ${code}  ${what} ${hint}`),
  );
  const { made, bad } = leaveOut(
    all.filter(({ key }) => !faults.has(key)),
    before,
    dir,
  );
  return { made, bad: [...told, ...bad] };
}

// Services take their time, and somebody may have written meanwhile.
async function write(folder: ContentFolder, before: string, text: string): Promise<void> {
  await oneWriter(folder, () => {
    if (readBibliography(folder) !== before)
      refuse(
        folder.shown('references.bib'),
        'changed',
        'It has changed since it was read, so nothing is written.',
        'Call it again.',
      );
    writeWhole(join(folder.dir, 'references.bib'), text);
  });
}

function withEntries(before: string, made: readonly Made[]): string {
  const filled = made.filter((entry) => entry.filled).reduce(replaceEntry, before);
  const added = made.filter((entry) => !entry.filled);
  return added.length > 0 ? insertEntries(filled, added) : filled;
}

function places(text: string): PlaceOf {
  const { offsets } = readBibtex(text);
  const spots = location(text);
  return (key) => {
    const { line, column } = spots.toPoint(offsets.get(key) ?? 0)!;
    return `${line}:${column}`;
  };
}
