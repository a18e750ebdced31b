import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { LABEL_KINDS, type Prefix } from '../../domain/label-kinds.ts';
import { scoped } from '../../domain/page-places.ts';
import type { Place } from '../../domain/problems.ts';
import { spotsOf } from '../index-nodes.ts';

/** Something in a text that has a number or a key, with the id that links use. */
export interface LabelSpot {
  kind: Prefix;
  key?: string;
  implied?: true;
  id: string;
  place: Place;
  /** What an equation is called by its own `\tag`. */
  tag?: string;
  /** What a section is called. */
  words?: string;
}

const TAG = /\\tag\*?\s*\{([^{}]*)\}/;

/** Everything in a text that has a number or a key, in order; its id is its key, or its word and a number. */
export function labels(tree: Root, scope: string): LabelSpot[] {
  const counts = new Map<Prefix, number>();
  return spotsOf(tree).flatMap(({ node }) => {
    const label = node.data?.label;
    if (!label) return [];
    const { kind, key, implied } = label;
    const n = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, n);
    const own = key === undefined || implied ? `${LABEL_KINDS[kind].word.toLowerCase()}-${n}` : key;
    label.id = scoped(scope, own);
    const [thing] = 'children' in node ? node.children : [];
    const tag = thing?.type === 'math' && TAG.exec(thing.value)?.[1];
    return {
      kind,
      id: label.id,
      place: node.position?.start ?? { line: 1, column: 1 },
      ...(key === undefined ? {} : { key }),
      ...(implied ? { implied } : {}),
      ...(tag ? { tag } : {}),
      ...(kind === 'sec' ? { words: toString(node, { includeHtml: false }).trim() } : {}),
    };
  });
}
