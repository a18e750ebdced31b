import type { Values } from '../shared/params.ts';

/** What a reader can set. */
export const PARAMS = {
  sparsity: { kind: 'range', name: 'Sparsity S', unit: '%', min: 0, max: 99, step: 1, value: 90 },
  importance: {
    kind: 'range',
    name: 'Importance ratio',
    unit: '%',
    min: 50,
    max: 100,
    step: 5,
    value: 90,
  },
  activation: {
    kind: 'choice',
    name: 'Output',
    options: { relu: 'ReLU', linear: 'linear' },
    value: 'relu',
  },
  seed: { kind: 'range', name: 'First seed', unit: '', min: 1, max: 994, step: 1, value: 1 },
  /** Which of the seeds has its WᵀW written out. */
  shown: { kind: 'range', name: 'Shown', unit: '', min: 1, max: 6, step: 1, value: 2 },
} as const;

/** What is set. */
export type Set = Values<typeof PARAMS>;

/** How many seeds are trained side by side. */
export const SEEDS = PARAMS.shown.max;

/** The sparsities of the three panels in the paper's first figure, in per cent. */
export const PRESETS = [0, 80, 90] as const;
