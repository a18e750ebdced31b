import { SEEDS } from '../../nets/superposition/settings.ts';
import type { Values } from '../shared/params.ts';
import { firstSeed, importance } from '../superposition/toy-params.ts';

const MOST_SEEDS = 8;

/** What a reader can set. */
export const PARAMS = {
  importance: importance(90),
  seeds: {
    kind: 'range',
    name: 'Seeds at each sparsity',
    unit: '',
    min: 1,
    max: MOST_SEEDS,
    step: 1,
    value: SEEDS.sweep,
  },
  seed: firstSeed(MOST_SEEDS),
} as const;

/** What is set: all of it decides what a sweep comes to. */
export type Set = Values<typeof PARAMS>;
