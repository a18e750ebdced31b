import { attend } from './attend.ts';
import type { Hook } from './hook.ts';
import { gelu } from '../kernel/plain-layers.ts';
import { addProduct, norm } from './products.ts';
import type { TransformerShape, TransformerWeights } from './shape.ts';

export type { Hook } from './hook.ts';

/** Lets a network read a prompt of at most `n_ctx` tokens; gives the logits [n, d_vocab]. In plain TypeScript: no memory to prepare. */
export function run(
  shape: TransformerShape,
  weights: Readonly<TransformerWeights>,
  tokens: ArrayLike<number>,
  hook: Hook = () => {},
): Float32Array {
  const { n_layers, d_model, n_heads, d_head, d_mlp } = shape;
  const n = tokens.length;
  const resid = embed(shape, weights, tokens);
  hook('embed', 0, resid);
  for (let layer = 0; layer < n_layers; layer++) {
    const of = (name: string): Float32Array => weights[`blocks.${layer}.${name}`]!;
    hook('resid_pre', layer, resid);
    const z = attend(shape, of, norm(resid, d_model), (name, activation) => hook(name, layer, activation));
    addProduct(z, of('W_O'), resid, n, n_heads * d_head, d_model);
    if (d_mlp) {
      hook('resid_mid', layer, resid);
      const post = repeated(of('b_in'), n);
      addProduct(norm(resid, d_model), of('W_in'), post, n, d_model, d_mlp);
      gelu(post, post, post.length);
      hook('post', layer, post);
      addProduct(post, of('W_out'), resid, n, d_mlp, d_model);
    }
    hook('resid_post', layer, resid);
  }
  return unembed(shape, weights, resid);
}

/** Reads a residual stream [n, d_model] as the end of the network does: LayerNorm, then W_U; gives logits [n, d_vocab]. */
export function unembed(
  { d_model, d_vocab }: TransformerShape,
  weights: Readonly<TransformerWeights>,
  resid: Float32Array,
): Float32Array {
  const n = resid.length / d_model;
  const logits = new Float32Array(n * d_vocab);
  addProduct(norm(resid, d_model), weights['W_U']!, logits, n, d_model, d_vocab);
  return logits;
}

/** The residual stream [n, d_model] with which a network begins to read a prompt. */
export function embed(
  { d_model }: TransformerShape,
  weights: Readonly<TransformerWeights>,
  tokens: ArrayLike<number>,
): Float32Array {
  const resid = new Float32Array(tokens.length * d_model);
  const [W_E, W_pos] = [weights['W_E']!, weights['W_pos']!];
  for (let i = 0; i < resid.length; i++)
    resid[i] = W_E[tokens[Math.floor(i / d_model)]! * d_model + (i % d_model)]! + W_pos[i]!;
  return resid;
}

function repeated(row: Float32Array, n: number): Float32Array {
  const rows = new Float32Array(n * row.length);
  for (let i = 0; i < n; i++) rows.set(row, i * row.length);
  return rows;
}
