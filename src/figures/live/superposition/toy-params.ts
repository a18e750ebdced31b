import { decaying, type ToySettings } from '../../nets/superposition/settings.ts';
import { EVERY } from '../../nets/superposition/side-by-side.ts';
import type { Values } from '../shared/params.ts';

/** How much a feature counts beside the one before it. */
export const importance = (value: number) =>
  ({ kind: 'range', name: 'Importance ratio', unit: '%', min: 50, max: 100, step: 5, value }) as const;

/** The first of this many seeds, all below 1,000. */
export const firstSeed = (seeds: number) =>
  ({ kind: 'range', name: 'First seed', unit: '', min: 1, max: 1000 - seeds, step: 1, value: 1 }) as const;

/** What can be set where several seeds of one toy are trained side by side; `shown` is the place of the seed that is shown in full. */
export const toyParams = (start: { sparsity: number; importance: number; seeds: number; shown: number }) =>
  ({
    sparsity: {
      kind: 'range',
      name: 'Sparsity S',
      unit: '%',
      min: 0,
      max: 99,
      step: 1,
      value: start.sparsity,
    },
    importance: importance(start.importance),
    activation: {
      kind: 'choice',
      name: 'Output',
      options: { relu: 'ReLU', linear: 'linear' },
      value: 'relu',
    },
    seed: firstSeed(start.seeds),
    shown: { kind: 'range', name: 'Shown', unit: '', min: 1, max: start.seeds, step: 1, value: start.shown },
  }) as const;

/** What is set. */
export type Set = Values<ReturnType<typeof toyParams>>;

/** The settings of the first model of this kind. */
export function toySettings(base: ToySettings, { sparsity, importance, activation, seed }: Set): ToySettings {
  return {
    ...base,
    sparsity: sparsity / 100,
    importance: decaying(base.n, importance / 100),
    activation: activation === 'linear' ? 'linear' : 'relu',
    seed,
  };
}

/** How seeds of one toy train, side by side. */
export const TRAINING = {
  decisive: ['sparsity', 'importance', 'activation', 'seed'],
  unit: 'step',
  stepsAtOnce: (still: boolean): number => (still ? 10 * EVERY : EVERY),
  verb: 'Train',
  sayRunning: ({ sparsity }: Set): string => `Training at ${sparsity}% sparsity.`,
} as const;
