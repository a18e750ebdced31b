import type { Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { addressOnPaper } from '../../../content/domain/urls.ts';

/** Notes the address of the first link to each place outside, for paper, unless the link's words hold it. */
export function rehypeAddresses() {
  return (tree: Root): void => {
    const written = new Set<string>();
    visit(tree, 'element', (node) => {
      const { href } = node.properties;
      if (node.tagName !== 'a' || typeof href !== 'string' || written.has(href)) return;
      // A moment is found by what it says.
      if ('dataMoment' in node.properties) return;
      const address = addressOnPaper(href, toString(node));
      if (address) node.properties['dataAddress'] = address;
      if (address) written.add(href);
    });
  };
}
