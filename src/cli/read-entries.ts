import { existsSync, readFileSync } from 'node:fs';
import type { CSL } from '@citation-js/core';
import { fieldsOfCsl } from '../bibliography/from-csl.ts';
import { readBibtex, type Work } from '../bibliography/read.ts';
import { scanBibtex, scanFields, type RawEntry } from '../bibliography/scan.ts';
import { writeEntry } from '../bibliography/write.ts';
import { formatProblem, problem, type Place } from '../core/problems.ts';
import { refuse, UsageError } from './command.ts';

/** An entry to add: what it says, and its text under the key that it will have. */
export interface Candidate {
  work: Pick<Work, 'csl' | 'arxiv'>;
  /** The key that it has where it comes from. */
  key?: string;
  write(key: string): string;
}

// What reference managers leave in an entry and no reader needs.
const LEFT_OUT = new Set(['abstract', 'file', 'keywords', 'timestamp', 'bibsource', 'biburl']);
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
  const entries = scanBibtex(text);
  const macros = entries.some(({ type }) => type === 'string');
  return works.map((work) => {
    const entry = entries.find(({ key, type }) => key === work.key && type !== 'string')!;
    return { work, key: work.key, write: (key) => (macros ? fromCsl(work, key) : tidy(entry, work, key)) };
  });
}

/** The entry of a work from its data alone. */
export function fromCsl({ csl, arxiv }: Candidate['work'], key: string): string {
  const { type, fields } = fieldsOfCsl(csl as CSL);
  const eprint = arxiv
    ? ([
        ['eprint', arxiv],
        ['eprinttype', 'arxiv'],
      ] as const)
    : [];
  const url = fields.findIndex(([name]) => name === 'url');
  return writeEntry({ type, key, fields: [...fields.slice(0, url), ...eprint, ...fields.slice(url)] });
}

function tidy(entry: RawEntry, work: Work, key: string): string {
  const fields = scanFields(entry.text);
  // What a parent says would be lost with its key.
  if (fields.some(({ name }) => name === 'crossref')) return fromCsl(work, key);
  // A bare word stands for a macro such as a month: it stays as it is written.
  if (/=\s*[a-z]/i.test(entry.text.replace(/\{[^{}]*\}|"[^"]*"/g, '{}')))
    return entry.text.replace(/^(@\w+\s*[{(]\s*)[^\s,]*/, (_, head: string) => head + key);
  return writeEntry({
    type: entry.type,
    key,
    fields: fields
      .filter(({ name }) => !LEFT_OUT.has(name))
      .map(({ name, value }) => [name, value.replace(/\s+/g, ' ').trim()] as const),
  });
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
  if (!existsSync(name))
    refuse(name, 'no-file', 'There is no such file.', 'Name a BibTeX file, or - for standard input.');
  return readFileSync(name, 'utf8').replaceAll('\r\n', '\n');
}

async function readStdin(): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts).toString('utf8').replaceAll('\r\n', '\n');
}

function placeAt(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}
