import { attendAll } from './heads.ts';
import type { Hook } from './hook.ts';
import type { TransformerSettings } from './settings.ts';
import { ofLayer, type Memory } from './workspace.ts';

/**
 * Runs sequences of n_ctx tokens, at most a micro-batch of them, through the network to `logits` [sequence · position, d_vocab], and keeps
 * what the way back needs: the same as `run`, for many prompts. The hook sees `embed`, `z`, `post` and `resid_post`.
 */
export function forward(
  settings: TransformerSettings,
  memory: Memory,
  tokens: Int32Array,
  hook: Hook = () => {},
): void {
  const { n_layers, n_ctx, n_heads, d_head, d_model: d, d_mlp, d_vocab } = settings;
  const { resid, normed, scale, logits, W_U } = memory.arrays;
  const n = tokens.length;
  const wide = n_heads * d_head;
  embed(settings, memory, tokens);
  hook('embed', 0, resid.subarray(0, n * d));
  for (let layer = 0; layer < n_layers; layer++) {
    const of = ofLayer(memory, layer);
    memory.norm(resid, of('normed'), of('scale'), n, d);
    for (const name of ['q', 'k', 'v']) {
      of(name).fill(0);
      memory.ab(of('normed'), of(`W_${name.toUpperCase()}`), of(name), n, d, wide);
    }
    attendAll(settings, memory, of, n / n_ctx);
    hook('z', layer, of('z').subarray(0, n * wide));
    memory.ab(of('z'), of('W_O'), resid, n, wide, d);
    if (d_mlp) {
      memory.norm(resid, of('normed_mid'), of('scale_mid'), n, d);
      for (let row = 0; row < n; row++) of('pre').set(of('b_in'), row * d_mlp);
      memory.ab(of('normed_mid'), of('W_in'), of('pre'), n, d, d_mlp);
      memory.gelu(of('pre'), of('post'), n * d_mlp);
      hook('post', layer, of('post').subarray(0, n * d_mlp));
      memory.ab(of('post'), of('W_out'), resid, n, d_mlp, d);
    }
    hook('resid_post', layer, resid.subarray(0, n * d));
  }
  memory.norm(resid, normed, scale, n, d);
  logits.fill(0);
  memory.ab(normed, W_U, logits, n, d, d_vocab);
}

function embed({ d_model: d, n_ctx }: TransformerSettings, { arrays }: Memory, tokens: Int32Array): void {
  const { W_E, W_pos, resid } = arrays;
  for (let row = 0; row < tokens.length; row++) {
    const [token, position] = [tokens[row]! * d, (row % n_ctx) * d];
    for (let i = 0; i < d; i++) resid[row * d + i] = W_E[token + i]! + W_pos[position + i]!;
  }
}
