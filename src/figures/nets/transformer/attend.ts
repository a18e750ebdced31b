import { softmax } from '../kernel/plain-layers.ts';
import type { HookName } from './hook.ts';
import { addProduct } from './products.ts';
import type { TransformerShape } from './shape.ts';

/** One layer of causal attention over `normed` [n, d_model]; gives z [n, n_heads, d_head]. `of` gives the layer's weights by name. */
export function attend(
  { d_model, n_heads, d_head }: TransformerShape,
  of: (name: string) => Float32Array,
  normed: Float32Array,
  hook: (name: HookName, activation: Float32Array) => void,
): Float32Array {
  const n = normed.length / d_model;
  const wide = n_heads * d_head;
  const [q, k, v] = (['q', 'k', 'v'] as const).map((name) => {
    const activation = new Float32Array(n * wide);
    addProduct(normed, of(`W_${name.toUpperCase()}`), activation, n, d_model, wide);
    hook(name, activation);
    return activation;
  }) as [Float32Array, Float32Array, Float32Array];
  const pattern = new Float32Array(n_heads * n * n);
  for (let head = 0; head < n_heads; head++) {
    const own = pattern.subarray(head * n * n, (head + 1) * n * n);
    for (let query = 0; query < n; query++)
      for (let key = 0; key <= query; key++) {
        const [from, to] = [query * wide + head * d_head, key * wide + head * d_head];
        let score = 0;
        for (let i = 0; i < d_head; i++) score += q[from + i]! * k[to + i]!;
        own[query * n + key] = score;
      }
    softmax(own, n, n, { length: 1, grow: 1, scale: 1 / Math.sqrt(d_head), total: 1 });
  }
  hook('pattern', pattern);
  const z = new Float32Array(n * wide);
  for (let head = 0; head < n_heads; head++)
    for (let query = 0; query < n; query++)
      for (let key = 0; key <= query; key++) {
        const share = pattern[(head * n + query) * n + key]!;
        const [from, to] = [key * wide + head * d_head, query * wide + head * d_head];
        for (let i = 0; i < d_head; i++) z[to + i]! += share * v[from + i]!;
      }
  hook('z', z);
  return z;
}
