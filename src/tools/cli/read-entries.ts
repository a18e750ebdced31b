import { existsSync, readFileSync, statSync } from 'node:fs';
import { location } from 'vfile-location';
import { mendAddress, mendDoi } from '../../content/bibliography/read-address.ts';
import { isGoodKey } from '../../content/bibliography/bad-fields.ts';
import { Family, listOf } from '../../content/bibliography/inherit.ts';
import type { BibFault } from '../../content/bibliography/entry-faults.ts';
import { holdsData, readBibtex, type Work } from '../../content/bibliography/read-bibtex.ts';
import { macrosOf, scanBibtex, type RawEntry } from '../../content/bibliography/scan-bibtex.ts';
import { STANDARD_MACROS } from '../../content/bibliography/tex-signs.ts';
import { writeEntry, type Entry } from '../../content/bibliography/write-entry.ts';
import { formatProblem, problem } from '../../content/domain/problems.ts';
import { decode } from '../import/decode.ts';
import { misused, refuse, UsageError } from './command.ts';

/** An entry to add: what it says, and its text under the key that it will have. */
export interface Candidate {
  work: Pick<Work, 'csl' | 'arxiv'>;
  /** The keys that it has where it comes from, and that can be cited here too. */
  keys: readonly string[];
  /** Where it comes from, as messages say it. */
  from: string;
  write(key: string, more: Entry['fields']): string;
}

// What reference managers leave in an entry and no reader needs; old keys are told apart first.
const LEFT_OUT = new Set([
  ...['abstract', 'crossref', 'xdata', 'file', 'keywords', 'timestamp', 'bibsource', 'biburl', 'ids'],
]);
// What programs write into addresses and numbers, and nobody means, is put right.
const MENDS = new Map([
  ['doi', mendDoi],
  ['url', mendAddress],
]);
const MENDED = new Set([...MENDS.keys(), 'ids']);
const INSTEAD = 'Name a BibTeX file, or - for standard input.';
const CODES = { syntax: 'bib-syntax', repeated: 'bib-repeated-key', field: 'bib-field' } as const;

/** The entries of a BibTeX file, or of standard input, that can become ours, and what is wrong with the others; refused where none can. */
export async function readEntries(name: string): Promise<{ candidates: Candidate[]; told: string[] }> {
  const text = name === '-' ? await readStdin() : readFile(name);
  const file = name === '-' ? 'standard input' : name;
  const { works, faults } = readBibtex(text, { anyKey: true });
  const all = scanBibtex(text);
  const spots = location(text);
  const family = new Family(all.filter(holdsData), macrosOf(all, STANDARD_MACROS));
  const candidates: Candidate[] = [];
  const bad: BibFault[] = [];
  for (const [i, entry] of all.entries()) {
    const next = all[i + 1]?.start ?? Infinity;
    const own = faults.filter(({ offset }) => offset >= entry.start && offset < next);
    const work = works.find(({ bibtex, key }) => key === entry.key && bibtex === entry.text);
    const [candidate, wrong] =
      work && holdsData(entry) ? candidateOf(work, entry, family, own) : [undefined, own];
    const { line, column } = spots.toPoint(entry.start)!;
    if (candidate && wrong.length === 0) candidates.push({ ...candidate, from: `${file}:${line}:${column}` });
    bad.push(...wrong);
  }
  const told = bad.map(({ offset, kind, what, hint }) =>
    formatProblem(problem(file, spots.toPoint(offset)!, CODES[kind], what, hint)),
  );
  if (candidates.length) return { candidates, told };
  if (told.length) throw new UsageError([...told, 'Nothing is added: mend this first.'].join('\n'));
  refuse(
    file,
    'no-entry',
    'This holds no BibTeX entry.',
    'An entry begins with @article{key, and ends with }.',
  );
}

// An entry with its macros and what its parents say of it written out: neither comes along. It is judged as it will stand.
function candidateOf(
  work: Work,
  entry: RawEntry,
  family: Family,
  faults: readonly BibFault[],
): [Omit<Candidate, 'from'>, BibFault[]] {
  const mended = family.own(entry).filter(({ name }) => MENDED.has(name));
  const left = faults.filter(({ offset }) => !mended.some((field) => entry.start + field.offset === offset));
  const fields = [...family.whole(entry)]
    .filter(([name]) => !LEFT_OUT.has(name))
    .map(([name, { value }]): [string, string] => [
      name,
      (MENDS.get(name)?.(value) ?? value).replace(/\s+/g, ' ').trim(),
    ]);
  const write: Candidate['write'] = (key, more) =>
    writeEntry({ type: entry.type, key, fields: [...fields, ...more] });
  const still = readBibtex(write(entry.key, []), { anyKey: true }).faults.filter(
    ({ what }) => !left.some((fault) => fault.what === what),
  );
  const keys = [entry.key, ...listOf(family.whole(entry).get('ids')?.value)].filter(isGoodKey);
  return [{ work, keys, write }, [...left, ...still.map((fault) => ({ ...fault, offset: entry.start }))]];
}

function readFile(name: string): string {
  if (!existsSync(name)) refuse(name, 'no-file', 'There is no such file.', INSTEAD);
  if (statSync(name).isDirectory()) misused(name, 'This is a folder.', INSTEAD);
  return textOf(name, readFileSync(name));
}

function textOf(name: string, bytes: Buffer): string {
  const read = decode(bytes);
  if ('binaryAt' in read) refuse(name, 'no-entry', 'This is not text.', INSTEAD);
  return read.text;
}

async function readStdin(): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(Buffer.from(part as Uint8Array));
  return textOf('standard input', Buffer.concat(parts));
}
