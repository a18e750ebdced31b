import { expect, test } from 'vitest';
import { withoutFrequencies } from '../../../../../src/figures/nets/fourier.ts';
import { fold } from '../../../../../src/figures/nets/modular/fold.ts';
import { inferAll, inferNeurons, inferPair } from '../../../../../src/figures/nets/modular/infer.ts';
import { scoreOf } from '../../../../../src/figures/nets/modular/measures.ts';
import { LIVE } from '../../../../../src/figures/nets/modular/settings.ts';
import { createTrainer } from '../../../../../src/figures/nets/modular/trainer.ts';
import { TENSORS, type ModularWeights } from '../../../../../src/figures/nets/modular/weights.ts';
import { fastKernel } from '../kernels.ts';
import golden from '../golden/modular.json' with { type: 'json' };

const tiny = { p: 5, d_model: 8, n_heads: 4, d_mlp: 12 };

function goldenWeights(): ModularWeights {
  const trainer = createTrainer({ ...LIVE.p31, ...tiny });
  for (const [index, name] of TENSORS.entries()) {
    trainer.weights[name].forEach((_, i, array) => (array[i] = 0.5 * Math.sin(1.7 * i + 0.9 * index + 0.3)));
  }
  return trainer.weights;
}

test('logits, attention and neurons are those of a whole transformer in torch', () => {
  const folded = fold(tiny, goldenWeights());
  for (const [i, pair] of golden.pairs.entries()) {
    const { logits, pattern, post } = inferPair(folded, Math.floor(pair / 5), pair % 5);
    logits.forEach((x, c) => expect(x).toBeCloseTo(golden.logits[i]![c]!, 5));
    pattern.forEach((x, at) => expect(x).toBeCloseTo(golden.pattern[i]!.flat()[at]!, 5));
    post.forEach((x, j) => expect(x).toBeCloseTo(golden.post[i]![j]!, 5));
  }
});

test('all pairs at once are each pair alone, and score as the trainer scores', () => {
  const trainer = createTrainer(LIVE.p31, fastKernel);
  for (let step = 0; step < 30; step++) trainer.step();
  const folded = fold(LIVE.p31, trainer.weights);
  const all = inferAll(folded);
  const neurons = inferNeurons(folded);
  for (const [a, b] of [
    [0, 0],
    [7, 30],
    [30, 2],
  ] as const) {
    const one = inferPair(folded, a, b);
    expect(all.slice((a * 31 + b) * 31, (a * 31 + b + 1) * 31)).toEqual(one.logits);
    expect(neurons.slice((a * 31 + b) * 48, (a * 31 + b + 1) * 48)).toEqual(one.post);
  }
  const score = scoreOf(all, 31, trainer.split.test);
  expect(score.loss).toBeCloseTo(trainer.score().loss, 4);
  expect(score.accuracy).toBe(trainer.score().accuracy);
});

test('an embedding without its frequencies knows its tokens no longer', () => {
  const weights = goldenWeights();
  const W_E = withoutFrequencies(weights.W_E, 5, 8, [1, 2]);
  const folded = fold(tiny, { ...weights, W_E });
  const [one, other] = [inferPair(folded, 0, 1), inferPair(folded, 3, 4)];
  one.logits.forEach((x, c) => expect(x).toBeCloseTo(other.logits[c]!, 5));
});
