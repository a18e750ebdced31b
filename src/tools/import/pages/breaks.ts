import { mapLines } from './walk.ts';
import { withText, type Page } from './page.ts';

/** Ends a line with a backslash where two spaces ended it: those are cut off everywhere here. */
export function keepBreaks(page: Page, typed: string): void {
  const raw = typed.split('\n');
  page.lines = mapLines(page.lines, (line) => {
    const { n, text } = line;
    const next = raw[n]?.trim() ?? '';
    const ends = raw[n - 1]?.trimEnd() === text && / {2}$/.test(raw[n - 1]!);
    // What follows as a block of its own needs no break before it.
    if (!ends || !next || /^(?:#|[-*+|:>]|\d+[.)]\s|`{3}|~{3}|\$\$|\{:|<\/?[a-z])/i.test(next)) return [line];
    return /^\s*(?:[#|<:]|>\s*\[!)|[>|\\]$|\{[^{}]*\}$/.test(text) ? [line] : [withText(line, `${text}\\`)];
  });
}
