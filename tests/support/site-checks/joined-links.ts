import type { Element, Nodes } from 'hast';
import { placeOf, readPages } from '../html.ts';
import type { Site } from '../site.ts';

interface Leaf {
  text: string;
  link: Element | undefined;
}

/** Tells every two links of a paragraph that have nothing between them, so that they read as one word. */
export function joinedLinks(site: Site): string[] {
  return readPages(site).flatMap((page) =>
    page.elements
      .filter(({ tagName }) => tagName === 'p')
      .flatMap((paragraph) => {
        const leaves = leavesOf(paragraph, undefined);
        return leaves.flatMap(({ text, link }, i) => {
          const before = leaves[i - 1];
          return link && before?.link && before.link !== link && /\S$/.test(before.text) && /^\S/.test(text)
            ? [`${placeOf(site, page, link)}: a link "${text}" follows "${before.text}" without a space`]
            : [];
        });
      }),
  );
}

function leavesOf(node: Nodes, link: Element | undefined): Leaf[] {
  if (node.type === 'text') return [{ text: node.value, link }];
  if (!('children' in node)) return [];
  const within = node.type === 'element' && node.tagName === 'a' ? node : link;
  return node.children.flatMap((child) => leavesOf(child as Nodes, within));
}
