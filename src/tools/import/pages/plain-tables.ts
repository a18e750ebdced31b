import { isBlank, type Line } from '../lines.ts';
import { tableOf } from './list-table.ts';
import { beside, type Read } from './page.ts';

// A run of hyphens over each column, and of signs that part the rows of a table with corners.
const RULER = /^ {0,3}-{2,}(?:[ \t]+-{2,})+\s*$/;
const CORNERS = /^ {0,3}\+(?:[-=:]+\+)+\s*$/;
const WHOLE = /^ {0,3}-{3,}\s*$/;

/** A table of Pandoc whose columns are where its hyphens are, or whose cells have corners, as one with bars. */
export function plainTableAt(lines: readonly Line[], i: number): Read | undefined {
  const first = lines[i]!;
  if (first.code) return undefined;
  const found = CORNERS.test(first.text) ? withCorners(lines, i) : withRuler(lines, i);
  if (!found) return undefined;
  const rows = tableOf(found.rows, 1).map((text) => beside(first, text));
  return { lines: [beside(first), ...rows, beside(lines[found.end]!)], end: found.end };
}

interface Found {
  rows: string[][];
  end: number;
}

function withCorners(lines: readonly Line[], i: number): Found | undefined {
  let end = i;
  while (lines[end + 1] && /^ {0,3}[|+]/.test(lines[end + 1]!.text)) end++;
  if (!CORNERS.test(lines[end]!.text)) return undefined;
  const rows: string[][] = [];
  let row: string[] = [];
  for (const { text } of lines.slice(i, end + 1)) {
    if (CORNERS.test(text)) {
      if (row.length) rows.push(row.map((cell) => cell.replace(/^(?:<br>)+|(?:<br>)+$/g, '')));
      row = [];
    } else if (text.includes('+-')) return undefined;
    else {
      const cells = text
        .trim()
        .replace(/^\||\|$/g, '')
        .split(/(?<!\\)\|/);
      cells.forEach((cell, k) => {
        const words = cell.trim();
        // What begins as an item does stays a line.
        row[k] = [row[k] ?? '', words].filter(Boolean).join(/^[-*+]\s|^$/.test(words) ? '<br>' : ' ');
      });
    }
  }
  return rows.length ? { rows, end } : undefined;
}

function withRuler(lines: readonly Line[], i: number): Found | undefined {
  const framed = WHOLE.test(lines[i]!.text);
  const ruler = framed
    ? lines.findIndex(({ text }, k) => k > i && k < i + 6 && RULER.test(text))
    : RULER.test(lines[i + 1]?.text ?? '')
      ? i + 1
      : -1;
  if (ruler === -1 || (!framed && isBlank(lines[i]!))) return undefined;
  const stops = [...lines[ruler]!.text.matchAll(/-+/g)].map(({ index }) => index);
  const cut = ({ text }: Line): string[] =>
    stops.map((at, k) => text.slice(k ? at : 0, stops[k + 1] ?? text.length).trim());
  const stop = lines.findIndex(
    ({ text }, k) => k > ruler && (framed ? WHOLE.test(text) : text.trim() === '' || RULER.test(text)),
  );
  const end = stop === -1 ? (framed ? -1 : lines.length) : stop;
  if (end <= ruler + 1) return undefined;
  const heads = joined(lines.slice(framed ? i + 1 : i, ruler).map(cut));
  const body = lines.slice(ruler + 1, end);
  // In a frame a row goes on until a blank line; elsewhere each line is one.
  const rows =
    framed && body.some(isBlank) ? groups(body).map((some) => joined(some.map(cut))) : body.map(cut);
  const closed = stop !== -1 && lines[stop]!.text.trim() !== '';
  return { rows: [heads, ...rows], end: closed ? end : end - 1 };
}

function joined(rows: readonly string[][]): string[] {
  return (rows[0] ?? []).map((_, k) =>
    rows
      .map((row) => row[k]!)
      .filter(Boolean)
      .join(' '),
  );
}

function groups(lines: readonly Line[]): Line[][] {
  const all: Line[][] = [[]];
  for (const line of lines) {
    if (isBlank(line)) all.push([]);
    else all.at(-1)!.push(line);
  }
  return all.filter((some) => some.length > 0);
}
