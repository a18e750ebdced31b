import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';

/** A letter of a script that is written from right to left. */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** What holds words, as a block or as a title in a line, or several of them. */
const HOLDERS = new Set(
  'p li ul ol dl dt dd h1 h2 h3 h4 h5 h6 td th caption figcaption blockquote summary a'.split(' '),
);
/** What holds a line of words, and is laid out as they run. */
const LINES = new Set('p dt dd h1 h2 h3 h4 h5 h6 td th caption figcaption summary'.split(' '));

/**
 * A finished page in which each text has its direction, wherever it was made: in Markdown, a title, a list, a quotation, a card.
 * On a page that runs from left to right, those with letters that do not have that of their first word (`dir="auto"`); on one
 * that runs the other way, those that begin with other letters run from left to right. What says its direction has said it for
 * all that it holds. Pages without such letters are left as they are.
 */
export function withDirections(html: string): string {
  if (!RIGHT_TO_LEFT.test(html)) return html;
  const places: { at: number; dir: string }[] = [];
  const walk = (node: Nodes, mirrored: boolean): void => {
    for (const child of 'children' in node ? node.children : []) {
      if (child.type !== 'element') continue;
      const said = child.properties['dir'];
      if (said !== undefined && child.tagName !== 'html') continue;
      const dir = directionIn(child, mirrored);
      // What the page leaves for the parser to close has no place of its own.
      const start = child.position?.start.offset;
      if (dir && start !== undefined) places.push({ at: start + `<${child.tagName}`.length, dir });
      if (dir !== 'ltr') walk(child, mirrored || said === 'rtl');
    }
  };
  walk(fromHtml(html), false);
  // From the last on, so that those before it stay where they are.
  return places.reduceRight(
    (text, { at, dir }) => `${text.slice(0, at)} dir="${dir}"${text.slice(at)}`,
    html,
  );
}

function directionIn(element: Element, mirrored: boolean): string | undefined {
  if (!HOLDERS.has(element.tagName)) return undefined;
  const words = toString(element);
  if (!mirrored) return RIGHT_TO_LEFT.test(words) ? 'auto' : undefined;
  const first = LINES.has(element.tagName) ? /\p{L}/u.exec(words)?.[0] : undefined;
  return first !== undefined && !RIGHT_TO_LEFT.test(first) ? 'ltr' : undefined;
}
