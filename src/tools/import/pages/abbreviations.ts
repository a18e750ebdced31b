import { escapeRegExp } from '../../../shared/escape-regexp.ts';
import { mapLines, mapPieces } from './walk.ts';
import type { Page } from './page.ts';

/** Words between quotation marks, as an attribute has them. */
export function quoted(words: string): string {
  return words.replace(/"([^"]*)"/g, '“$1”').replaceAll('"', '”');
}

const DEFINES = /^ {0,3}\*\[([^[\]]+)\]:\s*(.*)$/;
// Links, attributes, tags, formulas, addresses.
const OTHER =
  /!?\[[^[\]]*\](?:\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\})?|\{[^{}]*\}|<[^<>]*>|\$\$?[^$]*\$\$?|https?:\/\/\S+/g;

/** Abbreviations that are told once for all of a page, as kramdown has them, told where each first stands. */
export function unfoldAbbreviations(page: Page): void {
  const open = new Map<string, { line: number; words: string }>();
  page.lines = mapLines(page.lines, (line) => {
    const [, name = '', words = ''] = DEFINES.exec(line.text) ?? [];
    if (!name) return [line];
    open.set(name.trim(), { line: line.n, words: words.trim() });
    return [];
  });
  if (open.size === 0) return;
  let display = false;
  page.lines = mapPieces(page.lines, (pieces, { text }) => {
    const within = display;
    if ((text.match(/\$\$/g)?.length ?? 0) % 2 === 1) display = !display;
    const plain = within || display || /^ {0,3}#/.test(text);
    return pieces.map((piece) => (plain || piece.kind !== 'words' ? piece.text : told(piece.text))).join('');
  });
  for (const [name, { line, words }] of open)
    page.left.push({ line, what: `an abbreviation that no text has: ${name}, ${words}` });

  function told(text: string): string {
    let [written, from] = ['', 0];
    for (const { 0: other, index } of text.matchAll(OTHER)) {
      written += inWords(text.slice(from, index)) + other;
      from = index + other.length;
    }
    return written + inWords(text.slice(from));
  }

  function inWords(text: string): string {
    for (const [name, { line, words }] of open) {
      const plain = escapeRegExp(name);
      const at = words ? text.search(new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'u')) : -1;
      if (at === -1) continue;
      open.delete(name);
      page.left.push({ line, what: `an abbreviation, now told where it first stands: ${name}` });
      return `${inWords(text.slice(0, at))}:abbr[${name}]{title="${quoted(words)}"}${inWords(text.slice(at + name.length))}`;
    }
    return text;
  }
}
