import type { Kernel } from '../kernel/kernel.ts';
import type { ModularShape, Tensor } from './weights.ts';
import type { GradientName, WorkName } from './workspace.ts';

/** The kernel with everything a network of this kind keeps in its memory. */
export type Memory = Kernel<Tensor | GradientName | WorkName>;

type TableName = 'W_E' | 'W_pos' | 'W_Q' | 'W_K' | 'W_V' | 'resid_pre' | 'q' | 'k' | 'v' | 'scores';

/** Fills the tables that all pairs share: residual stream, keys, values and scores of each token at each position. */
export function fillTables({ p, d_model: d, n_heads: h }: ModularShape, kernel: Kernel<TableName>): void {
  const { W_E, W_pos, W_Q, W_K, W_V, resid_pre, q, k, v, scores } = kernel.arrays;
  const rows = 2 * p + 1;
  for (let row = 0; row < rows; row++) {
    const position = Math.floor(row / p);
    const token = row - position * p + (position === 2 ? p : 0);
    for (let i = 0; i < d; i++) resid_pre[row * d + i] = W_E[token * d + i]! + W_pos[position * d + i]!;
  }
  for (const table of [q, k, v]) table.fill(0);
  kernel.ab(resid_pre.subarray(2 * p * d), W_Q, q, 1, d, d);
  kernel.ab(resid_pre, W_K, k, rows, d, d);
  kernel.ab(resid_pre, W_V, v, rows, d, d);
  const d_head = d / h;
  for (let row = 0; row < rows; row++) {
    for (let head = 0; head < h; head++) {
      let sum = 0;
      for (let i = head * d_head; i < (head + 1) * d_head; i++) sum += k[row * d + i]! * q[i]!;
      scores[row * h + head] = sum / Math.sqrt(d_head);
    }
  }
}

/** Runs a block of pairs (their numbers) through the network, from the tables to `logits` [pair, p]. */
export function forward(shape: ModularShape, kernel: Memory, pairs: Int32Array): void {
  const { p, d_model: d, d_mlp } = shape;
  const { W_O, W_in, b_in, W_out, b_out, W_U, resid_pre, z, resid_mid, post, resid_post, logits } =
    kernel.arrays;
  const n = pairs.length;
  attend(shape, kernel, pairs);
  const stream = resid_pre.subarray(2 * p * d);
  for (let i = 0; i < n; i++) {
    resid_mid.set(stream, i * d);
    post.set(b_in, i * d_mlp);
  }
  kernel.ab(z, W_O, resid_mid, n, d, d);
  kernel.ab(resid_mid, W_in, post, n, d, d_mlp);
  for (let i = 0; i < n * d_mlp; i++) if (post[i]! < 0) post[i] = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < d; j++) resid_post[i * d + j] = resid_mid[i * d + j]! + b_out[j]!;
  }
  kernel.ab(post, W_out, resid_post, n, d_mlp, d);
  logits.fill(0, 0, n * p);
  kernel.ab(resid_post, W_U, logits, n, d, p);
}

/** Softmax over the three keys, and the values it mixes: `pattern` [pair, head, key] and `z` [pair, head · d_head]. */
function attend({ p, d_model: d, n_heads: h }: ModularShape, kernel: Memory, pairs: Int32Array): void {
  const { scores, pattern, v, z } = kernel.arrays;
  const d_head = d / h;
  const last = 2 * p;
  for (let i = 0; i < pairs.length; i++) {
    const a = Math.floor(pairs[i]! / p);
    const b = p + (pairs[i]! % p);
    for (let head = 0; head < h; head++) {
      const [s0, s1, s2] = [scores[a * h + head]!, scores[b * h + head]!, scores[last * h + head]!];
      const top = Math.max(s0, s1, s2);
      const [e0, e1, e2] = [Math.exp(s0 - top), Math.exp(s1 - top), Math.exp(s2 - top)];
      const sum = e0 + e1 + e2;
      const [w0, w1, w2] = [e0 / sum, e1 / sum, e2 / sum];
      const at = (i * h + head) * 3;
      pattern[at] = w0;
      pattern[at + 1] = w1;
      pattern[at + 2] = w2;
      for (let j = head * d_head; j < (head + 1) * d_head; j++) {
        z[i * d + j] = w0 * v[a * d + j]! + w1 * v[b * d + j]! + w2 * v[last * d + j]!;
      }
    }
  }
}
