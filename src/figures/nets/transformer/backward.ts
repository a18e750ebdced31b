import { attendAllBack } from './heads.ts';
import type { TransformerSettings } from './settings.ts';
import { ofLayer, type Memory } from './workspace.ts';

/**
 * Makes of `logits` their gradient, `share` times that of the sum of losses, and gives that sum in nats. A target below 0 is not asked for:
 * nothing is to be learnt there.
 */
export function crossEntropy(
  { d_vocab }: TransformerSettings,
  memory: Memory,
  targets: Int32Array,
  share: number,
): number {
  const { logits } = memory.arrays;
  const all = { length: d_vocab, grow: 0, scale: 1, total: share };
  memory.softmax(logits, targets.length, d_vocab, all);
  let loss = 0;
  for (const [row, target] of targets.entries()) {
    if (target < 0) {
      logits.fill(0, row * d_vocab, (row + 1) * d_vocab);
      continue;
    }
    const at = row * d_vocab + target;
    loss -= Math.log(logits[at]! / share);
    logits[at]! -= share;
  }
  return loss;
}

/**
 * Carries the gradient by the logits, which stands in `logits`, back through the sequences that `forward` has just run. Everything is added to
 * the gradients of the weights, so that micro-batches sum up.
 */
export function backward(settings: TransformerSettings, memory: Memory, tokens: Int32Array): void {
  const { n_layers, n_ctx, n_heads, d_head, d_model: d, d_mlp, d_vocab } = settings;
  const { normed, scale, logits, W_U, d_W_U, d_resid, d_normed, d_q, d_k, d_v, d_z, d_post } = memory.arrays;
  const n = tokens.length;
  const wide = n_heads * d_head;
  memory.atb(normed, logits, d_W_U, d, n, d_vocab);
  d_normed.fill(0);
  memory.abt(logits, W_U, d_normed, n, d_vocab, d);
  d_resid.fill(0);
  memory.normBack(d_normed, normed, scale, d_resid, n, d);
  for (let layer = n_layers - 1; layer >= 0; layer--) {
    const of = ofLayer(memory, layer);
    const gradient = ofLayer(memory, layer, 'd_');
    if (d_mlp) {
      memory.atb(of('post'), d_resid, gradient('W_out'), d_mlp, n, d);
      d_post.fill(0);
      memory.abt(d_resid, of('W_out'), d_post, n, d, d_mlp);
      memory.geluBack(of('pre'), d_post, n * d_mlp);
      addRows(d_post, gradient('b_in'), n);
      memory.atb(of('normed_mid'), d_post, gradient('W_in'), d, n, d_mlp);
      d_normed.fill(0);
      memory.abt(d_post, of('W_in'), d_normed, n, d_mlp, d);
      memory.normBack(d_normed, of('normed_mid'), of('scale_mid'), d_resid, n, d);
    }
    memory.atb(of('z'), d_resid, gradient('W_O'), wide, n, d);
    d_z.fill(0);
    memory.abt(d_resid, of('W_O'), d_z, n, d, wide);
    attendAllBack(settings, memory, of, n / n_ctx);
    d_normed.fill(0);
    for (const [name, from] of [
      ['W_Q', d_q],
      ['W_K', d_k],
      ['W_V', d_v],
    ] as const) {
      memory.atb(of('normed'), from, gradient(name), d, n, wide);
      memory.abt(from, of(name), d_normed, n, wide, d);
    }
    memory.normBack(d_normed, of('normed'), of('scale'), d_resid, n, d);
  }
  embedBack(settings, memory, tokens);
}

function embedBack({ d_model: d, n_ctx }: TransformerSettings, { arrays }: Memory, tokens: Int32Array): void {
  const { d_W_E, d_W_pos, d_resid } = arrays;
  for (let row = 0; row < tokens.length; row++) {
    const [token, position] = [tokens[row]! * d, (row % n_ctx) * d];
    for (let i = 0; i < d; i++) {
      const g = d_resid[row * d + i]!;
      d_W_E[token + i]! += g;
      d_W_pos[position + i]! += g;
    }
  }
}

/** Adds n rows up into one. */
function addRows(from: Float32Array, to: Float32Array, n: number): void {
  for (let row = 0; row < n; row++) for (let i = 0; i < to.length; i++) to[i]! += from[row * to.length + i]!;
}
