import { decaying, FIVE_IN_TWO, PANELS, SEEDS, type ToySettings } from '../../nets/superposition/settings.ts';
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
  shown: { kind: 'range', name: 'Shown', unit: '', min: 1, max: SEEDS.panels, step: 1, value: 2 },
} as const;

/** What is set. */
export type Set = Values<typeof PARAMS>;

/** What a training depends on. */
export const DECISIVE = ['sparsity', 'importance', 'activation', 'seed'] as const;

/** One preset for each panel of the paper's first figure. */
export const PRESETS = PANELS.map(({ sparsity }) => ({ sparsity }));

/** The settings of the first model. */
export function settingsOf({ sparsity, importance, activation, seed }: Set): ToySettings {
  return {
    ...FIVE_IN_TWO,
    sparsity: sparsity / 100,
    importance: decaying(FIVE_IN_TWO.n, importance / 100),
    activation: activation === 'linear' ? 'linear' : 'relu',
    seed,
  };
}
