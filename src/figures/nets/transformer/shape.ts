import { size } from '../kernel/kernel.ts';
import { pack, unpack, type Shapes } from '../pack.ts';

/** What decides the shapes of a decoder-only transformer; the names are TransformerLens'. */
export interface TransformerShape {
  n_layers: number;
  d_model: number;
  n_heads: number;
  d_head: number;
  /** 0 for a network of attention alone. */
  d_mlp: number;
  d_vocab: number;
  n_ctx: number;
}

/**
 * The weights by name, each stored row by row in the shape that `shapesOf` gives: `W_E`, `W_pos`, `W_U`, and for each layer
 * `blocks.0.W_Q` and so on.
 */
export type TransformerWeights = Record<string, Float32Array>;

/**
 * Names and shapes of the weights in the order in which they are drawn, stored and updated. `x · W` multiplies a row from the left.
 * The heads stand side by side in the second index of W_Q, W_K and W_V and in the first of W_O, which is the same memory as
 * TransformerLens' [n_heads, d_head, d_model]. LayerNorm has neither gain nor bias, and the only biases are those of the neurons.
 */
export function shapesOf(shape: TransformerShape): Shapes {
  const { n_layers, d_model, n_heads, d_head, d_mlp, d_vocab, n_ctx } = shape;
  const wide = n_heads * d_head;
  const blocks = Array.from({ length: n_layers }, (_, layer) => [
    [`blocks.${layer}.W_Q`, [d_model, wide]] as const,
    [`blocks.${layer}.W_K`, [d_model, wide]] as const,
    [`blocks.${layer}.W_V`, [d_model, wide]] as const,
    [`blocks.${layer}.W_O`, [wide, d_model]] as const,
    ...(d_mlp
      ? ([
          [`blocks.${layer}.W_in`, [d_model, d_mlp]],
          [`blocks.${layer}.b_in`, [d_mlp]],
          [`blocks.${layer}.W_out`, [d_mlp, d_model]],
        ] as const)
      : []),
  ]);
  return [
    ['W_E', [d_vocab, d_model]],
    ['W_pos', [n_ctx, d_model]],
    ...blocks.flat(),
    ['W_U', [d_model, d_vocab]],
  ];
}

/** How many numbers a network of this shape has. */
export function countParameters(shape: TransformerShape): number {
  return shapesOf(shape).reduce((sum, [, one]) => sum + size(one), 0);
}

/** Packs a network's weights into the bytes that the site serves; `most` as in `pack`. */
export function packWeights(
  shape: TransformerShape,
  weights: Readonly<TransformerWeights>,
  most?: number,
): Uint8Array<ArrayBuffer> {
  return pack(weights, shapesOf(shape), most);
}

/** Unpacks the bytes of a network that the site serves. Throws when their length does not fit the shape. */
export function unpackWeights(shape: TransformerShape, bytes: Uint8Array | ArrayBuffer): TransformerWeights {
  return unpack(bytes, shapesOf(shape));
}
