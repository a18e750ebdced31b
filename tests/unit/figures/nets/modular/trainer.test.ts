import { describe, expect, test } from 'vitest';
import { plainKernel } from '../../../../../src/figures/nets/kernel/plain-kernel.ts';
import { createTrainer, type Trainer } from '../../../../../src/figures/nets/modular/trainer.ts';
import { TENSORS } from '../../../../../src/figures/nets/modular/weights.ts';
import { fastKernel, preciseKernel } from '../kernels.ts';
import golden from '../golden/modular.json' with { type: 'json' };

const tiny = {
  p: 5,
  d_model: 8,
  n_heads: 4,
  d_mlp: 12,
  learningRate: 1e-2,
  weightDecay: 1,
  beta1: 0.9,
  beta2: 0.98,
  warmup: 10,
  trainFraction: 0.48,
  seed: 3,
};

/** The weights that golden/modular.py starts from. */
function start(trainer: Trainer): void {
  for (const [index, name] of TENSORS.entries()) {
    trainer.weights[name].forEach((_, i, array) => {
      array[i] = Math.fround(0.5 * Math.sin(1.7 * i + 0.9 * index + 0.3));
    });
  }
}

const largestGap = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((worst, x, i) => Math.max(worst, Math.abs(x - b[i]!)), Math.abs(a.length - b.length));

describe.each([
  ['fast', fastKernel, 1e-5],
  ['plain', plainKernel, 1e-5],
  ['precise', preciseKernel, 3e-8],
])('with the %s kernel', (_, kernel, tolerance) => {
  test('loss, gradients and steps are those of a whole transformer in torch', () => {
    const trainer = createTrainer(tiny, kernel);
    start(trainer);
    trainer.split.train = Int32Array.from(golden.pairs);
    const { score, ...gradients } = trainer.gradients();
    expect(Math.abs(score.loss - golden.losses[0]!)).toBeLessThan(tolerance);
    for (const name of TENSORS) {
      expect(largestGap(gradients[name], golden.gradients[name]), name).toBeLessThan(tolerance);
    }
    const losses = [trainer.step(), trainer.step(), trainer.step()].map(({ loss }) => loss);
    expect(largestGap(losses, golden.losses)).toBeLessThan(tolerance);
    // Where a gradient is nearly zero, Adam's first steps magnify its rounding.
    for (const name of TENSORS) {
      expect(largestGap(trainer.weights[name], golden.after[name]), name).toBeLessThan(10 * tolerance);
    }
  });
});

test('gradients are what small differences say', () => {
  const trainer = createTrainer(tiny, preciseKernel);
  const pairs = Int32Array.from({ length: 25 }, (_, i) => i);
  const { score: _, ...gradients } = trainer.gradients(pairs);
  const before = Object.fromEntries(TENSORS.map((name) => [name, gradients[name].slice()]));
  for (const name of TENSORS) {
    const array = trainer.weights[name];
    const differences = Array.from(array, (kept, i) => {
      array[i] = kept + 1e-5;
      const above = trainer.score(pairs).loss;
      array[i] = kept - 1e-5;
      const below = trainer.score(pairs).loss;
      array[i] = kept;
      return (above - below) / 2e-5;
    });
    expect(largestGap(before[name]!, differences), name).toBeLessThan(1e-8);
  }
});
