import type { RawEntry } from './scan.ts';

/**
 * An entry to copy, with what it cannot do without: the macros (`@string`) that it and its parents use, in their order,
 * before it, and the parents (`crossref`) after it, as BibTeX wants them.
 */
export function carry(entry: RawEntry, macros: readonly RawEntry[], parents: readonly RawEntry[]): string {
  const own = [entry, ...parents].map(({ text }) => text);
  const used = new Set<RawEntry>();
  // A macro may be made of others, which stand before it.
  for (const macro of [...macros].reverse())
    if ([...own, ...[...used].map(({ text }) => text)].some((text) => names(text, macro.key)))
      used.add(macro);
  return [...macros.filter((macro) => used.has(macro)).map(({ text }) => text), ...own].join('\n\n');
}

// A macro is a bare word of a value: `booktitle = nips # " 2020"`.
function names(text: string, macro: string): boolean {
  const word = macro.replace(/[^\w]/g, String.raw`\$&`);
  return new RegExp(String.raw`[=#]\s*${word}\s*(?=[,#})]|$)`, 'im').test(text);
}
