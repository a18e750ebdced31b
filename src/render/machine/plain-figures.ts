import type { PhrasingContent, RootContent } from 'mdast';
import type { Label } from '../../content/load/number-labels.ts';
import type { LabelledNode } from '../../content/markdown/nodes.ts';
import { nameOf } from '../markdown/steps/labelled.ts';
import { begun } from '../markdown/steps/statements.ts';

/** Blocks that begin with these words, in bold. */
export function opened(head: string, blocks: readonly RootContent[]): RootContent[] {
  return begun([{ type: 'strong', children: [{ type: 'text', value: head }] }], blocks);
}

/** A figure, a table or an equation with its number, in Markdown that any reader knows. */
export function plainLabelled({ children }: LabelledNode, label: Label | undefined): RootContent[] {
  const [thing, ...caption] = children;
  if (thing?.type === 'math') {
    const tag = label && label.tag === undefined ? `\n\\tag{${label.number}}` : '';
    return [{ ...thing, value: thing.value + tag }];
  }
  const shown: RootContent[] =
    thing?.type === 'table' || thing?.type === 'code'
      ? [thing]
      : [{ type: 'paragraph', children: [thing as PhrasingContent] }];
  return [...shown, ...(label ? opened(`${nameOf(label)}.`, caption) : caption)];
}
