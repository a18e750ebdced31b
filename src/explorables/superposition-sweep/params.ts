import { SEEDS } from '../../nets/superposition/settings.ts';
import type { Values } from '../shared/params.ts';

/** What a reader can set. */
export const PARAMS = {
  importance: {
    kind: 'range',
    name: 'Importance ratio',
    unit: '%',
    min: 50,
    max: 100,
    step: 5,
    value: 90,
  },
  seeds: {
    kind: 'range',
    name: 'Seeds at each sparsity',
    unit: '',
    min: 1,
    max: 8,
    step: 1,
    value: SEEDS.sweep,
  },
  seed: { kind: 'range', name: 'First seed', unit: '', min: 1, max: 992, step: 1, value: 1 },
} as const;

/** What is set: all of it decides what a sweep comes to. */
export type Set = Values<typeof PARAMS>;
