import { Cite, type CSL } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { isCitable } from '../core/citations.ts';
import { scanBibtex, scanFields, type RawEntry } from './scan.ts';

/** A work of the bibliography: CSL-JSON for formatting, and the entry as the author wrote it. */
export interface Work {
  key: string;
  csl: CSL;
  /** The entry's own text, to copy. */
  bibtex: string;
  /** Names it had before (`ids = {old, older}`). */
  aliases: string[];
  /** `keywords = {stub}`: only its address is known. */
  stub: boolean;
  /** `annotation`: a doubt about the entry, in plain words. */
  note?: string;
  /** `eprint` of arXiv, which CSL has no field for. */
  arxiv?: string;
  /** `archiveurl`: a copy in a web archive, for when the address is gone. */
  archived?: string;
}

/** What was wrong in a BibTeX file, by offset. */
export interface BibFault {
  offset: number;
  kind: 'syntax' | 'repeated' | 'field';
  what: string;
  todo: string;
}

/** The fields that may name a copy in a web archive: as people write it in BibTeX, as Wikipedia does, as CSL does. */
export const ARCHIVED = ['archiveurl', 'archive-url', 'archive_location'] as const;

const NOT_WORKS = new Set(['comment', 'preamble', 'string']);

/** Reads a BibLaTeX file entry by entry: a bad one is a fault and the others are read all the same. */
export function readBibtex(text: string): {
  works: Work[];
  faults: BibFault[];
  offsets: Map<string, number>;
} {
  const works: Work[] = [];
  const faults: BibFault[] = [];
  const offsets = new Map<string, number>();
  const entries = scanBibtex(text);
  const strings = entries.filter((e) => e.type === 'string' && e.closed).map((e) => e.text);
  const byKey = new Map(entries.filter((e) => !NOT_WORKS.has(e.type)).map((entry) => [entry.key, entry]));
  for (const entry of entries.filter((e) => !NOT_WORKS.has(e.type))) {
    const { key, start } = entry;
    if (offsets.has(key)) {
      const todo = `Give one of the two another key, or remove it; the first stands on line ${lineAt(text, offsets.get(key)!)}.`;
      faults.push({ offset: start, kind: 'repeated', what: `The key "${key}" is used twice.`, todo });
      continue;
    }
    offsets.set(key, start);
    const work = readEntry(entry, strings, parentsOf(entry, byKey), faults);
    if (work) works.push(work);
  }
  return { works, faults, offsets };
}

// `crossref = {proceedings}`: what an entry does not say itself, its parent says.
function parentsOf(entry: RawEntry, byKey: ReadonlyMap<string, RawEntry>, depth = 0): string[] {
  const key = scanFields(entry.text)
    .find(({ name }) => name === 'crossref')
    ?.value.trim();
  const parent = key === undefined || depth > 3 ? undefined : byKey.get(key);
  return parent?.closed && parent !== entry ? [parent.text, ...parentsOf(parent, byKey, depth + 1)] : [];
}

function readEntry(
  entry: RawEntry,
  strings: string[],
  parents: string[],
  faults: BibFault[],
): Work | undefined {
  const syntax = (what: string, todo: string): undefined => {
    faults.push({ offset: entry.start, kind: 'syntax', what, todo });
  };
  if (!isCitable(entry.key))
    return syntax(
      `The entry's key "${entry.key}" cannot be cited.`,
      'A key is made of letters, digits and single marks between them, as in nanda2023progress.',
    );
  // A work's page is named after it, and Markdown has its own mind about $ and ~.
  if (/[/?#%<>$~]/.test(entry.key))
    return syntax(
      `The entry's key "${entry.key}" makes a bad address.`,
      'Leave / ? # % < > $ and ~ out of it.',
    );
  if (!entry.closed) return syntax(`The entry "${entry.key}" does not end.`, 'Close each { with a }.');
  let csl: CSL | undefined;
  try {
    const cite = new Cite([...strings, entry.text, ...parents].join('\n'), {
      forceType: '@biblatex/text',
    } as never);
    csl = cite.data.find(({ id }) => String(id) === entry.key) ?? cite.data[0];
  } catch (error) {
    // A parent that cannot be read is blamed where it stands.
    if (parents.length > 0) return readEntry(entry, strings, [], faults);
    const said = (error as Error).message.replace(/ at line \d+ col \d+.*/s, '');
    return syntax(
      `The entry "${entry.key}" does not parse: ${said}.`,
      'Put a comma between fields and braces around values.',
    );
  }
  if (!csl) return syntax(`The entry "${entry.key}" holds nothing.`, 'Give it a title, or remove it.');
  const fields = scanFields(entry.text);
  const field = (name: string): string | undefined => fields.find((f) => f.name === name)?.value.trim();
  for (const { name, value, offset } of fields) {
    const bad = badField(name, value.trim());
    if (bad)
      faults.push({
        offset: entry.start + offset,
        kind: 'field',
        what: `"${name}" of "${entry.key}" ${bad.what}`,
        todo: bad.todo,
      });
  }
  const stub = (field('keywords') ?? '').split(/\s*,\s*/).includes('stub');
  if (!field('title') && !stub)
    faults.push({
      offset: entry.start,
      kind: 'field',
      what: `The entry "${entry.key}" has no title.`,
      todo: 'Give it one, or mark it `keywords = {stub}` until somebody knows.',
    });
  const { _graph: _, ...data } = csl as CSL & { _graph?: unknown };
  const note = field('annotation');
  const arxiv = /^arxiv$/i.test(field('eprinttype') ?? field('archiveprefix') ?? '')
    ? field('eprint')
    : undefined;
  const archived = ARCHIVED.map(field).find((value) => value && /^https:/.test(value));
  return {
    key: entry.key,
    csl: { ...data, id: entry.key },
    bibtex: entry.text,
    aliases: (field('ids') ?? '').split(/\s*,\s*/).filter(Boolean),
    stub,
    ...(note ? { note: note.replace(/\\?[{}]|\\(?=[&%$#_])/g, '').replace(/\s+/g, ' ') } : {}),
    ...(arxiv ? { arxiv } : {}),
    ...(archived ? { archived } : {}),
  };
}

function badField(name: string, value: string): { what: string; todo: string } | undefined {
  if (name === 'doi' && /["'<>\\\s]/.test(value))
    return { what: `is not a DOI: ${value}.`, todo: 'Write it bare, as in 10.1000/182.' };
  if (name === 'year' && !/^[1-9]\d{3}$/.test(value))
    return { what: `is not a year: "${value}".`, todo: 'Write four digits, or leave the field out.' };
  if ((name === 'date' || name === 'urldate') && !isDate(value))
    return {
      what: `is not a date: "${value}".`,
      todo: 'Write 2023, 2023-01 or 2023-01-30, or leave the field out.',
    };
  if (name === 'doi' && !/^10\.\d+\/\S+$/.test(value))
    return {
      what: `is not a DOI: "${value}".`,
      todo: 'Write what follows https://doi.org/, as in 10.1000/182.',
    };
  return undefined;
}

function isDate(value: string): boolean {
  const match = /^([1-9]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
