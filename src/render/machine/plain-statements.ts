import type { Blockquote, PhrasingContent, RootContent } from 'mdast';
import type { Labels } from '../../content/load/number-labels.ts';
import type { ProofNode, StatementNode } from '../../content/markdown/nodes.ts';
import { begun, bodyOf, ended, headOf, headOfProof } from '../markdown/steps/statements.ts';

/** A theorem or the like in Markdown that any reader knows: a quotation, so that its end is seen. */
export function plainStatement(node: StatementNode, path: string, labels: Labels): Blockquote {
  const head = [...headOf(node, path, labels), text('.')];
  return { type: 'blockquote', children: begun(head, bodyOf(node)) as Blockquote['children'] };
}

/** A proof in such Markdown, up to the sign that ends it. */
export function plainProof(node: ProofNode): RootContent[] {
  return ended(begun([headOfProof(node)], bodyOf(node)), text('∎'));
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
