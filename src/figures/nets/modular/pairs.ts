import { shuffled, type Random } from '../random.ts';
import type { ModularSettings } from './settings.ts';

/** Which pairs are trained on and which are held back; pair (a, b) has the number a · p + b. */
export interface Split {
  train: Int32Array;
  test: Int32Array;
}

/** Deals the p² pairs: ⌊trainFraction · p²⌋ for training, the others for the test. */
export function splitPairs({ p, trainFraction }: ModularSettings, next: Random): Split {
  const order = shuffled(p * p, next);
  const train = Math.floor(trainFraction * p * p);
  return { train: order.slice(0, train), test: order.slice(train) };
}
