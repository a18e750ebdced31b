import { arrangement, type Arrangement } from '../../nets/superposition/geometry.ts';
import {
  decaying,
  FIVE_IN_TWO,
  FIVE_IN_TWO_STEPS,
  type ToySettings,
} from '../../nets/superposition/settings.ts';
import { createToy, drawExamples } from '../../nets/superposition/toy.ts';
import { random } from '../../nets/random.ts';
import { SEEDS, type Set } from './params.ts';

/** Features. */
export const N = FIVE_IN_TWO.n;
/** Steps of a whole run. */
export const STEPS = FIVE_IN_TWO_STEPS;

/** One seed's model as it is at some step. */
export interface Seed {
  seed: number;
  /** W [2, 5], row by row. */
  W: number[];
  /** On examples that are the same at every step and for every seed. */
  loss: number;
  found: Arrangement;
}

/** All seeds at one step. */
export interface Frame {
  step: number;
  seeds: Seed[];
}

/** A few models in training, side by side. */
export interface Training {
  /** Takes so many steps with each of them, at most to the end, and tells how they are. */
  go(steps: number): Frame;
}

/** The settings of the first model. */
export function settingsOf({ sparsity, importance, activation, seed }: Set): ToySettings {
  return {
    ...FIVE_IN_TWO,
    sparsity: sparsity / 100,
    importance: decaying(N, importance / 100),
    activation: activation === 'linear' ? 'linear' : 'relu',
    seed,
  };
}

const SCORED = 4096;

/** Makes the models of all seeds, freshly drawn. */
export function createTraining(set: Set): Training {
  const settings = settingsOf(set);
  const toys = Array.from({ length: SEEDS }, (_, i) => createToy({ ...settings, seed: set.seed + i }));
  const scored = new Float32Array(SCORED * N);
  drawExamples(scored, settings.sparsity, random(0));
  let step = 0;
  return {
    go(steps) {
      const end = Math.min(STEPS, step + steps);
      for (; step < end; step++) for (const toy of toys) toy.step();
      const seeds = toys.map((toy) => ({
        seed: toy.settings.seed,
        W: [...toy.W],
        loss: toy.gradients(scored),
        found: arrangement(toy.W, N),
      }));
      return { step, seeds };
    },
  };
}

/** How many seeds came to what, the most frequent first: "pentagon in 4 of 6, …". */
export function countsOf({ seeds }: Frame): string {
  const counts = new Map<string, number>();
  for (const { found } of seeds) counts.set(found, (counts.get(found) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([found, count]) => `${found} in ${count} of ${seeds.length}`)
    .join(', ');
}
