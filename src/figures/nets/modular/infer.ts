import type { Folded } from './fold.ts';

/** What the network does with one prompt `a b =`, at its last position. */
export interface Inference {
  /** [p] */
  logits: Float32Array;
  /** [head, key]: how much each head attends to a, b and `=`. */
  pattern: Float32Array;
  /** [d_mlp]: activations of the neurons, after the ReLU. */
  post: Float32Array;
}

/** Answers one prompt; 0.1 ms at p 113. */
export function inferPair(folded: Folded, a: number, b: number): Inference {
  const { p, n_heads, d_mlp } = folded.shape;
  const answer = {
    logits: new Float32Array(p),
    pattern: new Float32Array(n_heads * 3),
    post: new Float32Array(d_mlp),
  };
  infer(folded, a, b, answer);
  return answer;
}

/** Logits of all p² prompts, [a, b, p]; about half a second at p 113. */
export function inferAll(folded: Folded): Float32Array {
  const { p, n_heads, d_mlp } = folded.shape;
  const logits = new Float32Array(p * p * p);
  const pattern = new Float32Array(n_heads * 3);
  const post = new Float32Array(d_mlp);
  for (let pair = 0; pair < p * p; pair++) {
    const row = logits.subarray(pair * p, (pair + 1) * p);
    infer(folded, Math.floor(pair / p), pair % p, { logits: row, pattern, post });
  }
  return logits;
}

/** Activations of the neurons for all p² prompts, [a, b, d_mlp]. */
export function inferNeurons(folded: Folded): Float32Array {
  const { p, n_heads, d_mlp } = folded.shape;
  const posts = new Float32Array(p * p * d_mlp);
  const pattern = new Float32Array(n_heads * 3);
  for (let pair = 0; pair < p * p; pair++) {
    const post = posts.subarray(pair * d_mlp, (pair + 1) * d_mlp);
    activate(folded, Math.floor(pair / p), pair % p, pattern, post);
  }
  return posts;
}

function infer(folded: Folded, a: number, b: number, { logits, pattern, post }: Inference): void {
  const { p, n_heads, d_mlp } = folded.shape;
  activate(folded, a, b, pattern, post);
  logits.set(folded.logitBase);
  for (let head = 0; head < n_heads; head++) mix(folded.toLogits, folded, a, b, head, pattern, logits);
  // Most neurons are silent: only the others are added, four at a time.
  const { W_L } = folded;
  let [n, n0, n1, n2, n3] = [0, 0, 0, 0, 0];
  for (let j = 0; j < d_mlp; j++) {
    if (!(post[j]! > 0)) continue;
    [n0, n1, n2, n3] = [n1, n2, n3, j];
    if (++n % 4 === 0) addFour(W_L, p, post, n0, n1, n2, n3, logits);
  }
  for (const j of [n1, n2, n3].slice(3 - (n % 4))) {
    for (let c = 0; c < p; c++) logits[c]! += post[j]! * W_L[j * p + c]!;
  }
}

function addFour(
  W_L: Float32Array,
  p: number,
  post: Float32Array,
  n0: number,
  n1: number,
  n2: number,
  n3: number,
  logits: Float32Array,
): void {
  const [h0, h1, h2, h3] = [post[n0]!, post[n1]!, post[n2]!, post[n3]!];
  const [r0, r1, r2, r3] = [n0 * p, n1 * p, n2 * p, n3 * p];
  for (let c = 0; c < p; c++) {
    logits[c]! += h0 * W_L[r0 + c]! + h1 * W_L[r1 + c]! + h2 * W_L[r2 + c]! + h3 * W_L[r3 + c]!;
  }
}

function activate(folded: Folded, a: number, b: number, pattern: Float32Array, post: Float32Array): void {
  const { p, n_heads } = folded.shape;
  const { scores } = folded;
  post.set(folded.mlpBase);
  for (let head = 0; head < n_heads; head++) {
    const s0 = scores[a * n_heads + head]!;
    const s1 = scores[(p + b) * n_heads + head]!;
    const s2 = scores[2 * p * n_heads + head]!;
    const top = Math.max(s0, s1, s2);
    const [e0, e1, e2] = [Math.exp(s0 - top), Math.exp(s1 - top), Math.exp(s2 - top)];
    const sum = e0 + e1 + e2;
    pattern[head * 3] = e0 / sum;
    pattern[head * 3 + 1] = e1 / sum;
    pattern[head * 3 + 2] = e2 / sum;
    mix(folded.toMlp, folded, a, b, head, pattern, post);
  }
  for (let j = 0; j < post.length; j++) if (post[j]! < 0) post[j] = 0;
}

/** Adds to `out` what a head carries over from the three tokens, as much of each as it attends to it. */
function mix(
  table: Float32Array,
  { shape: { p, n_heads } }: Folded,
  a: number,
  b: number,
  head: number,
  pattern: Float32Array,
  out: Float32Array,
): void {
  const [w0, w1, w2] = [pattern[head * 3]!, pattern[head * 3 + 1]!, pattern[head * 3 + 2]!];
  const n = out.length;
  const r0 = (a * n_heads + head) * n;
  const r1 = ((p + b) * n_heads + head) * n;
  const r2 = (2 * p * n_heads + head) * n;
  for (let j = 0; j < n; j++) out[j]! += w0 * table[r0 + j]! + w1 * table[r1 + j]! + w2 * table[r2 + j]!;
}
