import { fourierBasis, frequencies } from '../fourier.ts';
import type { MakeKernel } from '../kernel/kernel.ts';
import { plainKernel } from '../kernel/plain-kernel.ts';

/** The frequency that a neuron answers to most, over all pairs. */
export interface NeuronFrequency {
  /** 1 … (p − 1) / 2 */
  frequency: number;
  /** Which share of the neuron's variance lies in constants, cos and sin of this frequency in a, in b and in both. */
  share: number;
  /** Its variance is at least a thousandth of the liveliest neuron's. */
  live: boolean;
}

const FAINT = 1e-3;

/** A neuron counts as one frequency's when that holds more of its variance than this (Nanda et al. 2023). */
export const ONE_FREQUENCY = 0.85;

/** Preferred frequency of every neuron, from its activations for all pairs [a, b, d_mlp] (`inferNeurons`). */
export function neuronFrequencies(
  posts: Float32Array,
  p: number,
  d_mlp: number,
  make: MakeKernel = plainKernel,
): NeuronFrequency[] {
  const kernel = make({ neuron: p * p, basis: p * p, byB: p * p, byBoth: p * p });
  const { neuron, basis, byB, byBoth } = kernel.arrays;
  basis.set(fourierBasis(p));
  const found = Array.from({ length: d_mlp }, (_, j) => {
    for (let pair = 0; pair < p * p; pair++) neuron[pair] = posts[pair * d_mlp + j]!;
    byB.fill(0);
    kernel.abt(neuron, basis, byB, p, p, p);
    byBoth.fill(0);
    kernel.ab(basis, byB, byBoth, p, p, p);
    byBoth[0] = 0;
    const variance = byBoth.reduce((sum, x) => sum + x * x, 0);
    const inBlocks = Array.from({ length: frequencies(p) }, (_, i) => blockOf(byBoth, p, i + 1));
    const largest = Math.max(...inBlocks);
    return { variance, frequency: inBlocks.indexOf(largest) + 1, share: variance ? largest / variance : 0 };
  });
  const top = found.reduce((most, { variance }) => Math.max(most, variance), 0);
  return found.map(({ variance, ...rest }) => ({ ...rest, live: variance > FAINT * top }));
}

/** Power at the nine places where constant, cos and sin of frequency k meet in a and in b. */
function blockOf(transformed: Float32Array, p: number, k: number): number {
  const rows = [0, 2 * k - 1, 2 * k];
  return rows.flatMap((i) => rows.map((j) => transformed[i * p + j]! ** 2)).reduce((sum, x) => sum + x, 0);
}
