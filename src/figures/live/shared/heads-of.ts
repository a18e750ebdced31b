import type { Head } from '../../nets/transformer/switch-off.ts';
import { choice } from './make-params.ts';
import type { Choice, Params, Values } from './params.ts';

/** All heads of a network, layer by layer. */
export function headsOf({ n_layers, n_heads }: { n_layers: number; n_heads: number }): Head[] {
  return Array.from({ length: n_layers * n_heads }, (_, i) => ({
    layer: Math.floor(i / n_heads),
    head: i % n_heads,
  }));
}

/** What a head is called, and by what it is chosen: "1.0" is the first head of the second layer. */
export const headName = ({ layer, head }: Head): string => `${layer}.${head}`;

/** The switch that takes a head away. */
export type Away = `without-${string}`;

/** The name of the switch that takes a head away. */
export const awayKey = (head: Head): Away => `without-${headName(head)}`;

/** The switches that take heads away, for the params of a figure. */
export function awayParams(heads: readonly Head[]): Record<Away, Choice> {
  const options = { on: 'taken away', off: 'there' };
  return Object.fromEntries(
    heads.map((head) => [awayKey(head), choice(`Head ${headName(head)}`, options, 'off')]),
  );
}

/** The heads that are taken away. */
export function awayIn(heads: readonly Head[], set: Values<Params>): Head[] {
  return heads.filter((head) => set[awayKey(head)] === 'on');
}
