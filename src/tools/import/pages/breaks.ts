import { isBlank, type Line } from '../lines.ts';
import { mapLines } from './walk.ts';
import { withText, type Page } from './page.ts';

/** Takes out backslashes that break nothing: alone on a line, and where a paragraph ends. */
function dropLoose(lines: readonly Line[]): Line[] {
  return lines.map((line, i) => {
    if (line.code || !/(?<!\\)\\$/.test(line.text)) return line;
    const next = lines[i + 1];
    const ends = !next || next.code || isBlank(next) || /^\s*(?:[-*+]\s|\d+[.)]\s|#)/.test(next.text);
    return ends || line.text.trim() === '\\' ? withText(line, line.text.replace(/\s*\\$/, '')) : line;
  });
}

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
  page.lines = dropLoose(page.lines);
}
