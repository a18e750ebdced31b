import { Cite, type CSL } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { isCitable } from '../core/citations.ts';
import { didYouMean } from '../core/nearest.ts';
import { BAD_IN_ADDRESS, badField, badMacro } from './bad-fields.ts';
import { carry } from './carry.ts';
import { macrosOf, scanBibtex, scanFields, type RawEntry, type RawField } from './scan.ts';
import { plainText, teachTex, unknownTex } from './tex.ts';

/** A work of the bibliography: CSL-JSON for formatting, and the entry as the author wrote it. */
export interface Work {
  key: string;
  csl: CSL;
  /** Its title as plain text; its address or its key where nobody knows one. */
  title: string;
  /** The entry's own text. */
  bibtex: string;
  /** The same with the macros and the parents that it needs, to copy. */
  copy: string;
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

teachTex();

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
  const macros = entries.filter((e) => e.type === 'string' && e.closed);
  const known = macrosOf(entries);
  const byKey = namedEntries(entries.filter((e) => !NOT_WORKS.has(e.type)));
  for (const entry of entries.filter((e) => !NOT_WORKS.has(e.type))) {
    const { key, start } = entry;
    if (offsets.has(key)) {
      const todo = `Give one of the two another key, or remove it; the first stands on line ${lineAt(text, offsets.get(key)!)}.`;
      faults.push({ offset: start, kind: 'repeated', what: `The key "${key}" is used twice.`, todo });
      continue;
    }
    offsets.set(key, start);
    const parents = parentsOf(entry, byKey, faults);
    const around = [macros.map(({ text }) => text), parents.map(({ called }) => called)] as const;
    const work = readEntry(entry, ...around, known, faults);
    const copy = carry(
      entry,
      macros,
      parents.map((parent) => parent.entry),
    );
    if (work) works.push({ ...work, copy });
  }
  return { works, faults, offsets };
}

interface Parent {
  entry: RawEntry;
  /** Its text under the name that its child calls it by, which may be an old one. */
  called: string;
}

// Entries by key, and by the old keys that nothing else is called.
function namedEntries(entries: readonly RawEntry[]): Map<string, RawEntry> {
  const named = new Map(entries.map((entry) => [entry.key, entry]));
  for (const entry of entries)
    for (const old of fieldOf(entry, 'ids')?.value.split(/\s*,\s*/) ?? [])
      if (!named.has(old.trim())) named.set(old.trim(), entry);
  return named;
}

// `crossref = {proceedings}`: what an entry does not say itself, its parent says.
function parentsOf(
  entry: RawEntry,
  byKey: ReadonlyMap<string, RawEntry>,
  faults: BibFault[],
  depth = 0,
): Parent[] {
  const field = fieldOf(entry, 'crossref');
  if (!field || depth > 3) return [];
  const key = field.value.trim();
  const parent = byKey.get(key);
  if (!parent && depth === 0)
    faults.push({
      offset: entry.start + field.offset,
      kind: 'field',
      what: `"crossref" of "${entry.key}" names no entry: "${key}".`,
      todo: didYouMean(key, byKey.keys(), 'Add that entry, or leave the field out.'),
    });
  if (!parent?.closed || parent === entry) return [];
  const called = parent.text.replace(parent.key, () => key);
  return [{ entry: parent, called }, ...parentsOf(parent, byKey, faults, depth + 1)];
}

function fieldOf(entry: RawEntry, name: string): RawField | undefined {
  return scanFields(entry.text).find((field) => field.name === name);
}

function readEntry(
  entry: RawEntry,
  strings: string[],
  parents: string[],
  known: ReadonlyMap<string, string>,
  faults: BibFault[],
): Omit<Work, 'copy'> | undefined {
  const syntax = (what: string, todo: string): undefined => {
    faults.push({ offset: entry.start, kind: 'syntax', what, todo });
  };
  if (!isCitable(entry.key))
    return syntax(
      `The entry's key "${entry.key}" cannot be cited.`,
      'A key is made of letters, digits and single marks between them, as in nanda2023progress.',
    );
  // A work's page is named after it, and Markdown has its own mind about $ and ~.
  if (BAD_IN_ADDRESS.test(entry.key))
    return syntax(
      `The entry's key "${entry.key}" makes a bad address.`,
      'Leave / ? # % < > $ and ~ out of it.',
    );
  if (!entry.closed) return syntax(`The entry "${entry.key}" does not end.`, 'Close each { with a }.');
  let csl: CSL | undefined;
  try {
    const text = [...strings, entry.text, ...parents].join('\n');
    const cite = new Cite(plainer(text), {
      forceType: '@biblatex/text',
    } as never);
    csl = cite.data.find(({ id }) => String(id) === entry.key) ?? cite.data[0];
  } catch (error) {
    // A parent that cannot be read is blamed where it stands.
    if (parents.length > 0) return readEntry(entry, strings, [], known, faults);
    const said = (error as Error).message.replace(/ at line \d+ col \d+.*/s, '');
    return syntax(
      `The entry "${entry.key}" does not parse: ${said}.`,
      'Put a comma between fields and braces around values.',
    );
  }
  if (!csl) return syntax(`The entry "${entry.key}" holds nothing.`, 'Give it a title, or remove it.');
  const fields = scanFields(entry.text, known);
  const field = (name: string): string | undefined => fields.find((f) => f.name === name)?.value.trim();
  for (const { name, value, macros, offset } of fields) {
    const bad = badMacro(macros, known) ?? badField(name, value.trim());
    if (bad)
      faults.push({
        offset: entry.start + offset,
        kind: 'field',
        what: `"${name}" of "${entry.key}" ${bad.what}`,
        todo: bad.todo,
      });
  }
  const title = fields.find(({ name }) => name === 'title');
  const macro = unknownTex(csl.title ?? '', title?.value ?? '');
  if (macro !== undefined) {
    const at = title?.offset ?? 0;
    const what = `"title" of "${entry.key}" holds TeX that nobody here knows: ${macro}.`;
    faults.push({
      offset: entry.start + at,
      kind: 'field',
      what,
      todo: 'Write the words or the sign itself.',
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
  const { _graph: _, ...found } = csl as CSL & { _graph?: unknown };
  const data = Object.fromEntries(Object.entries(found).map(joined)) as unknown as CSL;
  const note = field('annotation');
  const arxiv = /^arxiv$/i.test(field('eprinttype') ?? field('archiveprefix') ?? '')
    ? field('eprint')
    : undefined;
  const archived = ARCHIVED.map(field).find((value) => value && /^https:/.test(value));
  return {
    key: entry.key,
    csl: { ...data, id: entry.key },
    title: plainText(csl.title ?? csl.URL ?? entry.key),
    bibtex: entry.text,
    aliases: (field('ids') ?? '').split(/\s*,\s*/).filter(Boolean),
    stub,
    ...(note ? { note: note.replace(/\\?[{}]|\\(?=[&%$#_])/g, '').replace(/\s+/g, ' ') } : {}),
    ...(arxiv ? { arxiv } : {}),
    ...(archived ? { archived } : {}),
  };
}

// Two things that citation-js reads as nobody means them: a backslash before a space is a space ("\LaTeX\ and"), and
// what is raised or lowered is one sign ("$O(n^2)$").
function plainer(text: string): string {
  return text
    .replace(/(?<!\\)\\(?=\s)/g, '{}')
    .replace(/(?<!\\)\$[^$\n]+\$/g, (math) => math.replace(/([\^_])([^\s{}\\$])/g, '$1{$2}'));
}

// BibLaTeX takes "Taylor and Francis" for two publishers; CSL has one field of text for them.
function joined([name, value]: [string, unknown]): [string, unknown] {
  const list = Array.isArray(value) && value.every((one) => typeof one === 'string');
  return [name, list ? value.join(' and ') : value];
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
