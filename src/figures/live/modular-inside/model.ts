import { withoutFrequencies } from '../../nets/fourier.ts';
import { unpackWeights } from '../../nets/modular/checkpoint.ts';
import type { MakeKernel } from '../../nets/kernel/kernel.ts';
import { createAllLogits } from '../../nets/modular/batch.ts';
import { fold, type Folded } from '../../nets/modular/fold.ts';
import { inferPair } from '../../nets/modular/infer.ts';
import { answer, crossEntropy, type Score } from '../../nets/modular/loss.ts';
import { scoreOf } from '../../nets/modular/measures.ts';
import { splitPairs } from '../../nets/modular/pairs.ts';
import { meanBySum, partOfMean } from '../../nets/modular/logits-by-sum.ts';
import { random } from '../../nets/random.ts';
import { ringOf, spectrumOf, type Ring } from '../../nets/rings.ts';
import { settings } from '../../nets/weights/mod-113/manifest.json';
import { KEYS } from './params.ts';

/** What the network does with one pair. */
export interface Look {
  a: number;
  b: number;
  /** [p] */
  logits: number[];
  /** [head, key]: attention of `=` to a, b and itself. */
  pattern: number[];
  /** [d_mlp] */
  post: number[];
}

/** How well it does on all pairs. */
export interface Result {
  off: number[];
  /** All pairs, run without the frequencies that are off in W_E. */
  without: Score;
  /** Pairs held back, when of the logits only the key frequencies that are on are kept. */
  restricted: Score;
  /** Pairs trained on, when the frequencies that are off are taken out of the logits. */
  excluded: Score;
}

/** The shipped network, to be looked into. */
export interface Reader {
  /** Its numbers on the clock of each key frequency. */
  rings: Ring[];
  look(a: number, b: number, off: readonly number[]): Look;
  count(off: readonly number[]): Result;
}

/** Unpacks the weights. */
export function createReader(bytes: Uint8Array | ArrayBuffer, kernel: MakeKernel): Reader {
  const { p, d_model } = settings;
  const weights = unpackWeights(settings, bytes);
  const spectrum = spectrumOf(weights.W_E, p, d_model);
  const split = splitPairs(settings, random(settings.seed));
  const all = Int32Array.from({ length: p * p }, (_, pair) => pair);
  const allLogits = createAllLogits(settings, kernel);
  let intact: { logits: Float32Array; mean: Float64Array } | undefined;
  let last: { off: string; folded: Folded } | undefined;

  const without = (off: readonly number[]) => ({
    ...weights,
    W_E: withoutFrequencies(weights.W_E, p, d_model, off),
  });
  function foldWithout(off: readonly number[]): Folded {
    if (last?.off !== off.join()) last = { off: off.join(), folded: fold(settings, without(off)) };
    return last.folded;
  }

  function measureIntact() {
    const logits = allLogits(weights);
    return { logits, mean: meanBySum(logits, p) };
  }

  return {
    rings: KEYS.map((k) => ringOf(weights.W_E, p, d_model, spectrum, k)),
    look(a, b, off) {
      const { logits, pattern, post } = inferPair(foldWithout(off), a, b);
      return { a, b, logits: [...logits], pattern: [...pattern], post: [...post] };
    },
    count(off) {
      intact ??= measureIntact();
      const { logits, mean } = intact;
      const on = KEYS.filter((k) => !off.includes(k));
      return {
        off: [...off],
        without: scoreOf(off.length ? allLogits(without(off)) : logits, p, all),
        restricted: scoreBySum(partOfMean(mean, p, on), meanOf(mean, p), split.test),
        excluded: scoreWithout(logits, partOfMean(mean, p, off), split.train),
      };
    },
  };
}

/** The mean of each logit over all pairs. */
function meanOf(mean: Float64Array, p: number): Float64Array {
  const overall = new Float64Array(p);
  mean.forEach((x, i) => (overall[i % p]! += x / p));
  return overall;
}

/** The score on these pairs of logits that depend on the sum alone: this part, and each logit's mean. */
function scoreBySum(part: Float64Array, overall: Float64Array, pairs: Int32Array): Score {
  const { p } = settings;
  const rows = Float32Array.from(part, (x, i) => x + overall[i % p]!);
  const sums = Array.from({ length: p }, (_, s) => {
    const tally = { right: 0 };
    return { loss: crossEntropy(rows, s * p, p, s, tally), right: tally.right };
  });
  const found = Array.from(pairs, (pair) => sums[answer(pair, p)]!);
  return {
    loss: found.reduce((all, { loss }) => all + loss, 0) / pairs.length,
    accuracy: found.reduce((all, { right }) => all + right, 0) / pairs.length,
  };
}

/** The score on these pairs when this part, by sum and answer, is taken out of the logits. */
function scoreWithout(logits: Float32Array, part: Float64Array, pairs: Int32Array): Score {
  const { p } = settings;
  const row = new Float32Array(p);
  const tally = { right: 0 };
  let loss = 0;
  for (const pair of pairs) {
    const s = answer(pair, p);
    for (let c = 0; c < p; c++) row[c] = logits[pair * p + c]! - part[s * p + c]!;
    loss += crossEntropy(row, 0, p, s, tally);
  }
  return { loss: loss / pairs.length, accuracy: tally.right / pairs.length };
}
