import { size } from '../kernel/kernel.ts';
import { fillNormal, type Random } from '../random.ts';
import type { ModularSettings } from './settings.ts';

/** The weights in the order in which they are drawn, stored and updated. */
export const TENSORS = [
  'W_E',
  'W_pos',
  'W_Q',
  'W_K',
  'W_V',
  'W_O',
  'W_in',
  'b_in',
  'W_out',
  'b_out',
  'W_U',
] as const;
export type Tensor = (typeof TENSORS)[number];

/** The weights of one network, each stored row by row in the shape that `shapesOf` gives. */
export type ModularWeights = Record<Tensor, Float32Array>;

/** What decides the shapes. */
export type ModularShape = Pick<ModularSettings, 'p' | 'd_model' | 'n_heads' | 'd_mlp'>;

/**
 * Shapes of the weights. `x · W` multiplies a row from the left, as in TransformerLens. The heads stand side by side in the
 * second index of W_Q, W_K and W_V (TransformerLens keeps [n_heads, d_model, d_head]) and in the first of W_O, which is the
 * same memory as its [n_heads, d_head, d_model]. W_U has no column for `=`, which is never an answer.
 */
export function shapesOf({ p, d_model: d, d_mlp }: ModularShape): Record<Tensor, number[]> {
  return {
    W_E: [p + 1, d],
    W_pos: [3, d],
    W_Q: [d, d],
    W_K: [d, d],
    W_V: [d, d],
    W_O: [d, d],
    W_in: [d, d_mlp],
    b_in: [d_mlp],
    W_out: [d_mlp, d],
    b_out: [d],
    W_U: [d, p],
  };
}

/** Draws the weights at the start: normal with variance 1 / d_model (W_U: 1 / p), biases zero. */
export function drawWeights(weights: ModularWeights, shape: ModularShape, next: Random): void {
  for (const name of TENSORS) {
    if (name.startsWith('b')) weights[name].fill(0);
    else fillNormal(weights[name], 1 / Math.sqrt(name === 'W_U' ? shape.p : shape.d_model), next);
  }
}

/** How many numbers a network of these sizes has. */
export function countParameters(shape: ModularShape): number {
  return Object.values(shapesOf(shape)).reduce((sum, one) => sum + size(one), 0);
}
