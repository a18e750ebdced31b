import { decaying, SEEDS, TWENTY_IN_FIVE, type ToySettings } from '../../nets/superposition/settings.ts';
import type { Values } from '../shared/params.ts';

/** What a reader can set. */
export const PARAMS = {
  sparsity: { kind: 'range', name: 'Sparsity S', unit: '%', min: 0, max: 99, step: 1, value: 97 },
  importance: {
    kind: 'range',
    name: 'Importance ratio',
    unit: '%',
    min: 50,
    max: 100,
    step: 5,
    value: 70,
  },
  activation: {
    kind: 'choice',
    name: 'Output',
    options: { relu: 'ReLU', linear: 'linear' },
    value: 'relu',
  },
  seed: { kind: 'range', name: 'First seed', unit: '', min: 1, max: 996, step: 1, value: 1 },
  /** Which of the seeds is drawn in full. */
  shown: { kind: 'range', name: 'Shown', unit: '', min: 1, max: SEEDS.twenty, step: 1, value: 1 },
} as const;

/** What is set. */
export type Set = Values<typeof PARAMS>;

/** What a training depends on. */
export const DECISIVE = ['sparsity', 'importance', 'activation', 'seed'] as const;

/** The settings of the first model. */
export function settingsOf({ sparsity, importance, activation, seed }: Set): ToySettings {
  return {
    ...TWENTY_IN_FIVE,
    sparsity: sparsity / 100,
    importance: decaying(TWENTY_IN_FIVE.n, importance / 100),
    activation: activation === 'linear' ? 'linear' : 'relu',
    seed,
  };
}
