import { parse } from '../../content/markdown/syntax.ts';
import { last, STARTS, type Keyed, type KeptAt } from './kept.ts';
import { isBlank, type Line } from './lines.ts';

/** What was tried in vain: rows that are no table together are none apart. */
export interface Tried {
  table: number;
}

/** How many rows a table may have, and how many meanings a word: what is longer is read as text. */
const FAR = { table: 2000, defined: 20 };
const DELIMITER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;

/** A table, if the site's own parser finds that the rows are one, with a place for every cell. */
export function table(lines: readonly Line[], i: number, tried: Tried): KeptAt | undefined {
  const below = lines[i + 1];
  if (!below || below.code || !below.text.includes('|') || !DELIMITER.test(below.text)) return undefined;
  if (DELIMITER.test(lines[i]!.text)) return undefined;
  const end = last(lines, i, FAR.table, (line) => line.text.includes('|') && !STARTS.test(line.text));
  const rows = lines.slice(i, end + 1).map(({ text }) => row(text.trim()));
  tried.table = end + 1;
  const [made, ...others] = parse(rows.join('\n'), 'md').children;
  if (made?.type !== 'table' || others.length) return undefined;
  const width = made.align?.length ?? 0;
  if (made.children.some(({ children }) => children.length > width)) return undefined;
  const said = captionBelow(lines, end);
  return { block: { kind: 'table', lines: rows, ...said?.caption }, end: said?.end ?? end };
}

// `: Caption. {#tbl-key}`, directly below or in a paragraph of its own.
function captionBelow(
  lines: readonly Line[],
  end: number,
): { caption: { caption: string; keyed?: Keyed }; end: number } | undefined {
  const at = lines[end + 1] && isBlank(lines[end + 1]!) ? end + 2 : end + 1;
  const line = lines[at];
  const [, words = '', key] =
    (line &&
      !line.code &&
      /^:\s+([^{}|]+?)\s*(?:\{#(tbl-[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*)\})?$/u.exec(line.text)) ||
    [];
  if (!line || !words || (lines[at + 1] && !isBlank(lines[at + 1]!))) return undefined;
  return { caption: { caption: words, ...(key ? { keyed: { key, line } } : {}) }, end: at };
}

/** A word, and below it what it means, each line behind a colon. */
export function defined(lines: readonly Line[], i: number): KeptAt | undefined {
  const end = last(lines, i, FAR.defined, ({ text }) => /^ {0,3}:\s+\S/.test(text));
  const means = lines.slice(i + 1, end + 1).map(({ text }) => text.replace(/^\s*:\s+/, ''));
  const after = lines[end + 1];
  if (means.length === 0 || (after && !isBlank(after)) || /^\s|[:|]$/.test(lines[i]!.text)) return undefined;
  return { block: { kind: 'defined', lines: [lines[i]!.text, ...means] }, end };
}

// A bar at its beginning keeps a row from being anything else.
function row(text: string): string {
  return text.startsWith('|') ? text : `| ${text}`;
}
