import { decaying, type ToySettings } from '../../nets/superposition/settings.ts';
import { EVERY } from '../../nets/superposition/side-by-side.ts';
import { choice, range, seedFrom } from '../shared/make-params.ts';
import type { Range, Values } from '../shared/params.ts';

/** How much a feature counts beside the one before it. */
export const importance = (value: number): Range =>
  range('Importance ratio', [50, 100], value, { unit: '%', step: 5 });

/** The first of this many seeds, all below 1,000. */
export const firstSeed = (seeds: number): Range => seedFrom(1, 1000 - seeds, 'First seed');

/** What can be set where several seeds of one toy are trained side by side; `shown` is the place of the seed that is shown in full. */
export const toyParams = (start: { sparsity: number; importance: number; seeds: number; shown: number }) => ({
  sparsity: range('Sparsity S', [0, 99], start.sparsity, { unit: '%' }),
  importance: importance(start.importance),
  activation: choice('Output', { relu: 'ReLU', linear: 'linear' }),
  seed: firstSeed(start.seeds),
  shown: range('Shown', [1, start.seeds], start.shown),
});

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
