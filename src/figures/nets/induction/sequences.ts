import { random, shuffled, type Random } from '../random.ts';

/** The tokens 0 … 62 mean nothing; token 63 begins every sequence. */
export const BOS = 63;
/** How many tokens there are, with BOS. */
export const D_VOCAB = 64;
/** How many tokens a sequence has. */
export const N_CTX = 64;
/** How many tokens the piece has that a test repeats. */
export const PIECE = 31;
/** How many sequences a training is followed on. */
export const FOLLOWED = 8;

/**
 * BOS, a random piece, and the piece again: position i of the piece stands at 1 + i and at 1 + PIECE + i. Its tokens differ: were one in
 * it twice, what follows the one could follow the other, and a head that matches a single token could not know.
 */
function repeatedPiece(next: Random): Int32Array {
  const piece = shuffled(BOS, next).subarray(0, PIECE);
  return Int32Array.of(BOS, ...piece, ...piece);
}

/** The sequences that networks are tested on: always the same ones. */
export function testSequences(count: number): Int32Array[] {
  const next = random(123);
  return Array.from({ length: count }, () => repeatedPiece(next));
}

/**
 * Gives a sequence to train on: BOS, then text of a skewed bigram source (half of the time any token, half of the time one that its
 * predecessor prefers; the same preferences for every seed), in which segments of 4 to 19 tokens come again.
 */
export function createText(next: Random): () => Int32Array {
  const preferred = preferences();
  const below = (end: number) => Math.floor(next() * end);
  return () => {
    const text = new Int32Array(N_CTX).fill(BOS);
    let token = below(BOS);
    for (let i = 1; i < N_CTX; i++) text[i] = token = drawFrom(preferred[token]!, next());
    for (let i = 7 + below(14); i < N_CTX;) {
      const wanted = 4 + below(16);
      const from = 1 + below(Math.max(1, i - wanted));
      const length = Math.min(wanted, i - from, N_CTX - i);
      text.copyWithin(i, from, from + length);
      i += length + below(6);
    }
    return text;
  };
}

/** For each token, the cumulative probabilities of what follows it. */
function preferences(): Float64Array[] {
  const next = random(7);
  return Array.from({ length: BOS }, () => {
    const weights = Float64Array.from({ length: BOS }, () => Math.log(1 - next()) ** 4);
    const sum = weights.reduce((a, b) => a + b);
    let reached = 0;
    return weights.map((weight) => (reached += 0.5 * (weight / sum) + 0.5 / BOS));
  });
}

function drawFrom(cumulative: Float64Array, x: number): number {
  const found = cumulative.findIndex((reached) => reached > x);
  return found < 0 ? BOS - 1 : found;
}
