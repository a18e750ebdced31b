import type { AdamWSettings } from '../adamw.ts';
import { fillNormal, type Random } from '../random.ts';
import { shapesOf, type TransformerShape, type TransformerWeights } from './shape.ts';

/** A transformer and how it is trained. */
export interface TransformerSettings extends TransformerShape, AdamWSettings {
  /** How many sequences a step learns from, and how many of them go through the network at once. */
  batch: number;
  microBatch: number;
  /** The gradient of all weights together is made no longer than this. */
  clip: number;
  /** Over how many steps the rate climbs to `learningRate`. */
  warmup: number;
  /** How many steps the training has; in the last ones, from step `coolFrom` on, the rate falls to nothing. */
  steps: number;
  coolFrom: number;
  /** How large the positions are at the start, in parts of the embedding's size. */
  positionScale: number;
  /** Decides the weights at the start and the sequences. */
  seed: number;
}

/** The rate of a step; steps count from 1. */
export function rateOf({ learningRate, warmup, steps, coolFrom }: TransformerSettings, step: number): number {
  const left = Math.max(0, (steps + 1 - step) / (steps + 1 - coolFrom));
  return learningRate * Math.min(1, step / warmup, left);
}

/**
 * Draws the weights at the start: normal, W_E and what reads the residual stream with variance 1 / d_model, what writes into it with less the
 * more layers there are; biases are zero.
 */
export function drawWeights(weights: TransformerWeights, settings: TransformerSettings, next: Random): void {
  for (const [name, shape] of shapesOf(settings)) {
    const own = name.slice(name.lastIndexOf('.') + 1);
    if (own === 'b_in') weights[name]!.fill(0);
    else fillNormal(weights[name]!, deviationOf(own, shape[0]!, settings), next);
  }
}

function deviationOf(
  name: string,
  rows: number,
  { d_model, n_layers, positionScale }: TransformerSettings,
): number {
  if (name === 'W_E') return 1 / Math.sqrt(d_model);
  if (name === 'W_pos') return positionScale / Math.sqrt(d_model);
  return 1 / Math.sqrt(rows * (name === 'W_O' || name === 'W_out' ? 2 * n_layers : 1));
}
