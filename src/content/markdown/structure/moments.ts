import type { Root } from 'mdast';
import { secondsOf } from '../../domain/moments.ts';
import type { MomentNode } from '../nodes.ts';
import type { Found } from './references.ts';
import { replaceInText } from './replace-in-text.ts';

const BRACKETS = /(?<![[\]!^])\[([\d:]{4,8})\](?![[(:])/g;

/** Makes nodes of the moments of a recording that a text names: `[12:34]`. */
export function moments(tree: Root, source: string): Found<MomentNode>[] {
  const found: Found<MomentNode>[] = [];
  replaceInText(tree, source, ({ text }) =>
    [...text.matchAll(BRACKETS)].flatMap(({ 0: { length }, 1: written = '', index }) => {
      const seconds = secondsOf(written);
      if (seconds === undefined) return [];
      return [
        {
          start: index,
          end: index + length,
          make(place): MomentNode {
            const node: MomentNode = {
              type: 'moment',
              seconds,
              children: [{ type: 'text', value: written }],
            };
            found.push({ node, place });
            return node;
          },
        },
      ];
    }),
  );
  return found;
}
