import { withText, type Page } from './page.ts';

const ITEM = /^(\s*)(?:\(([a-z])\)|([a-z])[.)])(\s+)(?=\S)/;

/** Lists of Pandoc whose items have letters: here numbers count them. */
export function numberLetters(page: Page): void {
  const { lines } = page;
  const open = new Map<number, string>();
  page.lines = lines.map((line, i) => {
    const [marker = '', pad = '', bracketed, letter = bracketed, space = ''] =
      (!line.code && ITEM.exec(line.text)) || [];
    if (!letter) {
      if (!line.code && line.text.trim() !== '')
        for (const depth of open.keys()) if (depth >= line.text.search(/\S/)) open.delete(depth);
      return line;
    }
    const expected = open.get(pad.length);
    const begins = letter === 'a' && isList(lines, i, pad.length);
    if (letter !== expected && !begins) return line;
    if (begins) page.left.push({ line: line.n, what: 'letters of a list, now numbers' });
    open.set(pad.length, String.fromCodePoint(letter.codePointAt(0)! + 1));
    return withText(line, `${pad}${letter.codePointAt(0)! - 96}.${space}${line.text.slice(marker.length)}`);
  });
}

// One letter alone may begin a sentence.
function isList(lines: Page['lines'], i: number, depth: number): boolean {
  for (const { text, code } of lines.slice(i + 1, i + 30)) {
    if (code || text.trim() === '') continue;
    const next = ITEM.exec(text);
    if (next?.[1]!.length === depth) return (next[2] ?? next[3]) === 'b';
    if (text.search(/\S/) <= depth) return false;
  }
  return false;
}
