import { adamw, freshMoments, type AdamWSettings } from '../adamw.ts';
import { lengthsOf, type MakeKernel } from '../kernel/kernel.ts';
import { random, type Random } from '../random.ts';
import { forward } from '../transformer/forward.ts';
import type { TransformerSettings } from '../transformer/settings.ts';
import { shapesOf, type TransformerWeights } from '../transformer/shape.ts';
import type { Task } from '../transformer/trainer.ts';
import { createMemory } from '../transformer/workspace.ts';
import { addBias, mapShapes } from './lens-maps.ts';

/** How the maps of a tuned lens learn: the rate rises over the first twentieth of the steps, and then falls to nothing. */
export interface MapTraining extends AdamWSettings {
  steps: number;
  seed: number;
}

/**
 * Trains the maps of a tuned lens from nothing, on the guesses of the network's own end: the gradient by the logits of a lens is
 * softmax(lens) − softmax(end), since what they are compared with does not depend on the maps. The network stays as it is.
 */
export function trainMaps(
  settings: TransformerSettings,
  weights: Readonly<TransformerWeights>,
  createTask: (next: Random) => Task,
  training: MapTraining,
  kernel: MakeKernel,
): TransformerWeights {
  const { n_ctx, microBatch, n_layers, d_model: d, d_vocab } = settings;
  const rows = n_ctx * microBatch;
  const maps = lengthsOf(Object.fromEntries(mapShapes(settings)));
  const gradients = Object.fromEntries(Object.entries(maps).map(([name, length]) => [`d_${name}`, length]));
  const streams = Object.fromEntries(
    Array.from({ length: n_layers + 1 }, (_, row) => [`stream.${row}`, rows * d]),
  );
  const memory = createMemory(settings, (lengths) =>
    kernel({ ...lengths, ...maps, ...gradients, ...streams, 'lens.end': rows * d_vocab }),
  );
  const { logits, resid, normed, scale, W_U, d_normed, d_resid } = memory.arrays;
  const end = memory.arrays['lens.end']!;
  for (const [name] of shapesOf(settings)) memory.arrays[name]!.set(weights[name]!);
  const moments = Object.entries(maps).map(([name, length]) => ({ name, of: freshMoments(length) }));
  const all = { length: d_vocab, grow: 0, scale: 1, total: 1 / rows };
  const task = createTask(random(training.seed));
  const [tokens, targets] = [new Int32Array(rows), new Int32Array(rows)];
  for (let step = 1; step <= training.steps; step++) {
    for (let at = 0; at < rows; at += n_ctx)
      task(tokens.subarray(at, at + n_ctx), targets.subarray(at, at + n_ctx));
    forward(settings, memory, tokens, (name, layer, stream) => {
      if (name === 'embed') memory.arrays['stream.0']!.set(stream);
      if (name === 'resid_post') memory.arrays[`stream.${layer + 1}`]!.set(stream);
    });
    end.set(logits);
    memory.softmax(end, rows, d_vocab, all);
    for (let row = 0; row < n_layers; row++) {
      const from = memory.arrays[`stream.${row}`]!;
      const A = memory.arrays[`lens.${row}.A`]!;
      const [dA, db] = [memory.arrays[`d_lens.${row}.A`]!, memory.arrays[`d_lens.${row}.b`]!];
      resid.set(from);
      memory.ab(from, A, resid, rows, d, d);
      addBias(memory.arrays, row, resid);
      memory.norm(resid, normed, scale, rows, d);
      logits.fill(0);
      memory.ab(normed, W_U, logits, rows, d, d_vocab);
      memory.softmax(logits, rows, d_vocab, all);
      for (let i = 0; i < logits.length; i++) logits[i]! -= end[i]!;
      for (const one of [d_normed, d_resid, dA, db]) one.fill(0);
      memory.abt(logits, W_U, d_normed, rows, d_vocab, d);
      memory.normBack(d_normed, normed, scale, d_resid, rows, d);
      memory.atb(from, d_resid, dA, d, rows, d);
      for (let i = 0; i < d_resid.length; i++) db[i % d]! += d_resid[i]!;
    }
    const learningRate =
      training.learningRate * Math.min((20 * step) / training.steps, 1 - (step - 1) / training.steps);
    for (const { name, of } of moments)
      adamw(memory.arrays[name]!, memory.arrays[`d_${name}`]!, of, step, { ...training, learningRate });
  }
  return Object.fromEntries(Object.keys(maps).map((name) => [name, memory.arrays[name]!.slice()]));
}
