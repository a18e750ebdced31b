import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Context } from '../../../content/context.ts';
import { isTag } from '../../../content/markdown/structure/embeds.ts';
import { foldCaption } from './captions.ts';

/** Tells every figure in MDX its number and its id, and folds what its caption holds beyond a few lines. */
export function renderEmbeds(tree: Root, path: string, { content }: Context): void {
  visit(tree, (node) => {
    const label = isTag(node) && content.labels.of(path, node.data?.label?.id);
    if (!label || !isTag(node)) return;
    for (const name of ['id', 'number'] as const)
      node.attributes.push({ type: 'mdxJsxAttribute', name, value: label[name] });
    if (node.type === 'mdxJsxFlowElement')
      node.children = foldCaption(node.children, 'figure') as typeof node.children;
  });
}
