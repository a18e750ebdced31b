import type { TransformerSettings } from '../transformer/settings.ts';
import type { MapTraining } from './train-maps.ts';

/** How the language model is made: what it is, and how it learns from windows of speeches. */
export const SPEECHES: TransformerSettings = {
  n_layers: 6,
  d_model: 96,
  n_heads: 6,
  d_head: 16,
  d_mlp: 384,
  d_vocab: 1024,
  n_ctx: 64,
  learningRate: 3e-3,
  weightDecay: 0.1,
  beta1: 0.9,
  beta2: 0.98,
  batch: 32,
  microBatch: 8,
  clip: 1,
  warmup: 200,
  steps: 16_000,
  coolFrom: 10_000,
  positionScale: 0.2,
  seed: 1,
};

/** How many steps the largest weight of a row becomes (see pack.ts): 63 numbers, which is less than 6 bits once they are compressed. */
export const LEVELS = 31;

/** How the maps of its tuned lens learn, from 256 pieces a step. */
export const MAPS: MapTraining = {
  steps: 1000,
  learningRate: 2e-3,
  weightDecay: 0,
  beta1: 0.9,
  beta2: 0.98,
  seed: 31,
};

/** Which sentences of the speeches that are kept back a page shows. */
export const SENTENCES = { each: 2, least: 12, most: 40, seed: 5 };
