import type { MakeKernel } from '../kernel/kernel.ts';
import type { Random } from '../random.ts';
import type { TransformerSettings } from './settings.ts';
import { packWeights, unpackWeights, type TransformerShape, type TransformerWeights } from './shape.ts';
import { createTrainer, type Task } from './trainer.ts';

/** How transformers that the site ships are made: one network for each seed, in the same way. */
export interface TransformerRecipe {
  settings: Omit<TransformerSettings, 'seed'>;
  seeds: readonly number[];
  task: (next: Random) => Task;
  /** After how many steps the weights are kept, in order; the last one ends the training. */
  checkpoints: readonly number[];
  /** What is said of kept weights. */
  measure: Measure;
  /** Every how many steps a point of the training curve is taken, and what is measured there. */
  curveEvery: number;
  follow: Measure;
  /** How many steps the largest weight of a row becomes, at most 127 (see pack.ts). */
  levels: number;
}

/** Gives what a page says of a network, ready for JSON. */
type Measure = (shape: TransformerShape, weights: Readonly<TransformerWeights>) => object;

/** Weights as they are shipped, and what was measured on exactly these. */
interface TransformerCheckpoint {
  seed: number;
  step: number;
  bytes: Uint8Array<ArrayBuffer>;
  measures: object;
}

/** A point of the training curve, from the weights before they were rounded to 8 bits. */
export interface TransformerPoint {
  seed: number;
  step: number;
  measures: object;
}

/** What a recipe gives. */
export interface TransformerRun {
  checkpoints: TransformerCheckpoint[];
  curve: TransformerPoint[];
}

/** Follows a recipe. The same recipe and kernel give the same bytes. `progress` hears of every point of the curve. */
export function runTransformerRecipe(
  recipe: TransformerRecipe,
  kernel: MakeKernel,
  progress?: (point: TransformerPoint) => void,
): TransformerRun {
  const { settings, checkpoints, curveEvery } = recipe;
  const made: TransformerRun = { checkpoints: [], curve: [] };
  for (const seed of recipe.seeds) {
    const trainer = createTrainer({ ...settings, seed }, recipe.task, kernel);
    for (; ; trainer.step()) {
      const step = trainer.steps;
      if (checkpoints.includes(step)) {
        const bytes = packWeights(settings, trainer.weights, recipe.levels);
        const measures = recipe.measure(settings, unpackWeights(settings, bytes));
        made.checkpoints.push({ seed, step, bytes, measures });
      }
      if (step % curveEvery === 0) {
        made.curve.push({ seed, step, measures: recipe.follow(settings, trainer.weights) });
        progress?.(made.curve.at(-1)!);
      }
      if (step === checkpoints.at(-1)) break;
    }
  }
  return made;
}
