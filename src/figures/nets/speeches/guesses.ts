/** What is guessed to come next after one piece. */
export interface Guess {
  /** The likeliest pieces, the likeliest first, and how likely each is. */
  best: readonly { piece: number; share: number }[];
  /** How undecided the guess is, in nats. */
  entropy: number;
  /** Kullback–Leibler divergence KL(last layer ‖ this guess), in nats. */
  kl: number;
  /** Of the piece that does come next, where there is one: its place among all, from 1, and its loss in nats. */
  next?: { rank: number; loss: number };
}

/** How many of the likeliest pieces are told. */
const TOLD = 5;

/** What a row of logits says: how likely each piece is, and the logarithm of that. */
export interface Shares {
  shares: Float32Array;
  logs: Float32Array;
}

/** Reads how likely each piece is. */
export function readShares(logits: Float32Array): Shares {
  let most = -Infinity;
  for (const x of logits) most = Math.max(most, x);
  const shares = new Float32Array(logits.length);
  let sum = 0;
  for (let i = 0; i < logits.length; i++) sum += shares[i] = Math.exp(logits[i]! - most);
  const total = most + Math.log(sum);
  for (let i = 0; i < shares.length; i++) shares[i]! /= sum;
  return { shares, logs: logits.map((x) => x - total) };
}

/** Reads a guess beside that of the last layer. `next` is the piece that comes, where that is known. */
export function readGuess({ shares, logs }: Shares, last: Shares, next: number | undefined): Guess {
  const best: { piece: number; share: number }[] = [];
  let [entropy, kl, rank] = [0, 0, 1];
  for (let piece = 0; piece < shares.length; piece++) {
    const [share, log] = [shares[piece]!, logs[piece]!];
    entropy -= share * log;
    kl += last.shares[piece]! * (last.logs[piece]! - log);
    if (next !== undefined && log > logs[next]!) rank++;
    if (best.length === TOLD && share <= best[TOLD - 1]!.share) continue;
    best.splice(best.findLastIndex((one) => one.share >= share) + 1, 0, { piece, share });
    best.length = Math.min(best.length, TOLD);
  }
  return { best, entropy, kl, ...(next !== undefined && { next: { rank, loss: -logs[next]! } }) };
}
