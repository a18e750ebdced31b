import type { Element, ElementContent, Properties } from 'hast';
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';

/** Words in Markdown's tree. */
export const text = (value: string): PhrasingContent => ({ type: 'text', value });

/** What becomes an element in a line of words, such as a `span`. */
export function inline(
  hName: string,
  hProperties: Record<string, unknown>,
  children: PhrasingContent[] = [],
): PhrasingContent {
  return { type: 'emphasis', children, data: { hName, hProperties: hProperties } };
}

/** What becomes an element that stands as a block. */
export function block(
  hName: string,
  hProperties: Record<string, unknown>,
  children: RootContent[] = [],
): Paragraph {
  const data = { hName, hProperties: hProperties as Properties };
  return { type: 'paragraph', children: children as PhrasingContent[], data };
}

/** What stops a build: only authors at work see it. */
export const fault = (children: PhrasingContent[]): PhrasingContent =>
  inline('span', { className: ['fault'] }, children);

/** An element in the tree of the HTML. */
export function element(tagName: string, properties: Properties, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}

/** Whether an element is of a class. */
export function hasClass({ properties }: Pick<Element, 'properties'>, name: string): boolean {
  return [properties['className']].flat().includes(name);
}
