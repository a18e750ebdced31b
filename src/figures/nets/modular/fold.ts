import { lengthsOf } from '../kernel/kernel.ts';
import { plainKernel } from '../kernel/plain-kernel.ts';
import { fillTables } from './forward.ts';
import { shapesOf, type ModularShape, type ModularWeights } from './weights.ts';

/**
 * A network folded for quick answers, exactly the same function: what does not depend on both tokens is multiplied out.
 * Rows of the tables: a is row a, b is row p + b, `=` is row 2p.
 */
export interface Folded {
  shape: ModularShape;
  /** Attention scores of `=` [2p + 1, head]. */
  scores: Float32Array;
  /** What a head that attends to a row adds to the MLP's input [2p + 1, head, d_mlp], and to the logits [2p + 1, head, p]. */
  toMlp: Float32Array;
  toLogits: Float32Array;
  /** What the MLP's input [d_mlp] and the logits [p] are without any head. */
  mlpBase: Float32Array;
  logitBase: Float32Array;
  /** W_out · W_U [d_mlp, p] */
  W_L: Float32Array;
}

/** Folds a network; tens of milliseconds at p 113. To switch off frequencies, fold with another W_E. */
export function fold(shape: ModularShape, weights: Readonly<ModularWeights>): Folded {
  const { p, d_model: d, n_heads: h, d_mlp } = shape;
  const rows = 2 * p + 1;
  const d_head = d / h;
  const kernel = plainKernel({
    ...lengthsOf(shapesOf(shape)),
    ...lengthsOf({ resid_pre: [rows, d], q: [d], k: [rows, d], v: [rows, d], scores: [rows, h] }),
    ...lengthsOf({ toMlp: [rows, h, d_mlp], toLogits: [rows, h, p], mlpBase: [d_mlp], logitBase: [p] }),
    ...lengthsOf({ W_L: [d_mlp, p], z: [1, d], stream: [d] }),
  });
  const w = kernel.arrays;
  for (const [name, array] of Object.entries(weights)) w[name as keyof ModularWeights].set(array);
  fillTables(shape, kernel);
  for (let row = 0; row < rows; row++) {
    for (let head = 0; head < h; head++) {
      const at = row * h + head;
      const v = w.v.subarray(row * d + head * d_head);
      w.z.fill(0);
      kernel.ab(v, w.W_O.subarray(head * d_head * d), w.z, 1, d_head, d);
      kernel.ab(w.z, w.W_in, w.toMlp.subarray(at * d_mlp), 1, d, d_mlp);
      kernel.ab(w.z, w.W_U, w.toLogits.subarray(at * p), 1, d, p);
    }
  }
  const stream = w.resid_pre.subarray(2 * p * d);
  w.mlpBase.set(w.b_in);
  kernel.ab(stream, w.W_in, w.mlpBase, 1, d, d_mlp);
  for (let i = 0; i < d; i++) w.stream[i] = stream[i]! + w.b_out[i]!;
  kernel.ab(w.stream, w.W_U, w.logitBase, 1, d, p);
  kernel.ab(w.W_out, w.W_U, w.W_L, d_mlp, d, p);
  const { scores, toMlp, toLogits, mlpBase, logitBase, W_L } = w;
  return { shape, scores, toMlp, toLogits, mlpBase, logitBase, W_L };
}
