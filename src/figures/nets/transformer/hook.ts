/**
 * What happens between the layers, by TransformerLens' names, with its shape for a prompt of n tokens: `embed`, `resid_pre`,
 * `resid_mid` and `resid_post` [n, d_model]; `q`, `k`, `v` and `z` [n, n_heads, d_head]; `pattern` [n_heads, n, n], of which a row
 * (one query) sums to one; `post` [n, d_mlp]. `embed` comes once, as of layer 0.
 */
export type HookName =
  'embed' | 'resid_pre' | 'q' | 'k' | 'v' | 'pattern' | 'z' | 'resid_mid' | 'post' | 'resid_post';

/** Sees what a layer works out, and may write into it: the network goes on with what stands there then. */
export type Hook = (name: HookName, layer: number, activation: Float32Array) => void;
