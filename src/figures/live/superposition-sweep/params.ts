import { SEEDS } from '../../nets/superposition/settings.ts';
import { range } from '../shared/make-params.ts';
import type { Values } from '../shared/params.ts';
import { firstSeed, importance } from '../superposition/toy-params.ts';

const MOST_SEEDS = 8;

/** What a reader can set. */
export const PARAMS = {
  importance: importance(90),
  seeds: range('Seeds at each sparsity', [1, MOST_SEEDS], SEEDS.sweep),
  seed: firstSeed(MOST_SEEDS),
};

/** What is set: all of it decides what a sweep comes to. */
export type Set = Values<typeof PARAMS>;
