import { gini, powers, shareOf } from '../fourier.ts';
import { fold } from './fold.ts';
import { inferAll } from './infer.ts';
import { answer, crossEntropy, type Score } from './loss.ts';
import type { Split } from './pairs.ts';
import { logitShares, onlyPart, partOfFrequencies, withoutPart } from './logits-by-sum.ts';
import type { ModularShape, ModularWeights } from './weights.ts';

/** What is said of a network on a page. Losses are means in nats. */
export interface Measures {
  train: Score;
  test: Score;
  /** Loss on the test pairs when only the key frequencies of the logits are kept (Nanda et al. 2023). */
  restrictedLoss: number;
  /** Loss on the training pairs when exactly those are removed. */
  excludedLoss: number;
  /** Gini coefficient of the power of W_E by frequency. */
  gini: number;
  /** Share of the key frequencies in the power of W_E, the constant left out. */
  keyShareOfEmbedding: number;
  /** Share of the key frequencies in the variance of the logits. */
  keyShareOfLogits: number;
  /** Sum of the squares of all weights. */
  squaredWeights: number;
}

/** Loss and accuracy on these pairs, from the logits of all pairs [a, b, p]. */
export function scoreOf(logits: Float32Array, p: number, pairs: Int32Array): Score {
  const tally = { right: 0 };
  let loss = 0;
  for (const pair of pairs) loss += crossEntropy(logits, pair * p, p, answer(pair, p), tally);
  return { loss: loss / pairs.length, accuracy: tally.right / pairs.length };
}

/** Measures a network; `keys` are the key frequencies (over time: those of the last checkpoint). */
export function measure(
  shape: ModularShape,
  weights: Readonly<ModularWeights>,
  split: Split,
  keys: readonly number[],
): Measures {
  const { p, d_model } = shape;
  const logits = inferAll(fold(shape, weights));
  const part = partOfFrequencies(logits, p, keys);
  const power = powers(weights.W_E, p, d_model);
  const shares = logitShares(logits, p);
  return {
    train: scoreOf(logits, p, split.train),
    test: scoreOf(logits, p, split.test),
    restrictedLoss: scoreOf(onlyPart(logits, p, part), p, split.test).loss,
    excludedLoss: scoreOf(withoutPart(logits, p, part), p, split.train).loss,
    gini: gini(power.subarray(1)),
    keyShareOfEmbedding: shareOf(power, keys),
    keyShareOfLogits: keys.reduce((sum, k) => sum + shares[k]!, 0),
    squaredWeights: Object.values(weights).reduce(
      (sum, array) => array.reduce((inner, x) => inner + x * x, sum),
      0,
    ),
  };
}
