import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { scoped } from '../../domain/page-places.ts';
import { spotsOf } from '../index-nodes.ts';

/** A tag in MDX, on lines of its own or in a sentence. */
export type Tag = MdxJsxFlowElement | MdxJsxTextElement;

/** A figure or an explorable of a text, with the id that links use. */
export interface EmbedSpot {
  node: Tag;
  id: string;
  /** Counted through the text, from 1. */
  number: number;
}

/** True for a tag in MDX. */
export function isTag(node: Nodes): node is Tag {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Every tag that begins with a capital, in order: they are numbered together, as readers see them. */
export function embeds(tree: Root, scope: string): EmbedSpot[] {
  const found: EmbedSpot[] = [];
  spotsOf(tree).forEach(({ node }) => {
    if (!isTag(node) || !/^[A-Z]/.test(node.name ?? '')) return;
    const number = found.length + 1;
    found.push({ node, id: scoped(scope, `figure-${number}`), number });
  });
  return found;
}

/** The tag of an embed and the name that its author gave it: "Figure lens-path". */
export function embedName(node: Tag): string {
  const named = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === 'name');
  return `${node.name ?? ''} ${typeof named?.value === 'string' ? named.value : ''}`;
}
