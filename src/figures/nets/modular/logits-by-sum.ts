import { powers, withoutFrequencies } from '../fourier.ts';

/**
 * The logits of all pairs [a, b, p] averaged over the pairs with the same sum: [s, p]. What depends on a + b alone survives,
 * and cos and sin of w_k(a + b) in the two-dimensional transform are frequency k of this table.
 */
export function meanBySum(logits: Float32Array, p: number): Float64Array {
  const mean = new Float64Array(p * p);
  for (let pair = 0; pair < p * p; pair++) {
    const s = (Math.floor(pair / p) + (pair % p)) % p;
    for (let c = 0; c < p; c++) mean[s * p + c]! += logits[pair * p + c]! / p;
  }
  return mean;
}

/** Share of the logits' variance (each logit's own mean aside) that cos and sin of w_k(a + b) hold, by frequency k. */
export function logitShares(logits: Float32Array, p: number): Float64Array {
  const mean = meanBySum(logits, p);
  const overall = new Float64Array(p);
  for (let i = 0; i < mean.length; i++) overall[i % p]! += mean[i]! / p;
  const variance = logits.reduce((sum, x, i) => sum + (x - overall[i % p]!) ** 2, 0);
  const shares = powers(mean, p, p).map((power) => (power * p) / variance);
  shares[0] = 0;
  return shares;
}

/** A frequency is a key frequency of a network when it holds at least this share of the logits' variance. */
const KEY_SHARE = 0.01;

/** The key frequencies of a network, in order, from the logits of all pairs. */
export function keyFrequencies(logits: Float32Array, p: number): number[] {
  const shares = logitShares(logits, p);
  return Array.from(shares.keys()).filter((k) => shares[k]! >= KEY_SHARE);
}

/** The part of the logits in cos and sin of w_k(a + b) for these frequencies, by sum and answer: [s, p]. */
export function partOfFrequencies(logits: Float32Array, p: number, keys: readonly number[]): Float64Array {
  return partOfMean(meanBySum(logits, p), p, keys);
}

/** The same from the logits' means by sum. */
export function partOfMean(mean: Float64Array, p: number, keys: readonly number[]): Float64Array {
  const rest = withoutFrequencies(mean, p, p, keys);
  return mean.map((x, i) => x - rest[i]!);
}

/** Logits of all pairs with this part of them taken away ("excluded", or frequencies switched off by hand). */
export function withoutPart(logits: Float32Array, p: number, part: Float64Array): Float32Array {
  return logits.map((x, i) => x - part[rowOf(i, p) + (i % p)]!);
}

/** Logits of all pairs with only this part and each logit's mean over the pairs left ("restricted"). */
export function onlyPart(logits: Float32Array, p: number, part: Float64Array): Float32Array {
  const overall = new Float64Array(p);
  for (let i = 0; i < logits.length; i++) overall[i % p]! += logits[i]! / (p * p);
  return logits.map((_, i) => overall[i % p]! + part[rowOf(i, p) + (i % p)]!);
}

/** Where the row of the sum of a pair begins; `i` is the place of one of its logits. */
function rowOf(i: number, p: number): number {
  const pair = Math.floor(i / p);
  return ((Math.floor(pair / p) + (pair % p)) % p) * p;
}
