import type { TransformerSettings } from '../transformer/settings.ts';
import { D_VOCAB, N_CTX } from './sequences.ts';

const USUAL = {
  n_layers: 2,
  d_mlp: 0,
  d_vocab: D_VOCAB,
  n_ctx: N_CTX,
  learningRate: 5e-3,
  weightDecay: 0.01,
  beta1: 0.9,
  beta2: 0.98,
  batch: 32,
  microBatch: 8,
  clip: 1,
  warmup: 100,
} as const;

/**
 * Attention alone, small enough to be trained while one watches: its heads form within ten seconds or so. They are as wide as the residual
 * stream, since narrower ones cannot tell one position from the next as sharply. That is also why positions begin large.
 */
export const INDUCTION_32: Omit<TransformerSettings, 'seed'> = {
  ...USUAL,
  d_model: 32,
  n_heads: 2,
  d_head: 32,
  positionScale: 3,
  steps: 1500,
  coolFrom: 1200,
};

/** The same with twice the stream and twice the heads, half as wide. */
export const INDUCTION_64: Omit<TransformerSettings, 'seed'> = {
  ...USUAL,
  d_model: 64,
  n_heads: 4,
  d_head: 16,
  positionScale: 2,
  steps: 1000,
  coolFrom: 800,
};
