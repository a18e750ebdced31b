import type { CSL } from '@citation-js/core';
import { location } from 'vfile-location';
import { readAddress } from './read-address.ts';
import { carry, macroEntries } from './entry-with-macros.ts';
import { Family, listOf } from './inherit.ts';
import { badEntry, isStub, judgeFields, judgeMacros, type BibFault } from './entry-faults.ts';
import { macrosOf, scanBibtex, type RawEntry } from './scan-bibtex.ts';
import { STANDARD_MACROS } from './tex-signs.ts';
import { plainText } from './tex.ts';
import { toCsl } from './to-csl.ts';

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

/** The fields that may name a copy in a web archive: as people write it in BibTeX, as Wikipedia does, as CSL does. */
export const ARCHIVED = ['archiveurl', 'archive-url', 'archive_location'] as const;

const ASIDE = new Set(['comment', 'preamble', 'string']);

/** True of entries that are works, and of `@xdata`, which works lean on. */
export function holdsData({ type }: RawEntry): boolean {
  return !ASIDE.has(type);
}

/**
 * Reads a BibLaTeX file entry by entry: a bad one is a fault and the others are read all the same. Keys of other
 * houses may be any (`anyKey`): they get ours.
 */
export function readBibtex(
  text: string,
  { anyKey = false } = {},
): { works: Work[]; faults: BibFault[]; offsets: Map<string, number> } {
  const works: Work[] = [];
  const faults: BibFault[] = [];
  const offsets = new Map<string, number>();
  const all = scanBibtex(text);
  const known = macrosOf(all, STANDARD_MACROS);
  const macros = macroEntries(all);
  const entries = all.filter(holdsData);
  const family = new Family(entries, known);
  const spots = location(text);
  for (const entry of all) {
    const { key, start, type } = entry;
    if (holdsData(entry) && offsets.has(key)) {
      const hint = `Give one of the two another key, or remove it; the first stands on line ${spots.toPoint(offsets.get(key))!.line}.`;
      faults.push({ offset: start, kind: 'repeated', what: `The key "${key}" is used twice.`, hint });
      continue;
    }
    const bad = badEntry(entry, anyKey);
    if (bad) faults.push(bad);
    else if (type === 'string') judgeMacros(entry, known, faults);
    if (!holdsData(entry)) continue;
    offsets.set(key, start);
    // What stands behind an entry too many leaves the entry itself as it is.
    if ((bad && bad.offset === start) || !judgeFields(entry, family, known, faults) || type === 'xdata')
      continue;
    works.push({ ...workOf(entry, family), copy: carry(entry, macros, family.parents(entry)) });
  }
  return { works, faults, offsets };
}

function workOf(entry: RawEntry, family: Family): Omit<Work, 'copy'> {
  const fields = family.whole(entry);
  const field = (name: string): string | undefined => fields.get(name)?.value.trim();
  const csl = toCsl(entry.type, entry.key, fields);
  const note = field('annotation');
  const arxiv = /^arxiv$/i.test(field('eprinttype') ?? field('archiveprefix') ?? '')
    ? field('eprint')
    : undefined;
  const archived = ARCHIVED.map(field).find((value) => value && /^https:/.test(value));
  return {
    key: entry.key,
    csl,
    title: plainText(csl.title ?? csl.URL ?? entry.key),
    bibtex: entry.text,
    aliases: listOf(field('ids')),
    stub: isStub(field('keywords')),
    ...(note ? { note: plainNote(note) } : {}),
    ...(arxiv ? { arxiv: arxiv.replace(/^arxiv:\s*|\s*\[.*$/gi, '') } : {}),
    ...(archived ? { archived: readAddress(archived) } : {}),
  };
}

// A note is Markdown, and its formulas are read as such; braces and escapes are BibTeX's own.
function plainNote(note: string): string {
  return note.replace(FORMULA_OR_SIGN, (sign) => (/^\\?\$/.test(sign) ? sign : '')).replace(/\s+/g, ' ');
}

const FORMULA_OR_SIGN = /\$(?:\\.|[^\\$])*\$|\\\$|\\?[{}]|\\(?=[&%#_])/g;
