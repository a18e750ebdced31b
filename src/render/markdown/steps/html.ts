import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isComment } from '../../../content/markdown/html-comments.ts';

/** Shows HTML as it is written, in place of letting it act. Only authors at work see this, since it stops a build. */
export function renderHtml(tree: Root): void {
  visit(tree, 'html', ({ value }, index, parent) => {
    if (!parent || index === undefined || isComment(value)) return;
    parent.children[index] = {
      type: 'emphasis',
      children: [{ type: 'text', value }],
      data: { hName: 'span', hProperties: { className: ['fault'] } },
    };
  });
}
