import type { Shapes } from '../pack.ts';
import { shapesOf, type TransformerShape, type TransformerWeights } from '../transformer/shape.ts';

/**
 * The maps of a tuned lens, one for the embedding and for each layer but the last: a stream h is read as if it were h + h · A + b. `lens.0` reads the
 * embedding, `lens.1` what layer 0 leaves, and so on; what the last layer leaves needs none.
 */
export function mapShapes({ n_layers, d_model }: TransformerShape): Shapes {
  return Array.from({ length: n_layers }, (_, row) => [
    [`lens.${row}.A`, [d_model, d_model]] as const,
    [`lens.${row}.b`, [d_model]] as const,
  ]).flat();
}

/** What a file of the language model holds: its weights, then the maps. */
export function shapesWithMaps(shape: TransformerShape): Shapes {
  return [...shapesOf(shape), ...mapShapes(shape)];
}

/** Adds to streams `to` [n, d] what a map makes of streams `from` [n, d]: all but the product with A, which the kernel adds. */
export function addBias(maps: Readonly<TransformerWeights>, row: number, to: Float32Array): void {
  const b = maps[`lens.${row}.b`]!;
  for (let i = 0; i < to.length; i++) to[i]! += b[i % b.length]!;
}
