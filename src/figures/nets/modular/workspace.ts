import { lengthsOf } from '../kernel/kernel.ts';
import { shapesOf, TENSORS, type ModularShape, type Tensor } from './weights.ts';

/** How many pairs go through the network at once: their activations then stay in the cache. */
export const BLOCK = 256;

/**
 * Shapes of everything a step computes besides the weights. Only the last position (`=`) is worked out, which is exact: the
 * answer is read there and nowhere else. Its query is the same for every pair; keys and values depend on the token and its
 * position alone and so are tables with 2p + 1 rows: a at position 0 is row a, b at position 1 is row p + b, `=` is row 2p.
 */
function workShapes({ p, d_model: d, n_heads: h, d_mlp }: ModularShape) {
  const rows = 2 * p + 1;
  const tables = { resid_pre: [rows, d], k: [rows, d], v: [rows, d], scores: [rows, h], q: [d] };
  const block = {
    pattern: [BLOCK, h, 3],
    z: [BLOCK, d],
    resid_mid: [BLOCK, d],
    post: [BLOCK, d_mlp],
    resid_post: [BLOCK, d],
    logits: [BLOCK, p],
  };
  const backward = {
    d_resid_pre: [rows, d],
    d_k: [rows, d],
    d_v: [rows, d],
    d_scores: [rows, h],
    d_q: [d],
    d_z: [BLOCK, d],
    d_resid: [BLOCK, d],
    d_post: [BLOCK, d_mlp],
  };
  return { ...tables, ...block, ...backward };
}

/** Names of the arrays of a step. */
export type WorkName = keyof ReturnType<typeof workShapes>;
/** Names of the gradients: `d_W_E` belongs to `W_E`. */
export type GradientName = `d_${Tensor}`;

/** Lengths of all arrays that a trainer asks its kernel for. */
export function lengths(shape: ModularShape): Record<Tensor | GradientName | WorkName, number> {
  const weights = lengthsOf(shapesOf(shape));
  const gradients = Object.fromEntries(TENSORS.map((name) => [`d_${name}`, weights[name]]));
  return { ...weights, ...(gradients as Record<GradientName, number>), ...lengthsOf(workShapes(shape)) };
}
