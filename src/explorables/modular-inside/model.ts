import { withoutFrequencies } from '../../nets/fourier.ts';
import { unpackWeights } from '../../nets/modular/checkpoint.ts';
import type { MakeKernel } from '../../nets/kernel/kernel.ts';
import { createAllLogits } from '../../nets/modular/batch.ts';
import { fold, type Folded } from '../../nets/modular/fold.ts';
import { inferPair } from '../../nets/modular/infer.ts';
import type { Score } from '../../nets/modular/loss.ts';
import { scoreOf } from '../../nets/modular/measures.ts';
import { splitPairs } from '../../nets/modular/pairs.ts';
import { onlyPart, partOfFrequencies, withoutPart } from '../../nets/modular/sums.ts';
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
  let intact: Float32Array | undefined;
  let last: { off: string; folded: Folded } | undefined;

  const without = (off: readonly number[]) => ({
    ...weights,
    W_E: withoutFrequencies(weights.W_E, p, d_model, off),
  });
  function foldWithout(off: readonly number[]): Folded {
    if (last?.off !== off.join()) last = { off: off.join(), folded: fold(settings, without(off)) };
    return last.folded;
  }

  return {
    rings: KEYS.map((k) => ringOf(weights.W_E, p, d_model, spectrum, k)),
    look(a, b, off) {
      const { logits, pattern, post } = inferPair(foldWithout(off), a, b);
      return { a, b, logits: [...logits], pattern: [...pattern], post: [...post] };
    },
    count(off) {
      intact ??= allLogits(weights);
      const on = KEYS.filter((k) => !off.includes(k));
      const kept = onlyPart(intact, p, partOfFrequencies(intact, p, on));
      const left = withoutPart(intact, p, partOfFrequencies(intact, p, off));
      return {
        off: [...off],
        without: scoreOf(off.length ? allLogits(without(off)) : intact, p, all),
        restricted: scoreOf(kept, p, split.test),
        excluded: scoreOf(left, p, split.train),
      };
    },
  };
}
