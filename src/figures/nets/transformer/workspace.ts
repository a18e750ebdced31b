import { lengthsOf, type Kernel, type MakeKernel } from '../kernel/kernel.ts';
import type { TransformerSettings } from './settings.ts';
import { shapesOf } from './shape.ts';

/**
 * The kernel with all that a training keeps in its memory, by name: the weights; their gradients, with `d_` before the name; what the forward
 * pass of a micro-batch keeps of each layer for the way back, named as in `run.ts`; and what every layer writes anew. Activations are
 * [sequence · position, width].
 */
export interface Memory extends Kernel {
  readonly arrays: Readonly<Record<string, Float32Array> & Record<Fixed, Float32Array>>;
}
type Fixed = 'W_E' | 'W_pos' | 'W_U' | 'd_W_E' | 'd_W_pos' | 'd_W_U' | keyof ReturnType<typeof onceShapes>;

/** Memory for a training. */
export function createMemory(settings: TransformerSettings, kernel: MakeKernel): Memory {
  const weights = lengthsOf(Object.fromEntries(shapesOf(settings)));
  const gradients = Object.entries(weights).map(([name, length]) => [`d_${name}`, length]);
  const layers = Array.from({ length: settings.n_layers }, (_, layer) =>
    Object.entries(lengthsOf(layerShapes(settings))).map(([name, length]) => [
      `blocks.${layer}.${name}`,
      length,
    ]),
  );
  return kernel({
    ...weights,
    ...(Object.fromEntries([...gradients, ...layers.flat()]) as Record<string, number>),
    ...lengthsOf(onceShapes(settings)),
  }) as Memory;
}

/** Gives the arrays of a layer by their own names; with the prefix `d_`, the gradients of its weights. */
export function ofLayer(
  { arrays }: Memory,
  layer: number,
  prefix: '' | 'd_' = '',
): (name: string) => Float32Array {
  return (name) => arrays[`${prefix}blocks.${layer}.${name}`]!;
}

function layerShapes(settings: TransformerSettings): Record<string, number[]> {
  const { microBatch, n_ctx, d_model, n_heads, d_head, d_mlp } = settings;
  const rows = microBatch * n_ctx;
  const wide = [rows, n_heads * d_head];
  return {
    normed: [rows, d_model],
    scale: [rows],
    q: wide,
    k: wide,
    v: wide,
    pattern: [microBatch, n_heads, n_ctx, n_ctx],
    z: wide,
    ...(d_mlp
      ? { normed_mid: [rows, d_model], scale_mid: [rows], pre: [rows, d_mlp], post: [rows, d_mlp] }
      : {}),
  };
}

function onceShapes(settings: TransformerSettings) {
  const { microBatch, n_ctx, d_model, n_heads, d_head, d_mlp, d_vocab } = settings;
  const rows = microBatch * n_ctx;
  const wide = [rows, n_heads * d_head];
  return {
    resid: [rows, d_model],
    normed: [rows, d_model],
    scale: [rows],
    logits: [rows, d_vocab],
    d_resid: [rows, d_model],
    d_normed: [rows, d_model],
    d_q: wide,
    d_k: wide,
    d_v: wide,
    d_z: wide,
    d_pattern: [n_ctx, n_ctx],
    d_post: [rows, d_mlp],
  };
}
