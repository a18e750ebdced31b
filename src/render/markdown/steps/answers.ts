import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Folds every answer away under a word that opens it, with or without script. */
export function renderAnswers(tree: Root): void {
  visit(tree, 'answer', (node) => {
    node.data = { hName: 'details', hProperties: { className: ['answer'] } };
    node.children.unshift({
      type: 'paragraph',
      children: [{ type: 'text', value: 'Answer' }],
      data: { hName: 'summary' },
    });
  });
}
