import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isComment } from '../../../content/markdown/html-comments.ts';
import { fault, text } from './make-nodes.ts';

/** Shows tags that are refused as they are written, in place of letting them act. Only authors at work see this, since it stops a build. */
export function renderHtml(tree: Root): void {
  visit(tree, 'html', ({ value }, index, parent) => {
    if (!parent || index === undefined || isComment(value)) return;
    parent.children[index] = fault([text(value)]);
  });
}
