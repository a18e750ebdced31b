import type { MakeKernel } from '../kernel/kernel.ts';
import { plainKernel } from '../kernel/plain-kernel.ts';
import { fold } from './fold.ts';
import { fillTables, forward } from './forward.ts';
import { inferAll } from './infer.ts';
import { TENSORS, type ModularShape, type ModularWeights } from './weights.ts';
import { BLOCK, lengths } from './workspace.ts';

/** Gives the logits of all p² prompts, [a, b, p], of networks of one shape. */
export type AllLogits = (weights: Readonly<ModularWeights>) => Float32Array;

/** The quickest way to all logits: with the fast kernel the forward pass of training, without it the folded network. */
export function createAllLogits(shape: ModularShape, kernel: MakeKernel): AllLogits {
  if (kernel === plainKernel) return (weights) => inferAll(fold(shape, weights));
  const { p } = shape;
  const memory = kernel(lengths(shape));
  return (weights) => {
    for (const name of TENSORS) memory.arrays[name].set(weights[name]);
    fillTables(shape, memory);
    const all = new Float32Array(p * p * p);
    for (let start = 0; start < p * p; start += BLOCK) {
      const pairs = Int32Array.from({ length: Math.min(BLOCK, p * p - start) }, (_, i) => start + i);
      forward(shape, memory, pairs);
      all.set(memory.arrays.logits.subarray(0, pairs.length * p), start * p);
    }
    return all;
  };
}
