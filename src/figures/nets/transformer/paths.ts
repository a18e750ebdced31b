import { addProduct, norm } from './products.ts';
import type { Hook } from './run.ts';
import type { TransformerShape, TransformerWeights } from './shape.ts';
import type { Head } from './switch-off.ts';

/** What a head makes of what it reads: queries, keys or values. */
export type Made = 'q' | 'k' | 'v';

/** Several hooks as one, in this order. */
export const hooks =
  (...all: readonly Hook[]): Hook =>
  (name, layer, activation) =>
    all.forEach((hook) => hook(name, layer, activation));

/** What a head writes into the stream [n, d_model], from the z of its layer. */
export function writtenBy(
  shape: TransformerShape,
  weights: Readonly<TransformerWeights>,
  { layer, head }: Head,
  z: Float32Array,
): Float32Array {
  const { n_heads, d_head, d_model } = shape;
  const wide = n_heads * d_head;
  const own = z.map((x, i) => (Math.floor((i % wide) / d_head) === head ? x : 0));
  const n = z.length / wide;
  const written = new Float32Array(n * d_model);
  addProduct(own, weights[`blocks.${layer}.W_O`]!, written, n, wide, d_model);
  return written;
}

/**
 * Cuts one path: all heads of a later layer make these of a stream without what one head wrote into it. Everything else, in that
 * layer and after it, reads the stream as it is.
 */
export function withoutPath(
  shape: TransformerShape,
  weights: Readonly<TransformerWeights>,
  from: Head,
  to: { layer: number; made: Made },
): Hook {
  const { d_model } = shape;
  let written: Float32Array = new Float32Array();
  let normed: Float32Array = new Float32Array();
  return (name, layer, activation) => {
    if (name === 'z' && layer === from.layer) written = writtenBy(shape, weights, from, activation);
    if (layer !== to.layer) return;
    if (name === 'resid_pre')
      normed = norm(
        activation.map((x, i) => x - written[i]!),
        d_model,
      );
    if (name !== to.made) return;
    const W = weights[`blocks.${layer}.W_${name.toUpperCase()}`]!;
    const n = normed.length / d_model;
    activation.fill(0);
    addProduct(normed, W, activation, n, d_model, activation.length / n);
  };
}
