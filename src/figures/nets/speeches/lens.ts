import type { MakeKernel } from '../kernel/kernel.ts';
import { forward } from '../transformer/forward.ts';
import type { Hook } from '../transformer/hook.ts';
import { hooks } from '../transformer/paths.ts';
import { createMemory, type Memory } from '../transformer/workspace.ts';
import { readGuess, readShares, type Guess, type Shares } from './guesses.ts';
import { addBias, shapesWithMaps } from './lens-maps.ts';
import { SPEECHES } from './settings.ts';
import type { TransformerSettings } from '../transformer/settings.ts';
import type { TransformerWeights } from '../transformer/shape.ts';

/** The two ways to read a stream before its end: as it is, or after the map that was trained for its layer. */
export const LENSES = ['plain', 'tuned'] as const;
/** One of them. */
export type Lens = (typeof LENSES)[number];

/** What a lens sees in a prompt: a row for the embedding, then one for each layer, each with a guess at every piece. */
export type Sight = Guess[][];

/** Reads prompts of at most n_ctx pieces through both lenses. The hook sees what `forward` tells it, of prompts filled up to n_ctx. */
export interface Reader {
  readonly read: (tokens: readonly number[], hook?: Hook) => Record<Lens, Sight>;
}

/** Makes a reader of a network and the maps of its tuned lens, by the names of `shapesWithMaps`. */
export function createReader(
  weights: Readonly<TransformerWeights>,
  kernel: MakeKernel,
  of: TransformerSettings = SPEECHES,
): Reader {
  const settings = { ...of, microBatch: 1 };
  const { n_layers, n_ctx, d_model: d, d_vocab } = settings;
  const maps = Object.fromEntries(
    shapesWithMaps(settings)
      .filter(([name]) => name.startsWith('lens.'))
      .map(([name]) => [name, weights[name]!.length]),
  );
  const memory = createMemory(settings, (lengths) =>
    kernel({ ...lengths, ...maps, ...Object.fromEntries(streams.map((name) => [name, n_ctx * d])) }),
  );
  for (const [name, array] of Object.entries(weights)) memory.arrays[name]!.set(array);
  return {
    read(tokens, hook = () => {}) {
      const kept: Float32Array[] = [];
      const keep: Hook = (name, _, stream) => {
        if (name === 'embed' || name === 'resid_post') kept.push(stream.slice());
      };
      const filled = Int32Array.from({ length: n_ctx }, (_, i) => tokens[i] ?? 0);
      forward(settings, memory, filled, hooks(hook, keep));
      const readAll = (stream: Float32Array): Shares[] => {
        const logits = logitsOf(settings, memory, stream);
        return tokens.map((_, at) => readShares(logits.subarray(at * d_vocab, (at + 1) * d_vocab)));
      };
      const end = readAll(kept[n_layers]!);
      const see = (lens: Lens): Sight =>
        kept.map((stream, row) => {
          const own =
            row === n_layers ? end : readAll(lens === 'plain' ? stream : mapped(memory, stream, row));
          return own.map((shares, at) => readGuess(shares, end[at]!, tokens[at + 1]));
        });
      return { plain: see('plain'), tuned: see('tuned') };
    },
  };
}

const streams = ['lens.from', 'lens.to'] as const;

/** A stream as a map of the tuned lens has it: the kernel's memory. */
function mapped(memory: Memory, stream: Float32Array, row: number): Float32Array {
  const [from, to] = streams.map((name) => memory.arrays[name]!) as [Float32Array, Float32Array];
  from.set(stream);
  to.set(stream);
  const A = memory.arrays[`lens.${row}.A`]!;
  const d = Math.sqrt(A.length);
  memory.ab(from, A, to, stream.length / d, d, d);
  addBias(memory.arrays, row, to);
  return to;
}

/** What the end of the network says of a stream: the kernel's memory. */
function logitsOf(
  { d_model: d, d_vocab, n_ctx }: TransformerSettings,
  memory: Memory,
  stream: Float32Array,
): Float32Array {
  const { resid, normed, scale, logits, W_U } = memory.arrays;
  resid.set(stream);
  memory.norm(resid, normed, scale, n_ctx, d);
  logits.fill(0);
  memory.ab(normed, W_U, logits, n_ctx, d, d_vocab);
  return logits;
}
