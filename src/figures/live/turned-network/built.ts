import { unpackWeights } from '../../nets/modular/checkpoint.ts';
import { fold } from '../../nets/modular/fold.ts';
import { inferAll, inferNeurons } from '../../nets/modular/infer.ts';
import { scoreOf } from '../../nets/modular/measures.ts';
import { normMoved, turnNeurons, turnStream } from '../../nets/modular/turn.ts';
import type { ModularWeights } from '../../nets/modular/weights.ts';
import bytes from '../../nets/weights/mod-59/epoch-07000.bin?url&inline';
import { settings } from '../../nets/weights/mod-59/manifest.json';
import { bytesOf } from '../shared/bytes.ts';
import { keepBuilt } from '../shared/keep-built.ts';
import { PARAMS } from './params.ts';

/** What the network does with its axes turned by so many degrees. */
export interface Turned {
  degrees: number;
  /** The share of all sums that are right with the axes of the stream turned, and how far any logit moved. */
  stream: number;
  moved: number;
  /** The share that are right with the axes of the neurons turned. */
  neurons: number;
  /** How far LayerNorm, put on the embeddings, would move a vector, as a share of its length. */
  norm: number;
}

/** Points in the plane of two axes. */
export type Cloud = readonly (readonly [x: number, y: number])[];

/** What stands in the page before anything runs, and all that the slider leads to. */
export interface Built {
  rows: Turned[];
  /** The embeddings of all numbers along the first two axes of the stream. */
  stream: Cloud;
  /** Two neurons before their ReLU, for one sum in 29. */
  neurons: Cloud;
  /** The first of the two. */
  neuron: number;
}

/** Turns the shipped network; kept from build to build. */
export function turnBuilt(): Built {
  return keepBuilt('turned-network', PARAMS, () => turnAll(unpackWeights(settings, bytesOf(bytes))));
}

/** Turns a network step by step. */
export function turnAll(weights: ModularWeights): Built {
  const { p, d_model, d_mlp } = settings;
  const logitsOf = (turned: ModularWeights): Float32Array => inferAll(fold(settings, turned));
  const every = Int32Array.from({ length: p * p }, (_, pair) => pair);
  const right = (logits: Float32Array): number => scoreOf(logits, p, every).accuracy;
  const plain = logitsOf(weights);
  const numbers = weights.W_E.subarray(0, p * d_model);
  const rows = Array.from({ length: PARAMS.by.max / PARAMS.by.step + 1 }, (_, i) => {
    const degrees = i * PARAMS.by.step;
    const stream = logitsOf(turnStream(settings, weights, degrees));
    return {
      degrees,
      stream: right(stream),
      moved: stream.reduce((most, logit, j) => Math.max(most, Math.abs(logit - plain[j]!)), 0),
      neurons: right(logitsOf(turnNeurons(settings, weights, degrees))),
      norm: normMoved(numbers, d_model, degrees),
    };
  });
  const pre = preOf(weights);
  const neuron = busiest(pre, d_mlp);
  const cut = (x: number): number => Math.round(x * 100) / 100;
  return {
    rows,
    stream: Array.from({ length: p }, (_, i) => [cut(numbers[i * d_model]!), cut(numbers[i * d_model + 1]!)]),
    neurons: Array.from({ length: p * p }, (_, pair) => pair * d_mlp + neuron)
      .filter((_, pair) => pair % 29 === 0)
      .map((at) => [cut(pre[at]!), cut(pre[at + 1]!)]),
    neuron,
  };
}

/** The neurons before their ReLU, [a, b, d_mlp]: what it lets through, less what it lets through of the opposite. */
function preOf(weights: ModularWeights): Float32Array {
  const opposite = { ...weights, W_in: weights.W_in.map((x) => -x), b_in: weights.b_in.map((x) => -x) };
  const [above, below] = [weights, opposite].map((each) => inferNeurons(fold(settings, each)));
  return above!.map((x, i) => x - below![i]!);
}

/** The first of the two neighbours that are turned into each other of which the quieter says most. */
function busiest(pre: Float32Array, d_mlp: number): number {
  const power = new Float64Array(d_mlp);
  pre.forEach((x, i) => (power[i % d_mlp]! += x * x));
  const quieter = Array.from({ length: d_mlp / 2 }, (_, i) => Math.min(power[2 * i]!, power[2 * i + 1]!));
  return 2 * quieter.indexOf(Math.max(...quieter));
}
