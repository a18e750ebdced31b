import { existsSync, readFileSync, statSync } from 'node:fs';
import { readBibtex, type Work } from '../bibliography/read.ts';
import { macrosOf, scanBibtex, scanFields, type RawEntry } from '../bibliography/scan.ts';
import { writeEntry } from '../bibliography/write.ts';
import { formatProblem, problem, type Place } from '../core/problems.ts';
import { decode } from '../import/decode.ts';
import { refuse, UsageError } from './command.ts';

/** An entry to add: what it says, and its text under the key that it will have. */
export interface Candidate {
  work: Pick<Work, 'csl' | 'arxiv'>;
  /** The key that it has where it comes from. */
  key?: string;
  write(key: string): string;
}

// What reference managers leave in an entry and no reader needs.
const LEFT_OUT = new Set(['abstract', 'crossref', 'file', 'keywords', 'timestamp', 'bibsource', 'biburl']);
// What a parent says of itself and not of its children.
const OF_ITS_OWN = new Set([
  'annotation',
  'doi',
  'eprint',
  'eprinttype',
  'ids',
  'isbn',
  'note',
  'subtitle',
  'url',
]);
const INSTEAD = 'Name a BibTeX file, or - for standard input.';
const CODES = { syntax: 'bib-syntax', repeated: 'bib-repeated-key', field: 'bib-field' } as const;

/** The entries of a BibTeX file, or of standard input; refused with every fault in it, since it would become ours. */
export async function readEntries(name: string): Promise<Candidate[]> {
  const text = plainKeys(name === '-' ? await readStdin() : readFile(name));
  const file = name === '-' ? 'standard input' : name;
  const { works, faults } = readBibtex(text);
  const lines = faults.map(({ offset, kind, what, todo }) =>
    formatProblem(problem(file, placeAt(text, offset), CODES[kind], what, todo)),
  );
  if (lines.length) throw new UsageError([...lines, 'Nothing is added: mend this first.'].join('\n'));
  if (works.length === 0)
    refuse(
      file,
      'no-entry',
      'This holds no BibTeX entry.',
      'An entry begins with @article{key, and ends with }.',
    );
  const entries = scanBibtex(text).filter(({ closed }) => closed);
  const macros = macrosOf(entries);
  return works.map((work) => {
    const entry = entries.find(({ key, type }) => key === work.key && type !== 'string')!;
    const fields = fieldsOf(entry, entries, macros);
    return { work, key: work.key, write: (key) => writeEntry({ type: entry.type, key, fields }) };
  });
}

// An entry's fields that readers need, its macros and what its parent says of it written out: neither comes along.
function fieldsOf(
  entry: RawEntry,
  entries: readonly RawEntry[],
  macros: ReadonlyMap<string, string>,
  depth = 0,
): [name: string, value: string][] {
  const own = scanFields(entry.text, macros).map(({ name, value }): [string, string] => [
    name,
    value.replace(/\s+/g, ' ').trim(),
  ]);
  const called = own.find(([name]) => name === 'crossref')?.[1];
  const parent = called && depth < 4 ? entries.find((one) => namesOf(one).includes(called)) : undefined;
  const named = new Set(own.map(([name]) => name));
  const whole = entry.type === 'article' ? 'journaltitle' : 'booktitle';
  const others = parent ? fieldsOf(parent, entries, macros, depth + 1) : [];
  // A volume's title is the title of what its chapters stand in.
  const inherited = others.some(([name]) => name === whole)
    ? others.filter(([name]) => name !== 'title')
    : others.map(([name, value]): [string, string] => [name === 'title' ? whole : name, value]);
  return [
    ...own.filter(([name]) => !LEFT_OUT.has(name)),
    ...inherited.filter(([name]) => !named.has(name) && !OF_ITS_OWN.has(name)),
  ];
}

function namesOf({ key, text }: RawEntry): string[] {
  const old = scanFields(text).find(({ name }) => name === 'ids')?.value ?? '';
  return [key, ...old.split(',').map((name) => name.trim())];
}

// Keys of other houses ("DBLP:conf/x") are replaced anyway: they need not be good ones. Offsets stay as they are.
function plainKeys(text: string): string {
  const plain = (key: string): string => key.replace(/[^\w-]/g, '-');
  return text.replace(
    /(@(?!comment|preamble|string)\w+\s*[{(]\s*|crossref\s*=\s*[{"]\s*)([^\s,{}()"]+)/gi,
    (_, head: string, key: string) => head + plain(key),
  );
}

function readFile(name: string): string {
  if (!existsSync(name)) refuse(name, 'no-file', 'There is no such file.', INSTEAD);
  if (statSync(name).isDirectory()) refuse(name, 'usage', 'This is a folder.', INSTEAD);
  return textOf(name, readFileSync(name));
}

function textOf(name: string, bytes: Buffer): string {
  const read = decode(bytes);
  if ('binaryAt' in read) refuse(name, 'no-entry', 'This is no text.', INSTEAD);
  return read.text;
}

async function readStdin(): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(Buffer.from(part as Uint8Array));
  return textOf('standard input', Buffer.concat(parts));
}

function placeAt(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}
