import type { Hook } from './run.ts';
import type { TransformerShape } from './shape.ts';

/** A head of a network. */
export interface Head {
  layer: number;
  head: number;
}

/** A hook that takes heads away: what they would write into the residual stream becomes zero. */
export function switchOff({ n_heads, d_head }: TransformerShape, heads: readonly Head[]): Hook {
  return (name, layer, activation) => {
    if (name !== 'z') return;
    for (const { head } of heads.filter((one) => one.layer === layer))
      for (let at = head * d_head; at < activation.length; at += n_heads * d_head)
        activation.fill(0, at, at + d_head);
  };
}

/** A hook that takes the MLPs of these layers away. */
export function switchOffMlps(layers: readonly number[]): Hook {
  return (name, layer, activation) => {
    if (name === 'post' && layers.includes(layer)) activation.fill(0);
  };
}
