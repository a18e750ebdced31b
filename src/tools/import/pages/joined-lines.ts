import type { Line } from '../lines.ts';
import { withText, type Page } from './page.ts';

const FAR = 40;
// What no line of a paragraph begins with.
const BEGINS = /^\s*(?:$|#{1,6}\s|[-*+]\s|\d+[.)]\s|\||:{2,}|`{3}|~{3}|<\/?(?:div|p|table|ul|ol|figure)\b)/i;
// Code, perhaps.
const INDENTED = /^(?: {4}|\t)\s*(?![-*+]\s|\d+[.)]\s)/;
const QUOTE = /^\s*(?:>\s?)*/;

/** Makes one line of those that a formula, or the words of a link or an image, goes on through: each is read as a whole. */
export function joinLines(page: Page): void {
  const out: Line[] = [];
  for (let i = 0; i < page.lines.length; i++) {
    let line = page.lines[i]!;
    const may = !line.code && !INDENTED.test(line.text);
    for (let k = i; may && isOpen(line.text) && k - i < FAR;) {
      const end = endOf(page.lines, k, line.text);
      if (end === -1) break;
      line = joined(line, page.lines.slice(k + 1, end + 1));
      k = i = end;
    }
    out.push(line);
  }
  page.lines = out;
}

/** Lines of one paragraph as one. */
export function joined(first: Line, more: readonly Line[]): Line {
  return withText(first, [first.text, ...more.map(({ text }) => text.replace(QUOTE, '').trim())].join(' '));
}

// The line on which all that is open ends, within the paragraph.
function endOf(lines: readonly Line[], i: number, begun: string): number {
  let text = begun;
  for (let k = i + 1; k <= i + FAR && k < lines.length; k++) {
    const { text: next, code } = lines[k]!;
    if (code || BEGINS.test(next.replace(QUOTE, '')) || /(?<!\\)\\$/.test(text)) return -1;
    text += ` ${next.replace(QUOTE, '').trim()}`;
    if (!isOpen(text)) return k;
  }
  return -1;
}

function isOpen(typed: string): boolean {
  if (!/[$[]|\\\(/.test(typed)) return false;
  const words = typed.replace(/(`+)(?!`)[^]*?(?<!`)\1(?!`)|<!--[^]*?-->|\\[$[\]]/g, '');
  const outside = words.replace(
    /\$\$(?:[^$\\]|\\.)*\$\$|\$(?![\s$])(?:[^$\\]|\\.)*?\$|\\{1,2}\(.*?\\{1,2}\)/g,
    '',
  );
  if (/\$\$|\\\(|(?<![\p{L}\p{N}])\$[\p{L}\\{([|]/u.test(outside)) return true;
  // Brackets count only where a link or an image is made of them.
  const bare = outside.replace(/!?\[[^[\]]*\](?:\([^()]*\))?/g, '');
  return /\[[^[\]]*$/.test(bare) && !/^\s*\[\^?[^[\]]+\]:/.test(typed);
}
