import type { EmbedSpot } from '../../../content/markdown/structure/embeds.ts';

/** Tells every figure its number and its id. */
export function renderEmbeds(spots: readonly EmbedSpot[]): void {
  for (const { node, id, number } of spots)
    for (const [name, value] of [
      ['id', id],
      ['number', String(number)],
    ] as const)
      node.attributes.push({ type: 'mdxJsxAttribute', name, value });
}
