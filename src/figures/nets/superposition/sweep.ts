import { arrangement, featureGeometry, REPRESENTED, type Arrangement } from './geometry.ts';
import { scorer } from './side-by-side.ts';
import { QUICK_FIVE_IN_TWO, QUICK_STEPS, type ToySettings } from './settings.ts';
import { createToy } from './toy.ts';

/** The sparsities that a sweep stops at, in per cent: densest where most happens. */
export const GRID = [0, 20, 40, 50, 60, 70, 80, 90, 95, 99] as const;
/** Both outputs are trained at each of them. */
export const OUTPUTS = ['relu', 'linear'] as const;

/** What became of one model. */
export interface Outcome {
  /** In per cent. */
  sparsity: number;
  output: (typeof OUTPUTS)[number];
  seed: number;
  /** How many features are represented. */
  represented: number;
  /** ‖W‖² / m, what the paper calls features per dimension. */
  perDimension: number;
  loss: number;
  found: Arrangement;
}

/** A sweep so far; its steps are whole models. */
export interface Sweep {
  step: number;
  outcomes: Outcome[];
}

/** Five features in two dimensions at every sparsity, with both outputs, from `seeds` seeds each: one model after another. */
export function createSweep(
  { importance, seed }: Pick<ToySettings, 'importance' | 'seed'>,
  seeds: number,
): { go(models: number): Sweep } {
  const outcomes: Outcome[] = [];
  return {
    go(models) {
      const end = Math.min(sizeOfSweep(seeds), outcomes.length + models);
      while (outcomes.length < end) {
        const [at, nth] = [Math.floor(outcomes.length / 2 / seeds), Math.floor(outcomes.length / 2) % seeds];
        outcomes.push(train(GRID[at]!, OUTPUTS[outcomes.length % 2]!, seed + nth, importance));
      }
      return { step: outcomes.length, outcomes };
    },
  };
}

/** How many models a sweep trains. */
export const sizeOfSweep = (seeds: number): number => GRID.length * OUTPUTS.length * seeds;

function train(
  sparsity: number,
  output: Outcome['output'],
  seed: number,
  importance: readonly number[],
): Outcome {
  const settings = {
    ...QUICK_FIVE_IN_TWO,
    activation: output,
    sparsity: sparsity / 100,
    importance,
    seed,
  };
  const toy = createToy(settings);
  for (let step = 0; step < QUICK_STEPS; step++) toy.step();
  const norms = featureGeometry(toy.W, settings.n, settings.m).map(({ norm }) => norm);
  const perDimension = norms.reduce((sum, norm) => sum + norm * norm, 0) / settings.m;
  return {
    sparsity,
    output,
    seed,
    represented: norms.filter((norm) => norm > REPRESENTED).length,
    perDimension: Number(perDimension.toFixed(3)),
    loss: scorer(settings)(toy),
    found: arrangement(toy.W, settings.n),
  };
}
