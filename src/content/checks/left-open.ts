import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { problem, type Problem } from '../domain/problems.ts';
import { nodesOf, spotsOf } from '../markdown/index-nodes.ts';
import type { Content } from '../load/load-content.ts';

/** Paragraphs that announce something with a colon, and nothing comes. What others have said stays as they said it. */
export function checkLeftOpen(content: Content): Problem[] {
  return content.texts
    .filter(({ data }) => data?.['by'] !== 'notes' && data?.['by'] !== 'speaker')
    .flatMap(({ source, tree, at }) => {
      if (nodesOf(tree, 'paragraph').every(({ children }) => !isOpen(children.at(-1)))) return [];
      return spotsOf(tree).flatMap(({ node, parent }) => {
        if (node.type !== 'paragraph' || !isOpen(node.children.at(-1)) || !node.position) return [];
        const next: Nodes | undefined = parent?.children[parent.children.indexOf(node) + 1];
        if (next && next.type !== 'heading') return [];
        const words = toString(node).replace(/\s+/g, ' ').slice(-40);
        const what = `Nothing comes after "${words}".`;
        const hint = 'Write what the colon announces, or end the sentence.';
        return [problem(source.file, at(node.position.start), 'text-unfinished', what, hint, 'warning')];
      });
    });
}

function isOpen(last: Nodes | undefined): boolean {
  if (last?.type === 'text') return /:\s*$/.test(last.value);
  return last !== undefined && 'children' in last && isOpen(last.children.at(-1));
}
