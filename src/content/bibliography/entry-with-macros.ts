import { macroText, scanFields } from './scan-fields.ts';
import { withoutPrivate } from './private-fields.ts';
import type { RawEntry } from './scan-bibtex.ts';

/** The macros of a file (`@string`) by the names that they define, each with the macros that it is made of. */
export type Macros = ReadonlyMap<string, { entry: RawEntry; uses: readonly string[] }>;

/** Which entry defines which macro. */
export function macroEntries(entries: readonly RawEntry[]): Macros {
  const macros = new Map<string, { entry: RawEntry; uses: readonly string[] }>();
  for (const entry of entries)
    if (entry.type === 'string' && entry.closed) {
      const fields = scanFields(macroText(entry.text));
      const uses = fields.flatMap((field) => field.macros);
      for (const { name } of fields) macros.set(name, { entry, uses });
    }
  return macros;
}

/**
 * An entry to copy, with what it cannot do without: the macros that it and its parents use, in their order,
 * before it, and the parents (`crossref`, `xdata`) after it, as BibTeX wants them.
 */
export function carry(entry: RawEntry, macros: Macros, parents: readonly RawEntry[]): string {
  const own = [entry, ...parents];
  const used = new Set<RawEntry>();
  const words = macros.size
    ? own.flatMap(({ text }) => scanFields(text)).flatMap((field) => field.macros)
    : [];
  // A macro may be made of others: the list grows while it is read.
  for (const word of words) {
    const macro = macros.get(word.toLowerCase());
    if (!macro || used.has(macro.entry)) continue;
    used.add(macro.entry);
    words.push(...macro.uses);
  }
  const before = [...used].sort((a, b) => a.start - b.start);
  return [...before, ...own].map(({ text }) => withoutPrivate(text)).join('\n\n');
}
