import { INDIRECT } from './indirect/settings.ts';
import { followIndirect, measureIndirect } from './indirect/shipped.ts';
import { indirectTask } from './indirect/task.ts';
import { INDUCTION_32, INDUCTION_64 } from './induction/settings.ts';
import { followInduction, measureInduction } from './induction/shipped.ts';
import { inductionTask } from './induction/task.ts';
import type { Recipe } from './modular/recipe.ts';
import { USUAL } from './modular/settings.ts';
import type { TransformerRecipe } from './transformer/recipe.ts';

/** The networks of modular addition that the site ships, by the name that `npm run train` takes. */
export const RECIPES: Readonly<Record<string, Recipe>> = {
  /**
   * The task of Nanda et al. 2023 in half their width (they have d_model 128, d_mlp 512, rate 1e-3) and another seed: less
   * than a third of the weights. The higher rate makes the loss jump now and then.
   */
  'mod-113': {
    settings: {
      ...USUAL,
      p: 113,
      d_model: 64,
      d_mlp: 256,
      learningRate: 3e-3,
      trainFraction: 0.3,
      seed: 2,
    },
    checkpoints: [4000],
    curveEvery: 50,
    steps: 127,
    moments: {
      frequency: 40,
      epochs: [0, 60, 100, 200, 800, 1600, 2200, 2400, 2600, 2800, 3000, 3400, 4000],
    },
  },
  /** A smaller modulus with stronger decay, kept ten times on its way from learning by heart to the algorithm. */
  'mod-59': {
    settings: {
      ...USUAL,
      weightDecay: 2,
      p: 59,
      d_model: 64,
      d_mlp: 128,
      learningRate: 1e-3,
      trainFraction: 0.4,
      seed: 1,
    },
    checkpoints: [0, 200, 400, 1000, 2000, 3000, 4000, 4600, 5200, 7000],
    curveEvery: 50,
    // Ten files: 91 levels keep each under 35 kB.
    steps: 45,
  },
};

const induction = {
  task: inductionTask,
  measure: measureInduction,
  follow: followInduction,
  curveEvery: 50,
} as const;

/** The transformers of several layers that the site ships, by the same names. */
export const TRANSFORMERS: Readonly<Record<string, TransformerRecipe>> = {
  /** Finds out that text repeats itself, with four heads a layer. */
  'induction-64': {
    ...induction,
    settings: INDUCTION_64,
    seeds: [1],
    checkpoints: [1000],
    // Keeps the file under 45 kB.
    levels: 100,
  },
  /** The same with two heads a layer, kept on its way there: the heads form between steps 400 and 800. */
  'induction-32': {
    ...induction,
    settings: INDUCTION_32,
    seeds: [1],
    checkpoints: [0, 400, 500, 600, 800, 1500],
    levels: 127,
  },
  /** Names who is given something, in two ways: which one it finds depends on the seed. */
  'indirect-48': {
    task: indirectTask,
    measure: measureIndirect,
    follow: followIndirect,
    curveEvery: 50,
    settings: INDIRECT,
    seeds: [1, 3],
    checkpoints: [500],
    levels: 127,
  },
};
