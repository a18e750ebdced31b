import type { Line } from '../lines.ts';
import { withText } from './page.ts';

/** A part of a line: words, code in them, or a comment, which may begin or end on other lines. */
export interface Piece {
  kind: 'words' | 'code' | 'comment';
  text: string;
}

const OTHER = /(`+)(?!`)[^]*?(?<!`)\1(?!`)|<!--[^]*?(?:-->|$)/g;

/** Writes each line that is no code anew, from the parts that it has. */
export function mapPieces(
  lines: readonly Line[],
  write: (pieces: readonly Piece[], line: Line) => string,
): Line[] {
  return walked(lines).map(({ line, pieces }) => (pieces ? withText(line, write(pieces, line)) : line));
}

/** Puts other lines in the place of each that neither is code nor begins within a comment. */
export function mapLines(lines: readonly Line[], write: (line: Line) => Line[]): Line[] {
  return walked(lines).flatMap(({ line, pieces, inside }) => (pieces && !inside ? write(line) : [line]));
}

function walked(lines: readonly Line[]): { line: Line; pieces?: Piece[]; inside: boolean }[] {
  let comment = false;
  return lines.map((line) => {
    const inside = comment;
    if (line.code) return { line, inside };
    const pieces = piecesOf(line.text, inside);
    const last = pieces.findLast(({ kind }) => kind === 'comment');
    comment = pieces.at(-1) === last && last !== undefined && !last.text.endsWith('-->');
    if (inside && !line.text.includes('-->')) comment = true;
    return { line, pieces, inside };
  });
}

function piecesOf(text: string, inside: boolean): Piece[] {
  const pieces: Piece[] = [];
  const end = text.indexOf('-->');
  const begun = !inside ? 0 : end === -1 ? text.length : end + 3;
  if (inside) pieces.push({ kind: 'comment', text: text.slice(0, begun) });
  let from = begun;
  for (const { 0: other, index } of text.slice(begun).matchAll(OTHER)) {
    const words = text.slice(from, begun + index);
    if (words) pieces.push({ kind: 'words', text: words });
    pieces.push({ kind: other.startsWith('<!--') ? 'comment' : 'code', text: other });
    from = begun + index + other.length;
  }
  const rest = text.slice(from);
  return rest ? [...pieces, { kind: 'words', text: rest }] : pieces;
}
