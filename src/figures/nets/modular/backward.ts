import type { Memory } from './forward.ts';
import type { ModularShape } from './weights.ts';

/** Clears what gradients are added into. Call before the blocks of a step. */
export function clearGradients({ arrays }: Memory): void {
  for (const [name, array] of Object.entries(arrays)) if (name.startsWith('d_')) array.fill(0);
}

/**
 * Carries the gradient of the loss back through a block that `forward` has just run, from the gradient by the logits (which
 * stands in `logits`) to the weights, keys, values and scores. Everything is added, so that blocks sum up to the batch.
 */
export function backward(shape: ModularShape, kernel: Memory, pairs: Int32Array): void {
  const { p, d_model: d, d_mlp } = shape;
  const w = kernel.arrays;
  const n = pairs.length;
  kernel.atb(w.resid_post, w.logits, w.d_W_U, d, n, p);
  w.d_resid.fill(0);
  kernel.abt(w.logits, w.W_U, w.d_resid, n, p, d);
  kernel.atb(w.post, w.d_resid, w.d_W_out, d_mlp, n, d);
  addRows(w.d_resid, w.d_b_out, n, d);
  w.d_post.fill(0);
  kernel.abt(w.d_resid, w.W_out, w.d_post, n, d, d_mlp);
  silence(w.d_post, w.post, n * d_mlp);
  addRows(w.d_post, w.d_b_in, n, d_mlp);
  kernel.atb(w.resid_mid, w.d_post, w.d_W_in, d, n, d_mlp);
  kernel.abt(w.d_post, w.W_in, w.d_resid, n, d_mlp, d);
  addRows(w.d_resid, w.d_resid_pre.subarray(2 * p * d), n, d);
  kernel.atb(w.z, w.d_resid, w.d_W_O, d, n, d);
  w.d_z.fill(0);
  kernel.abt(w.d_resid, w.W_O, w.d_z, n, d, d);
  attendBack(shape, kernel, pairs);
}

/** Through the softmax and the mixing of values, into the tables. */
function attendBack({ p, d_model: d, n_heads: h }: ModularShape, kernel: Memory, pairs: Int32Array): void {
  const { pattern, v, d_z, d_v, d_scores } = kernel.arrays;
  const d_head = d / h;
  const last = 2 * p;
  for (let i = 0; i < pairs.length; i++) {
    const a = Math.floor(pairs[i]! / p);
    const b = p + (pairs[i]! % p);
    for (let head = 0; head < h; head++) {
      const at = (i * h + head) * 3;
      const [w0, w1, w2] = [pattern[at]!, pattern[at + 1]!, pattern[at + 2]!];
      let [g0, g1, g2] = [0, 0, 0];
      for (let j = head * d_head; j < (head + 1) * d_head; j++) {
        const g = d_z[i * d + j]!;
        g0 += g * v[a * d + j]!;
        g1 += g * v[b * d + j]!;
        g2 += g * v[last * d + j]!;
        d_v[a * d + j]! += w0 * g;
        d_v[b * d + j]! += w1 * g;
        d_v[last * d + j]! += w2 * g;
      }
      const mean = w0 * g0 + w1 * g1 + w2 * g2;
      d_scores[a * h + head]! += w0 * (g0 - mean);
      d_scores[b * h + head]! += w1 * (g1 - mean);
      d_scores[last * h + head]! += w2 * (g2 - mean);
    }
  }
}

/** Carries the gradients of the tables back to W_Q, W_K, W_V, W_E and W_pos. Call once, after the blocks of a step. */
export function tablesBack({ p, d_model: d, n_heads: h }: ModularShape, kernel: Memory): void {
  const w = kernel.arrays;
  const rows = 2 * p + 1;
  const d_head = d / h;
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < d; i++) {
      const g = w.d_scores[row * h + Math.floor(i / d_head)]! / Math.sqrt(d_head);
      w.d_k[row * d + i]! += g * w.q[i]!;
      w.d_q[i]! += g * w.k[row * d + i]!;
    }
  }
  kernel.atb(w.resid_pre, w.d_k, w.d_W_K, d, rows, d);
  kernel.atb(w.resid_pre, w.d_v, w.d_W_V, d, rows, d);
  kernel.atb(w.resid_pre.subarray(2 * p * d), w.d_q, w.d_W_Q, d, 1, d);
  kernel.abt(w.d_k, w.W_K, w.d_resid_pre, rows, d, d);
  kernel.abt(w.d_v, w.W_V, w.d_resid_pre, rows, d, d);
  kernel.abt(w.d_q, w.W_Q, w.d_resid_pre.subarray(2 * p * d), 1, d, d);
  for (let row = 0; row < rows; row++) {
    const position = Math.floor(row / p);
    const token = row - position * p + (position === 2 ? p : 0);
    for (let i = 0; i < d; i++) {
      w.d_W_E[token * d + i]! += w.d_resid_pre[row * d + i]!;
      w.d_W_pos[position * d + i]! += w.d_resid_pre[row * d + i]!;
    }
  }
}

/** No gradient passes a neuron that was silent. */
function silence(gradient: Float32Array, post: Float32Array, length: number): void {
  for (let i = 0; i < length; i++) if (!(post[i]! > 0)) gradient[i] = 0;
}

/** Adds n rows up into one, `width` long. */
function addRows(from: Float32Array, to: Float32Array, n: number, width: number): void {
  for (let i = 0; i < n; i++) for (let j = 0; j < width; j++) to[j]! += from[i * width + j]!;
}
