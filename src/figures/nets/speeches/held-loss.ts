import type { MakeKernel } from '../kernel/kernel.ts';
import { forward } from '../transformer/forward.ts';
import type { Hook } from '../transformer/hook.ts';
import type { TransformerSettings } from '../transformer/settings.ts';
import type { TransformerWeights } from '../transformer/shape.ts';
import { createMemory } from '../transformer/workspace.ts';
import { readShares } from './guesses.ts';

/** Gives the logits [sequence · position, d_vocab] of at most a micro-batch of sequences; the hook is that of `forward`. */
export type Logits = (tokens: Int32Array, hook?: Hook) => Float32Array;

/** Loads a network, for many sequences at once. */
export function loadNetwork(
  settings: TransformerSettings,
  weights: Readonly<TransformerWeights>,
  kernel: MakeKernel,
): Logits {
  const memory = createMemory(settings, kernel);
  for (const [name, array] of Object.entries(weights)) memory.arrays[name]?.set(array);
  return (tokens, hook) => {
    forward(settings, memory, tokens, hook);
    return memory.arrays.logits.subarray(0, tokens.length * settings.d_vocab);
  };
}

/**
 * Mean loss in nats over speeches in pieces. Each is read in windows of n_ctx pieces that follow one another, so that every piece but the first
 * of a speech is asked for once; `every` takes only each so manieth window.
 */
export function heldLoss(
  { n_ctx, microBatch, d_vocab }: TransformerSettings,
  logits: Logits,
  speeches: readonly ArrayLike<number>[],
  every = 1,
): number {
  const windows = speeches.flatMap((pieces) => windowsOf(pieces, n_ctx)).filter((_, i) => i % every === 0);
  let [loss, asked] = [0, 0];
  for (let at = 0; at < windows.length; at += microBatch) {
    const some = windows.slice(at, at + microBatch);
    const all = logits(Int32Array.from(some.flatMap(({ tokens }) => [...tokens])));
    for (const [row, target] of some.flatMap(({ targets }) => [...targets]).entries()) {
      if (target < 0) continue;
      const own = all.subarray(row * d_vocab, (row + 1) * d_vocab);
      loss -= readShares(own).logs[target]!;
      asked++;
    }
  }
  return loss / asked;
}

/** Windows of so many pieces and what comes next in each; the last one is filled up, with nothing asked there. */
function windowsOf(pieces: ArrayLike<number>, length: number): { tokens: Int32Array; targets: Int32Array }[] {
  const windows = [];
  for (let from = 0; from + 1 < pieces.length; from += length)
    windows.push({
      tokens: Int32Array.from({ length }, (_, i) => pieces[from + i] ?? 0),
      targets: Int32Array.from({ length }, (_, i) => pieces[from + i + 1] ?? -1),
    });
  return windows;
}
