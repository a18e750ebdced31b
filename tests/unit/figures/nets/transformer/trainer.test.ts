import { describe, expect, test } from 'vitest';
import { plainKernel } from '../../../../../src/figures/nets/kernel/plain-kernel.ts';
import { run } from '../../../../../src/figures/nets/transformer/run.ts';
import { rateOf, type TransformerSettings } from '../../../../../src/figures/nets/transformer/settings.ts';
import {
  packWeights,
  shapesOf,
  unpackWeights,
  type TransformerWeights,
} from '../../../../../src/figures/nets/transformer/shape.ts';
import { createTrainer, type Task } from '../../../../../src/figures/nets/transformer/trainer.ts';
import { fastKernel, preciseKernel } from '../kernels.ts';
import golden from '../golden/transformer.json' with { type: 'json' };

type Case = (typeof golden)['attention alone'] & {
  gradients: Record<string, number[]>;
  after: Record<string, number[]>;
};
const cases = Object.entries(golden) as [string, Case][];

/** The settings of golden/transformer.py: three sequences, of which two go through the network at once. */
const settingsOf = ({ shape }: Case): TransformerSettings => ({
  ...shape,
  batch: 3,
  microBatch: 2,
  learningRate: 1e-2,
  weightDecay: 0.5,
  beta1: 0.9,
  beta2: 0.98,
  clip: 0.3,
  warmup: 2,
  steps: 3,
  coolFrom: 2,
  positionScale: 1,
  seed: 1,
});

/** The sequences of golden/transformer.py, one after another. */
function taskOf({ tokens, targets, shape: { n_ctx } }: Case): Task {
  let at = 0;
  return (ownTokens, ownTargets) => {
    ownTokens.set(tokens.slice(at, at + n_ctx));
    ownTargets.set(targets.slice(at, at + n_ctx));
    at = (at + n_ctx) % tokens.length;
  };
}

/** The weights that golden/transformer.py starts from. */
function start(weights: TransformerWeights): void {
  for (const [index, array] of Object.values(weights).entries())
    array.forEach((_, i) => (array[i] = Math.fround(0.5 * Math.sin(1.7 * i + 0.9 * index + 0.3))));
}

const largestGap = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((worst, x, i) => Math.max(worst, Math.abs(x - b[i]!)), Math.abs(a.length - b.length));

describe.each(cases)('%s', (_, one) => {
  const settings = settingsOf(one);
  const { n_ctx, d_vocab } = one.shape;

  test.each([
    ['fast', fastKernel, 1e-5],
    ['plain', plainKernel, 1e-5],
    ['precise', preciseKernel, 1e-7],
  ])('with the %s kernel, logits, loss, gradients and steps are those of torch', (__, kernel, tolerance) => {
    const trainer = createTrainer(settings, () => taskOf(one), kernel);
    start(trainer.weights);
    const two = 2 * n_ctx;
    const logits = trainer.logits(Int32Array.from(one.tokens.slice(0, two)));
    expect(largestGap(logits, one.logits.slice(0, two * d_vocab))).toBeLessThan(tolerance);
    const { loss, of } = trainer.gradients(Int32Array.from(one.tokens), Int32Array.from(one.targets));
    expect(Math.abs(loss - one.losses[0]!)).toBeLessThan(tolerance);
    for (const [name, gradient] of Object.entries(of))
      expect(largestGap(gradient, one.gradients[name]!), name).toBeLessThan(tolerance);
    const losses = [trainer.step(), trainer.step(), trainer.step()];
    expect(largestGap(losses, one.losses)).toBeLessThan(tolerance);
    // Where a gradient is nearly zero, Adam's first steps magnify its rounding.
    for (const [name, array] of Object.entries(trainer.weights))
      expect(largestGap(array, one.after[name]!), name).toBeLessThan(10 * tolerance);
  });

  test('`run` reads a prompt as torch does, also a shorter one, and weights of 8 bits read nearly the same', () => {
    const trainer = createTrainer(settings, () => taskOf(one));
    start(trainer.weights);
    const rounded = unpackWeights(one.shape, packWeights(one.shape, trainer.weights));
    for (const [sequence, length] of [
      [0, n_ctx],
      [1, n_ctx],
      [2, n_ctx - 3],
    ] as const) {
      const from = sequence * n_ctx;
      const tokens = one.tokens.slice(from, from + length);
      const expected = one.logits.slice(from * d_vocab, (from + length) * d_vocab);
      expect(largestGap(run(one.shape, trainer.weights, tokens), expected)).toBeLessThan(1e-5);
      expect(largestGap(run(one.shape, rounded, tokens), expected)).toBeLessThan(0.2);
    }
  });
});

test('the golden values say what they are of: every weight, in its order, and a gradient that is clipped', () => {
  for (const [, { shape, gradients, length }] of cases) {
    expect(Object.keys(gradients)).toEqual(shapesOf(shape).map(([name]) => name));
    expect(length).toBeGreaterThan(0.3);
  }
});

test('the rate climbs, stays, and falls to nothing after the last step', () => {
  const settings = { ...settingsOf(cases[0]![1]), learningRate: 1, warmup: 4, steps: 10, coolFrom: 6 };
  const rates = Array.from({ length: 12 }, (_, i) => rateOf(settings, i + 1));
  expect(rates).toEqual([0.25, 0.5, 0.75, 1, 1, 1, 0.8, 0.6, 0.4, 0.2, 0, 0]);
});
