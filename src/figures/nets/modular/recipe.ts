import type { MakeKernel } from '../kernel/kernel.ts';
import { packWeights, unpackWeights } from './checkpoint.ts';
import { fold } from './fold.ts';
import { inferAll, inferNeurons } from './infer.ts';
import type { Score } from './loss.ts';
import { measure, type Measures } from './measures.ts';
import { neuronFrequencies, ONE_FREQUENCY } from './neurons.ts';
import { momentKeeper, type MomentPlan, type Moments } from './kept-moments.ts';
import type { ModularSettings } from './settings.ts';
import { keyFrequencies } from './logits-by-sum.ts';
import { createTrainer } from './trainer.ts';

/** How a network that the site ships is made. */
export interface Recipe {
  settings: ModularSettings;
  /** After how many epochs the weights are kept, in order; the last one ends the training. */
  checkpoints: readonly number[];
  /** Every how many epochs a point of the training curve is taken. */
  curveEvery: number;
  /** How many steps the largest weight of a row becomes, at most 127 (see pack.ts). */
  steps: number;
  /** Moments to be watched again later. */
  moments?: MomentPlan;
}

/** Weights after some epochs, as they are shipped, and what was measured on exactly these. */
interface Checkpoint {
  epoch: number;
  bytes: Uint8Array<ArrayBuffer>;
  measures: Measures;
}

/** A point of the training curve, measured on the weights before they were rounded to 8 bits. */
export interface CurvePoint {
  epoch: number;
  train: Score;
  test: Score;
}

/** What the neurons of a network turned out to be. */
export interface NeuronCensus {
  live: number;
  /** Live neurons with more than 85 % of their variance in one frequency, and how many of them have which. */
  ofOneFrequency: number;
  byFrequency: Record<string, number>;
}

/** What a recipe gives. */
export interface Run {
  keyFrequencies: number[];
  neurons: NeuronCensus;
  checkpoints: Checkpoint[];
  curve: CurvePoint[];
  moments?: Moments;
}

/** Follows a recipe. The same recipe and kernel give the same bytes. `progress` hears of every point of the curve. */
export function runRecipe(recipe: Recipe, kernel: MakeKernel, progress?: (point: CurvePoint) => void): Run {
  const { settings, checkpoints, curveEvery, steps } = recipe;
  const trainer = createTrainer(settings, kernel);
  const kept: { epoch: number; bytes: Uint8Array<ArrayBuffer> }[] = [];
  const curve: CurvePoint[] = [];
  const moments = recipe.moments && momentKeeper(settings, recipe.moments);
  for (let epoch = 0; epoch <= checkpoints.at(-1)!; epoch++) {
    if (checkpoints.includes(epoch))
      kept.push({ epoch, bytes: packWeights(settings, trainer.weights, steps) });
    const [point, moment] = [epoch % curveEvery === 0, moments?.wants(epoch) ?? false];
    const test = point || moment ? trainer.score() : undefined;
    const before = moment ? trainer.weights.W_E.slice() : undefined;
    const train = trainer.step();
    if (before && test) moments!.keep(epoch, before, train, test);
    if (point && test) {
      curve.push({ epoch, train, test });
      progress?.(curve.at(-1)!);
    }
  }
  const last = unpackWeights(settings, kept.at(-1)!.bytes);
  const keys = keyFrequencies(inferAll(fold(settings, last)), settings.p);
  return {
    keyFrequencies: keys,
    neurons: takeCensus(settings, last, kernel),
    checkpoints: kept.map(({ epoch, bytes }) => ({
      epoch,
      bytes,
      measures: measure(settings, unpackWeights(settings, bytes), trainer.split, keys),
    })),
    curve,
    ...(moments ? { moments: moments.done() } : {}),
  };
}

/** Counts the neurons of a network by the frequency that they answer to. */
export function takeCensus(
  shape: Parameters<typeof fold>[0],
  weights: Parameters<typeof fold>[1],
  kernel?: MakeKernel,
): NeuronCensus {
  const { p, d_mlp } = shape;
  const neurons = neuronFrequencies(inferNeurons(fold(shape, weights)), p, d_mlp, kernel);
  const live = neurons.filter((neuron) => neuron.live);
  const pure = live.filter(({ share }) => share > ONE_FREQUENCY);
  const byFrequency: Record<string, number> = {};
  for (const { frequency } of pure) byFrequency[frequency] = (byFrequency[frequency] ?? 0) + 1;
  return { live: live.length, ofOneFrequency: pure.length, byFrequency };
}
