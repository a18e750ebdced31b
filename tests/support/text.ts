import type { Element } from 'hast';
import { toText } from 'hast-util-to-text';
import { elementsOf } from './html.ts';

/** The text of a page's main part as a reader would copy it. */
export function mainText(html: string): string {
  const main = elementsOf(html).find((element: Element) => element.tagName === 'main');
  if (!main) throw new Error('The page has no main part.');
  return toText(main);
}

/** The words of an element, with single spaces. */
export function squeezed(element: Element): string {
  return toText(element, { whitespace: 'nowrap' }).replace(/\s+/g, ' ').trim();
}
