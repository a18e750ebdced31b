import type { Score } from './loss.ts';
import type { ModularSettings } from './settings.ts';
import { ringOf, spectrumOf } from '../rings.ts';

/** The moments of a training that are kept: after how many epochs, in order, and in the plane of which frequency. */
export interface MomentPlan {
  frequency: number;
  epochs: readonly number[];
}

/** What is kept of a training to be watched again: `moments.json` beside the weights. */
export interface Moments {
  frequency: number;
  /** The mean distance of the numbers from the middle at the last moment is so many units. */
  radius: number;
  moments: Moment[];
}

/** A network on its way, before its weights are rounded to 8 bits. */
export interface Moment {
  epoch: number;
  /** Shares of the sums that it gets right: of those trained on, and of those held back. */
  train: number;
  test: number;
  /** [p, 2], whole units: where its embedding keeps each number in the plane of the frequency. */
  at: number[];
}

const RADIUS = 250;

/** Keeps moments of a training, and writes them up at its end. */
export function momentKeeper({ p, d_model }: ModularSettings, { frequency, epochs }: MomentPlan) {
  const kept: Moment[] = [];
  return {
    /** True at an epoch that is kept. */
    wants: (epoch: number): boolean => epochs.includes(epoch),
    /** Keeps a moment: the embedding before the step, and how well it did. */
    keep(epoch: number, W_E: Float32Array, train: Score, test: Score): void {
      const { at } = ringOf(W_E, p, d_model, spectrumOf(W_E, p, d_model), frequency);
      kept.push({ epoch, train: share(train), test: share(test), at });
    },
    /** All that was kept, at one scale. */
    done(): Moments {
      const last = kept.at(-1)!.at;
      let sum = 0;
      for (let t = 0; t < p; t++) sum += Math.hypot(last[2 * t]!, last[2 * t + 1]!);
      const scale = (RADIUS * p) / sum;
      const moments = kept.map((moment) => ({ ...moment, at: moment.at.map((x) => Math.round(x * scale)) }));
      return { frequency, radius: RADIUS, moments };
    },
  };
}

function share({ accuracy }: Score): number {
  return Number(accuracy.toPrecision(6));
}
