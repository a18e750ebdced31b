import { ringOf, spectrumOf, type Ring } from '../../nets/rings.ts';
import { settings } from '../../nets/weights/mod-59/manifest.json';
import type { Picture } from '../shared/picture.ts';
import { bars, labelPlace, ringLine, sayCount, sayLoss, sayShare, sizeOf, upright } from '../shared/plots.ts';
import { CHECKPOINTS, END, KEYS } from './params.ts';

/** The numbers that are labelled on a clock. */
export const LABELLED = [0, 1, 2] as const;

/** What the embedding of a checkpoint holds. */
export interface Inside {
  spectrum: number[];
  rings: Ring[];
}

/** Looks into an embedding: all its frequencies, and the clocks of those that will be the key frequencies. */
export function lookInto(W_E: Float32Array): Inside {
  const { p, d_model } = settings;
  const spectrum = spectrumOf(W_E, p, d_model);
  return { spectrum, rings: KEYS.map((k) => ringOf(W_E, p, d_model, spectrum, k)) };
}

/** Where the checkpoint stands among the curves, and what was measured on it. */
export function drawPlace(at: number): Picture {
  const { epoch, measures } = CHECKPOINTS[at]!;
  return {
    paths: { here: upright(epoch / END) },
    words: {
      step: `step ${sayCount(epoch)}`,
      train: sayLoss(measures.train.loss),
      test: sayLoss(measures.test.loss),
      restricted: sayLoss(measures.restrictedLoss),
      excluded: sayLoss(measures.excludedLoss),
    },
  };
}

/** The embedding of a checkpoint. */
export function drawInside({ spectrum, rings }: Inside): Picture {
  const top = Math.max(...spectrum);
  const isKey = (i: number): boolean => KEYS.includes(i + 1);
  const scale = Math.max(...rings.map(sizeOf));
  return {
    paths: {
      strong: bars(spectrum, top, isKey),
      weak: bars(spectrum, top, (i) => !isKey(i)),
      ...Object.fromEntries(rings.map((ring, i) => [`ring-${i}`, ringLine(ring, scale)])),
    },
    words: {
      top: sayShare(top),
      ...Object.fromEntries(rings.map(({ k, share }, i) => [`clock-${i}`, `k = ${k}: ${sayShare(share)}`])),
    },
    places: Object.fromEntries(
      rings.flatMap((ring, i) => LABELLED.map((t) => [`label-${i}-${t}`, labelPlace(ring, t, scale)])),
    ),
  };
}

/** A checkpoint in two sentences. */
export function sayPlace(at: number): string {
  const { epoch, measures } = CHECKPOINTS[at]!;
  const { train, test, restrictedLoss, excludedLoss } = measures;
  return `Step ${sayCount(epoch)}: ${sayShare(train.accuracy)} of the sums trained on are right, and ${sayShare(test.accuracy)} of those held back. Restricted loss ${sayLoss(restrictedLoss)}, excluded loss ${sayLoss(excludedLoss)}.`;
}

/** All checkpoints as rows of a table. */
export function rowsOf(): string[][] {
  return CHECKPOINTS.map(({ epoch, measures }) => [
    sayCount(epoch),
    sayShare(measures.test.accuracy),
    sayLoss(measures.train.loss),
    sayLoss(measures.test.loss),
    sayLoss(measures.restrictedLoss),
    sayLoss(measures.excludedLoss),
    measures.gini.toFixed(2),
    sayShare(measures.keyShareOfEmbedding),
  ]);
}
