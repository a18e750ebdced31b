import { isBlank, type Line } from './lines.ts';

// "Bio: …" and "[2] …" begin a line on purpose, however long the one above is.
const STARTS_LINE = /^\s*(?:\p{Lu}[\p{L}\d]*(?: [\p{L}\d]+){0,2}:(?:\s|$)|\[\d{1,3}\])/u;
const STARTS_BLOCK = /^\s*(?:[-*+•]|\d{1,9}[.)])\s|^\s*#|^\s*$/;

/** The width at which an editor broke lines: the longest line that goes on in small letters below. */
export function wrapWidth(lines: readonly Line[]): number {
  let width = 60;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (!next || line.code || isBlank(line) || !/^\s*\p{Ll}/u.test(next.text)) return;
    if (!STARTS_BLOCK.test(next.text) && line.text.length <= 200) width = Math.max(width, line.text.length);
  });
  return width;
}

/** True when `next` goes on where `line` was broken, and is no line of its own. */
export function goesOn(line: string, next: string, width: number): boolean {
  if (/^\s*[\p{Ll},;.)]/u.test(next) || /[,\\]$/.test(line)) return true;
  if (STARTS_LINE.test(next)) return false;
  const word = /^\s*(\S*)/.exec(next)![1]!;
  return line.length + 1 + word.length > width;
}
