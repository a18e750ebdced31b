import { expect, test } from 'vitest';
import { answersOfEvery, layBench, type Bench } from '../../../../../src/figures/nets/indirect/ablation.ts';
import { answerOf, measureAnswers } from '../../../../../src/figures/nets/indirect/measures.ts';
import { partsOf } from '../../../../../src/figures/nets/indirect/head-parts.ts';
import {
  firstDifference,
  read,
  readPair,
  type Network,
} from '../../../../../src/figures/nets/indirect/patch.ts';
import { corrupted, isHeld, makePrompt, N_CTX } from '../../../../../src/figures/nets/indirect/prompts.ts';
import { VOCABULARY } from '../../../../../src/figures/nets/indirect/templates.ts';
import {
  bestOf,
  greedyPath,
  rankOf,
  setsOfSize,
  sizeOf,
} from '../../../../../src/figures/nets/indirect/head-sets.ts';
import { size } from '../../../../../src/figures/nets/kernel/kernel.ts';
import { addProduct } from '../../../../../src/figures/nets/transformer/products.ts';
import { run, unembed } from '../../../../../src/figures/nets/transformer/run.ts';
import { shapesOf } from '../../../../../src/figures/nets/transformer/shape.ts';

const shape = {
  n_layers: 2,
  d_model: 8,
  n_heads: 2,
  d_head: 4,
  d_mlp: 0,
  d_vocab: VOCABULARY.length,
  n_ctx: N_CTX,
};
const weights = Object.fromEntries(
  shapesOf(shape).map(([name, one], k) => [
    name,
    Float32Array.from({ length: size(one) }, (_, i) => Math.sin(1.7 * i + k)),
  ]),
);
const network: Network = { shape, weights };
const clean = makePrompt({ template: 0, first: 2, second: 1, giver: 1, place: 0, object: 0 });
const corrupt = corrupted(clean, 30);
const wide = shape.n_heads * shape.d_head;

/** The residual stream at the end of a network, and z of its last layer. */
function lastLayer(prompt: typeof clean): { resid: Float32Array; z: Float32Array } {
  const seen: Record<string, Float32Array> = {};
  run(shape, weights, prompt.tokens, (name, layer, activation) => {
    if (layer === 1) seen[name] = activation.slice();
  });
  return { resid: seen['resid_post']!, z: seen['z']! };
}

test('a patch in the last layer adds what the other run’s head writes there, and nothing else', () => {
  const [from, into] = [lastLayer(corrupt), lastLayer(clean)];
  const head = 1;
  const moved = new Float32Array(wide);
  for (let i = head * 4; i < head * 4 + 4; i++)
    moved[i] = from.z[clean.end * wide + i]! - into.z[clean.end * wide + i]!;
  const row = into.resid.slice(clean.end * 8, clean.end * 8 + 8);
  addProduct(moved, weights['blocks.1.W_O']!, row, 1, wide, 8);
  const byHand = unembed(shape, weights, row);
  const pair = readPair(network, { clean, corrupt }, 'noise');
  const patched = pair.patched({ layer: 1, head, position: clean.end });
  patched.forEach((logit, i) => expect(logit).toBeCloseTo(byHand[i]!, 3));
  const difference = (logits: Float32Array): number => answerOf(logits, clean).difference;
  const [good, bad] = [difference(pair.clean), difference(pair.corrupt)];
  expect(pair.share({ layer: 1, head, position: clean.end })).toBeCloseTo(
    (difference(byHand) - good) / (bad - good),
    3,
  );
});

test('a patch in the first layer is what all later layers read', () => {
  const z = read(network, clean).heads[0]!;
  const byHand = run(shape, weights, corrupt.tokens, (name, layer, activation) => {
    const at = (corrupt.at.giver * 2 + 1) * 4;
    if (name === 'z' && layer === 0) for (let i = at; i < at + 4; i++) activation[i] = z[i]!;
  });
  const patched = readPair(network, { clean, corrupt }, 'denoise').patched({
    layer: 0,
    head: 1,
    position: corrupt.at.giver,
  });
  expect([...patched]).toEqual([...byHand.subarray(corrupt.end * shape.d_vocab)]);
});

test('before two prompts differ, no patch does anything', () => {
  expect(firstDifference({ clean, corrupt })).toBe(clean.at.giver);
  const pair = readPair(network, { clean, corrupt }, 'noise');
  for (const layer of [0, 1])
    expect(pair.share({ layer, head: 0, position: clean.at.giver - 1 })).toBeCloseTo(0, 12);
});

const bench: Bench = layBench(network, 1, 2);

test('a bench has every template that was trained on in both orders, with names held back; what stands in has as many positions', () => {
  expect(bench.prompts).toHaveLength(16);
  bench.prompts.forEach(({ receiver, other, template, tokens }, i) => {
    expect(isHeld(receiver, other)).toBe(true);
    expect(template).toBe(Math.floor(i / 2));
    for (const instead of [bench.mean, bench.resample])
      expect(instead[i]!.map(({ length }) => length)).toEqual([tokens.length * wide, tokens.length * wide]);
  });
});

test('with all heads kept it is the whole network; a head that is not kept gives what stands in for it', () => {
  for (const by of ['mean', 'resample'] as const) {
    const every = answersOfEvery(network, bench, by);
    expect(every).toHaveLength(16);
    every.forEach((answers, kept) => {
      const byHand = measureAnswers(shape, weights, bench.prompts, (_, i) => (name, layer, z) => {
        if (name !== 'z') return;
        for (let at = 0; at < z.length; at++)
          if (!((kept >> (2 * layer + (Math.floor(at / 4) % 2))) & 1)) z[at] = bench[by][i]![layer]![at]!;
      });
      expect(answers.difference, `${by} ${kept}`).toBeCloseTo(byHand.difference, 4);
      expect(answers.accuracy, `${by} ${kept}`).toBe(byHand.accuracy);
    });
  }
});

test('the average over sentences is of each template; over one sentence, both ways to stand in are the same', () => {
  const alone = layBench(network, 1, 1);
  expect(answersOfEvery(network, alone, 'mean')).toEqual(answersOfEvery(network, alone, 'resample'));
  const [two, one] = [bench.mean[0]!, layBench(network, 1, 2).resample];
  two.forEach((mean, layer) =>
    mean.forEach((x, i) => expect(x).toBeCloseTo((one[0]![layer]![i]! + one[1]![layer]![i]!) / 2, 5)),
  );
});

test('where a head looks is measured on every prompt of a bench, and what its patch does on one in three', () => {
  const parts = partsOf(network, bench);
  expect(parts).toHaveLength(4);
  for (const { looks, back } of parts) {
    expect(Object.values(looks).reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 5);
    expect(back).toBeGreaterThan(0);
    expect(back).toBeLessThan(1);
  }
  // The mean of one pair is its share.
  const [prompt] = bench.prompts;
  const [alone] = [partsOf(network, { prompts: [prompt!] })[3]!];
  const pair = { clean: prompt!, corrupt: corrupted(prompt!, prompt!.receiver) };
  const share = readPair(network, pair, 'noise').share({ layer: 1, head: 1, position: prompt!.end });
  expect(alone.atEnd).toBeCloseTo(share, 10);
});

test('sets are ranked by accuracy, then by difference, and a greedy search goes by either', () => {
  // Three heads: by difference 0 looks best of single heads, by accuracy 2 does.
  const scores = [
    [0, 0],
    [9, 0.1],
    [2, 0.2],
    [9, 0.5],
    [3, 0.8],
    [9, 0.9],
    [5, 0.9],
    [10, 1],
  ].map(([difference, accuracy]) => ({ difference: difference!, accuracy: accuracy! }));
  expect([0, 1, 5, 7].map(sizeOf)).toEqual([0, 1, 2, 3]);
  expect(setsOfSize(scores, 2)).toEqual([3, 5, 6]);
  expect(greedyPath(scores, 'difference')).toEqual([7, 5, 1, 0]);
  expect(greedyPath(scores, 'accuracy')).toEqual([7, 5, 4, 0]);
  expect(rankOf(scores, 5)).toEqual({ sets: 3, better: 0 });
  expect(rankOf(scores, 6)).toEqual({ sets: 3, better: 1 });
  expect(bestOf(scores, [1, 2, 4])).toBe(4);
});
