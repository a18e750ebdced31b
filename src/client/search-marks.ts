import { nameKey } from '../core/search-words.ts';

/** An excerpt of Pagefind's as nodes: text, and what was found in `<mark>`. */
export function marked(excerpt: string): Node[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/).flatMap((piece, i) => {
    const text = piece.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    // Pagefind marks a word with the signs around it.
    const [, before = '', word = '', after = ''] = /^([^\p{L}\d]*)(.*?)([^\p{L}\d]*)$/su.exec(text) ?? [];
    return i % 2 && word ? [new Text(before), markOf(word), new Text(after)] : [new Text(text)];
  });
}

/** A title as nodes, with each word marked that one of the words looked for begins, or begins with. */
export function markWords(title: string, query: string): Node[] {
  const words = nameKey(query).split(' ').filter(Boolean);
  return title.split(/([\p{L}\d_]+)/u).map((piece, i) => {
    const key = nameKey(piece);
    const meant = words.some((word) => key.startsWith(word) || (key.length > 3 && word.startsWith(key)));
    return i % 2 && meant ? markOf(piece) : new Text(piece);
  });
}

function markOf(text: string): HTMLElement {
  return Object.assign(document.createElement('mark'), { textContent: text });
}
