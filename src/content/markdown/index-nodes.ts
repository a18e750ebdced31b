import type { Nodes, Parent, Root } from 'mdast';

/** A node with what holds it. */
export interface Spot {
  node: Nodes;
  parent: Parent | undefined;
}

const spots = new WeakMap<Root, Spot[]>();
const byType = new WeakMap<Root, Map<string, Nodes[]>>();

/**
 * Every node of a tree that is not changed any more, in order. The tree is walked once, whoever asks:
 * a dozen checks look at every text.
 */
export function spotsOf(tree: Root): readonly Spot[] {
  const known = spots.get(tree);
  if (known) return known;
  const found: Spot[] = [];
  const walk = (node: Nodes, parent?: Parent): void => {
    found.push({ node, parent });
    if ('children' in node) for (const child of node.children) walk(child, node);
  };
  walk(tree);
  spots.set(tree, found);
  return found;
}

/**
 * The nodes of one type in a tree as it stands now, in order, with what holds each: for those who change it. unist-util-visit makes a
 * function for every node, which takes ten times as long.
 */
export function spotsNow<T extends Nodes['type']>(
  tree: Nodes,
  type: T,
): { node: Extract<Nodes, { type: T }>; parent: Parent | undefined }[] {
  const found: ReturnType<typeof spotsNow<T>> = [];
  const walk = (node: Nodes, parent?: Parent): void => {
    if (node.type === type) found.push({ node: node as Extract<Nodes, { type: T }>, parent });
    if ('children' in node) for (const child of node.children) walk(child, node);
  };
  walk(tree);
  return found;
}

/** The nodes of some types, those of each type in order. */
export function nodesOf<T extends Nodes['type']>(tree: Root, ...types: T[]): Extract<Nodes, { type: T }>[] {
  const groups =
    byType.get(tree) ??
    Map.groupBy(
      spotsOf(tree).map(({ node }) => node),
      ({ type }) => type as string,
    );
  byType.set(tree, groups);
  return types.flatMap((type) => (groups.get(type) ?? []) as Extract<Nodes, { type: T }>[]);
}
