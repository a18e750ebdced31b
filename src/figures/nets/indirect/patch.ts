import { run } from '../transformer/run.ts';
import type { TransformerShape, TransformerWeights } from '../transformer/shape.ts';
import { answerOf } from './measures.ts';
import type { Prompt } from './prompts.ts';

/** A network that was trained. */
export interface Network {
  shape: TransformerShape;
  weights: Readonly<TransformerWeights>;
}

/** What the heads give, layer by layer: z, [n, n_heads, d_head] each. */
export type HeadOutputs = readonly Float32Array[];

/** Reads a prompt; gives the logits [d_vocab] at its last position, and what its heads gave. `write` may change that on the way. */
export function read(
  { shape, weights }: Network,
  { tokens, end }: Prompt,
  write: (layer: number, z: Float32Array) => void = () => {},
): { logits: Float32Array; heads: HeadOutputs } {
  const heads: Float32Array[] = [];
  const logits = run(shape, weights, tokens, (name, layer, activation) => {
    if (name !== 'z') return;
    write(layer, activation);
    heads[layer] = activation.slice();
  });
  return { logits: logits.subarray(end * shape.d_vocab, (end + 1) * shape.d_vocab), heads };
}

/** One head's output at one position, which is put in the place of another. */
interface Patch {
  layer: number;
  head: number;
  position: number;
}

/** Reads a prompt with one head's output at one position taken from elsewhere. */
function readPatched(
  network: Network,
  prompt: Prompt,
  { layer, head, position }: Patch,
  from: HeadOutputs,
): Float32Array {
  const { n_heads, d_head } = network.shape;
  const at = (position * n_heads + head) * d_head;
  return read(network, prompt, (now, z) => {
    if (now === layer) z.set(from[layer]!.subarray(at, at + d_head), at);
  }).logits;
}

/** Two runs, between which heads are patched. */
export interface Pair {
  clean: Prompt;
  corrupt: Prompt;
}

/** Which run is changed: `noise` puts what the corrupted run gave into the clean one, `denoise` the other way round. */
export type Way = 'noise' | 'denoise';

/** Both runs of a pair, read. */
export interface PairRead {
  clean: Float32Array;
  corrupt: Float32Array;
  /** The logits of the network with one head's output at one position patched. */
  patched(patch: Patch): Float32Array;
  /** How far the logit differences of both runs are apart. */
  apart: number;
  /** How far a patch goes from the run that is changed to the other one: 0 is nowhere, 1 all the way. */
  share(patch: Patch): number;
}

/** Reads both runs of a pair, for patching. */
export function readPair(network: Network, { clean, corrupt }: Pair, way: Way): PairRead {
  const [good, bad] = [read(network, clean), read(network, corrupt)];
  const [changed, giving] = way === 'noise' ? [clean, bad] : [corrupt, good];
  // Of both runs the same two names are compared: those of the clean one.
  const difference = (logits: Float32Array): number => answerOf(logits, clean).difference;
  const from = difference(way === 'noise' ? good.logits : bad.logits);
  const to = difference(giving.logits);
  const patched = (patch: Patch): Float32Array => readPatched(network, changed, patch, giving.heads);
  return {
    clean: good.logits,
    corrupt: bad.logits,
    apart: Math.abs(to - from),
    patched,
    share: (patch) => (difference(patched(patch)) - from) / (to - from),
  };
}

/** The first position at which two prompts differ: before it, all heads of a causal network give the same in both. */
export function firstDifference({ clean, corrupt }: Pair): number {
  return clean.tokens.findIndex((token, i) => token !== corrupt.tokens[i]);
}
