/** A line of the raw notes, or the part of one that is left when its label is cut off. */
export interface Line {
  /** Number in the raw file, from 1. */
  n: number;
  text: string;
  /** True for a code fence that closes, and for what it holds. */
  code: boolean;
}

/** The line that begins a fence, after a bullet perhaps. */
export const FENCE = /^\s*(?:(?:[-*+•]|\d{1,9}[.)])\s+)?(`{3,}|~{3,})\s*([^`]*)$/;

/** The lines of a text. A fence that never closes is no fence: nothing after it is code. */
export function readLines(text: string): Line[] {
  const lines = text.split('\n').map((line, i) => ({ n: i + 1, text: line.trimEnd(), code: false }));
  const closing = lines.map((line) => /^\s*(`{3,}|~{3,})$/.exec(line.text)?.[1]);
  const closers = closing.flatMap((mark, i) => (mark ? [i] : []));
  let next = 0;
  for (let i = 0; i < lines.length; i++) {
    const mark = FENCE.exec(lines[i]!.text)?.[1];
    if (!mark) continue;
    while (next < closers.length && closers[next]! <= i) next++;
    const end = closers
      .slice(next, next + 20)
      .find((at) => closing[at]![0] === mark[0] && closing[at]!.length >= mark.length);
    if (end === undefined) continue;
    for (let j = i; j <= end; j++) lines[j]!.code = true;
    i = end;
  }
  return lines;
}

/** True when nothing but white space stands there. */
export function isBlank(line: Line): boolean {
  return line.text.trim() === '';
}

/** Lines without the blank ones at both ends. */
export function trimLines(lines: Line[]): Line[] {
  const first = lines.findIndex((line) => !isBlank(line));
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex((line) => !isBlank(line)) + 1);
}

/** The words of lines, one below another. */
export function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('\n');
}

/** A line's part that is left of it, with its number. */
export function rest(line: Line, text: string): Line {
  return { ...line, text };
}

/** Puts all of a list at the end of another: there may be more than a call takes arguments. */
export function append<T>(to: T[], more: readonly T[]): void {
  for (const one of more) to.push(one);
}
