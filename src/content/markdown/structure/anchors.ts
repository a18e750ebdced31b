import type { Nodes, Parent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { scoped } from '../../domain/page-places.ts';
import type { Place } from '../../domain/problems.ts';
import { spotsNow } from '../index-nodes.ts';
import type { AnchorNode } from '../nodes.ts';
import { isEscaped } from './positions.ts';

/** A place in a text that an author named, with the id that links use. */
export interface Anchor {
  id: string;
  place: Place;
  /** The heading that it stands in, by its id. */
  heading?: string;
}

/** Puts a place that stands alone into what it stands before, a heading or words, which it names. */
export function moveAnchors(tree: Root): void {
  visit(tree, 'paragraph', (node, index, parent) => {
    if (!parent || index === undefined || !node.children.every(isAnchor)) return undefined;
    const next = parent.children[index + 1];
    const isWords = next?.type === 'paragraph' && next.children.some(({ type }) => type === 'text');
    if (next?.type === 'heading' || isWords) {
      (next as Parent).children.unshift(...node.children);
      parent.children.splice(index, 1);
      return index;
    }
    // A paragraph without words would stand there as an empty line.
    node.data = { ...node.data, hName: 'div' };
    return undefined;
  });
}

// As Obsidian names a block: behind a space at its end, and too long to be a power.
const BLOCK = /(?<=\S\s)\^([a-z\d-]{3,40})$/i;

/** Makes places of `^name` at the end of a paragraph. */
export function blockNames(tree: Root, source: string): void {
  if (source && !/ \^[a-z\d-]{3,40}[ \t]*$/im.test(source)) return;
  visit(tree, 'paragraph', (node) => {
    const last = node.children.at(-1);
    if (last?.type !== 'text') return;
    const match = BLOCK.exec(last.value);
    if (!match || isEscaped(last, match.index, source)) return;
    const position = last.position ? { position: last.position } : {};
    last.value = last.value.slice(0, match.index).trimEnd();
    node.children.push(anchor(`^${match[1]!}`, position));
  });
}

/** A place with its id. */
export function anchor(id: string, position: { position?: Nodes['position'] }): AnchorNode {
  return {
    type: 'anchor',
    id,
    children: [],
    data: { hName: 'span', hProperties: { id } },
    ...(position as object),
  };
}

/** Every place that an author named, with the id that it has on its page. */
export function anchors(tree: Root, scope: string): Anchor[] {
  const found: Anchor[] = [];
  for (const { node, parent } of spotsNow(tree, 'anchor')) {
    const heading = parent?.type === 'heading' ? String(parent.data?.hProperties?.['id']) : undefined;
    const id = scoped(scope, node.id);
    node.data = { hName: 'span', hProperties: { id } };
    found.push({
      id,
      place: node.position?.start ?? { line: 1, column: 1 },
      ...(heading ? { heading } : {}),
    });
  }
  return found;
}

function isAnchor({ type }: Nodes): boolean {
  return type === 'anchor';
}
