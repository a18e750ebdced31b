import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** A letter of a script that is written from right to left. */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** What holds words, as a block or as a title in a line. */
const HOLDERS = new Set(
  'p li ul ol dl dt dd h1 h2 h3 h4 h5 h6 td th caption figcaption blockquote summary a'.split(' '),
);

/**
 * A finished page in which each text with letters that run from right to left has the direction of its first word
 * (`dir="auto"`), wherever it was made: in Markdown, a title, a list, a quotation, a card. Other pages are left as they are.
 */
export function withDirections(html: string): string {
  if (!RIGHT_TO_LEFT.test(html)) return html;
  const tree: Root = fromHtml(html);
  visit(tree, 'element', (element: Element) => {
    if (HOLDERS.has(element.tagName) && RIGHT_TO_LEFT.test(toString(element)))
      element.properties['dir'] ??= 'auto';
  });
  return toHtml(tree);
}
