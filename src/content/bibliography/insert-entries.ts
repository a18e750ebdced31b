import { holdsData } from './read-bibtex.ts';
import { scanBibtex, type RawEntry } from './scan-bibtex.ts';

const HEADER = `% The works this site cites, one entry a work. The key of an entry is the citation key.
% Written in BibLaTeX and sorted by key. \`keywords = {stub}\` marks an entry of which only the address is known.
`;

/** An entry to add: its key, and its text without a line end after it. */
export interface NewEntry {
  key: string;
  text: string;
}

/**
 * A bibliography with the entries in it: in their place where it is sorted by key, at its end where it is not. Behind
 * each stands its key as a comment: git can keep both of two entries that two branches add in one place
 * (`merge=union`), where their last lines differ.
 */
export function insertEntries(bibtex: string, added: readonly NewEntry[]): string {
  const text = bibtex.trim() === '' ? HEADER : bibtex;
  const entries = worksOf(text);
  const sorted = entries.every(({ key }, i) => i === 0 || entries[i - 1]!.key <= key);
  const last: string[] = [];
  const parts: string[] = [];
  let from = 0;
  for (const entry of [...added].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const next = sorted ? entries.find(({ key }) => key > entry.key) : undefined;
    const written = `${entry.text} % ${entry.key}`;
    if (!next) last.push(written);
    else {
      parts.push(text.slice(from, next.start), written, '\n\n');
      from = next.start;
    }
  }
  const all = parts.join('') + text.slice(from);
  if (last.length === 0) return all;
  // What is there stays as it is; one line is left free.
  const gap = /\n\s*\n$/.test(all) ? '' : all.endsWith('\n') ? '\n' : '\n\n';
  return `${all}${gap}${last.join('\n\n')}\n`;
}

/** A bibliography with the text of one entry in place of the one with its key. */
export function replaceEntry(bibtex: string, { key, text }: NewEntry): string {
  const old = worksOf(bibtex).find((entry) => entry.key === key);
  return old ? bibtex.slice(0, old.start) + text + bibtex.slice(old.start + old.text.length) : bibtex;
}

function worksOf(text: string): RawEntry[] {
  return scanBibtex(text).filter(holdsData);
}
