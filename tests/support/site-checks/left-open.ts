import type { Element, ElementContent, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { placeOf, readPages } from '../html.ts';
import type { Site } from '../site.ts';

type Child = ElementContent | RootContent;

const BLOCKS = new Set('p li dt dd td th figcaption caption legend summary'.split(' '));
// What a text leads to stands in the same of these; what a heading is of may stand anywhere on the page.
const WHOLE = new Set('li dd blockquote td th figure aside details dialog main body'.split(' '));
const SHOWN = new Set('img svg video audio iframe input select textarea button math canvas'.split(' '));
const UNSHOWN = new Set('script style template'.split(' '));

/** Tells every heading, colon and list behind which nothing stands that it could announce. */
export function leftOpen(site: Site): string[] {
  return readPages(site).flatMap((page) => {
    const faults: string[] = [];
    const walk = (element: Element, around: readonly Element[]): void => {
      const words = toString(element).replace(/\s+/g, ' ').trim();
      const says = (what: string): number => faults.push(`${placeOf(site, page, element)}: ${what}`);
      const level = levelOf(element);
      if (/^[oud]l$/.test(element.tagName) && !isShown(element)) says(`${element.tagName} is empty`);
      if (level > 1 && !leadsTo(element, around, level)) says(`nothing stands below "${words}"`);
      if (
        BLOCKS.has(element.tagName) &&
        /:["”’)]*$/.test(words) &&
        !endsInCode(element) &&
        !leadsTo(element, around, 0)
      )
        says(`nothing follows "${words.slice(-60)}"`);
      for (const child of element.children) if (child.type === 'element') walk(child, [...around, element]);
    };
    const body = page.elements.find(({ tagName }) => tagName === 'body');
    if (body) walk(body, []);
    return faults;
  });
}

// What comes next is no heading, or for a heading one of a lower level.
function leadsTo(element: Element, around: readonly Element[], level: number): boolean {
  // What an item says is not told by the next.
  if (level === 0 && /^(?:li|dd|td)$/.test(element.tagName)) return false;
  let from: Element = element;
  for (const parent of around.toReversed()) {
    const next = parent.children.slice(parent.children.indexOf(from) + 1).find(isShown);
    const heading = next && headingOf(next);
    if (next) return heading === undefined || (level > 0 && heading > level);
    if (level === 0 ? WHOLE.has(parent.tagName) : parent.tagName === 'main') return false;
    from = parent;
  }
  return false;
}

function isShown(node: Child): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  if (node.type !== 'element' || UNSHOWN.has(node.tagName)) return false;
  return SHOWN.has(node.tagName) || node.children.some(isShown);
}

// The level of the heading that something begins with.
function headingOf(node: Child): number | undefined {
  if (node.type !== 'element') return undefined;
  if (levelOf(node) > 0) return levelOf(node);
  const first = node.children.find(isShown);
  return first && headingOf(first);
}

function levelOf({ tagName }: Element): number {
  return Number(/^h([1-6])$/.exec(tagName)?.[1] ?? 0);
}

function endsInCode(node: Child): boolean {
  if (node.type !== 'element') return false;
  const last = node.children.findLast(isShown);
  return node.tagName === 'code' || (last !== undefined && endsInCode(last));
}
