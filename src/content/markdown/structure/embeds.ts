import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { spotsOf } from '../index-nodes.ts';

/** A tag in MDX, on lines of its own or in a sentence. */
export type Tag = MdxJsxFlowElement | MdxJsxTextElement;

/** True for a tag in MDX. */
export function isTag(node: Nodes): node is Tag {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Every tag that begins with a capital, in order; each is a figure, whose key is made from its name. */
export function embeds(tree: Root): Tag[] {
  return spotsOf(tree).flatMap(({ node }) => {
    if (!isTag(node) || !/^[A-Z]/.test(node.name ?? '')) return [];
    const [, name] = embedName(node).split(' ');
    node.data = { ...node.data, label: { kind: 'fig', key: `fig-${name}`, implied: true } };
    return [node];
  });
}

/** The tag of an embed and the name that its author gave it: "Figure lens-path". */
export function embedName(node: Tag): string {
  const named = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === 'name');
  return `${node.name ?? ''} ${typeof named?.value === 'string' ? named.value : ''}`;
}
