/** What is guessed to come next after one piece. */
export interface Guess {
  /** The likeliest pieces, the likeliest first, and how likely each is. */
  best: readonly { piece: number; share: number }[];
  /** How undecided the guess is, in nats. */
  entropy: number;
  /** Kullback–Leibler divergence of this guess from the last layer's, in nats. */
  kl: number;
  /** Of the piece that does come next, where there is one: its place among all, from 1, and its loss in nats. */
  next?: { rank: number; loss: number };
}

/** How many of the likeliest pieces are told. */
const TOLD = 5;

/** Reads a guess from a row of logits, beside the row of the last layer. `next` is the piece that comes, where that is known. */
export function readGuess(logits: Float32Array, last: Float32Array, next: number | undefined): Guess {
  const [own, end] = [logTotal(logits), logTotal(last)];
  const best: { piece: number; share: number }[] = [];
  let [entropy, kl, rank] = [0, 0, 1];
  for (let piece = 0; piece < logits.length; piece++) {
    const log = logits[piece]! - own;
    const lastLog = last[piece]! - end;
    const share = Math.exp(log);
    entropy -= share * log;
    kl += Math.exp(lastLog) * (lastLog - log);
    if (next !== undefined && logits[piece]! > logits[next]!) rank++;
    if (best.length === TOLD && share <= best[TOLD - 1]!.share) continue;
    best.splice(best.findLastIndex((one) => one.share >= share) + 1, 0, { piece, share });
    best.length = Math.min(best.length, TOLD);
  }
  return { best, entropy, kl, ...(next !== undefined && { next: { rank, loss: own - logits[next]! } }) };
}

/** The logarithm of the sum of what these are the logarithms of. */
export function logTotal(logits: Float32Array): number {
  let [most, sum] = [-Infinity, 0];
  for (const x of logits) most = Math.max(most, x);
  for (const x of logits) sum += Math.exp(x - most);
  return most + Math.log(sum);
}
