import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

// Astro makes its own of images.
const VOID = new Set(['area', 'br', 'col', 'embed', 'hr', 'input', 'source', 'track', 'wbr']);

/** What has no end in HTML, as HTML has it: of MDX, Astro would end it with a slash. */
export function rehypeVoidElements() {
  return (tree: Root, file: VFile): void => {
    if (!file.path.endsWith('.mdx')) return;
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined || !VOID.has(node.tagName)) return;
      parent.children[index] = asWritten(node);
    });
  };
}

function asWritten(node: Element): Element {
  const attributes = [{ type: 'mdxJsxAttribute', name: 'set:html', value: toHtml(node) }];
  return { type: 'mdxJsxTextElement', name: 'Fragment', attributes, children: [] } as never;
}
