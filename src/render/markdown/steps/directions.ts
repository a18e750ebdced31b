import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
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
  const places: number[] = [];
  visit(fromHtml(html), 'element', (element: Element) => {
    const { tagName, properties, position } = element;
    // What the page leaves for the parser to close has no place of its own.
    const start = position?.start.offset;
    if (start === undefined || !HOLDERS.has(tagName) || properties['dir'] !== undefined) return;
    if (RIGHT_TO_LEFT.test(toString(element))) places.push(start + `<${tagName}`.length);
  });
  // From the last on, so that those before it stay where they are.
  return places.reduceRight((text, at) => `${text.slice(0, at)} dir="auto"${text.slice(at)}`, html);
}
