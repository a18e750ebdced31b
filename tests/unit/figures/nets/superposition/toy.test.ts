import { describe, expect, test } from 'vitest';
import { arrangement, featureGeometry } from '../../../../../src/figures/nets/superposition/geometry.ts';
import {
  FIVE_IN_TWO,
  FIVE_IN_TWO_STEPS,
  rateAt,
} from '../../../../../src/figures/nets/superposition/settings.ts';
import { createToy, drawExamples } from '../../../../../src/figures/nets/superposition/toy.ts';
import { random } from '../../../../../src/figures/nets/random.ts';
import golden from '../golden/superposition.json' with { type: 'json' };

const wave = (i: number, a: number, b: number) => Math.fround(Math.sin(a * i + b));

describe.each(['relu', 'linear'] as const)('%s', (activation) => {
  test('loss and gradients are torch’s', () => {
    const toy = createToy({ ...FIVE_IN_TWO, activation });
    toy.W.forEach((_, i) => (toy.W[i] = wave(i, 1.7, 0.3)));
    toy.b.forEach((_, i) => (toy.b[i] = 0.1 * wave(i, 1.1, 0.2)));
    const expected = golden[activation];
    expect(toy.gradients(Float32Array.from(golden.x))).toBeCloseTo(expected.loss, 6);
    toy.d_W.forEach((g, i) => expect(g).toBeCloseTo(expected.d_W[i]!, 6));
    toy.d_b.forEach((g, i) => expect(g).toBeCloseTo(expected.d_b[i]!, 6));
  });
});

test('examples are sparse as asked, and uniform where they are not zero', () => {
  const x = new Float32Array(50_000);
  drawExamples(x, 0.8, random(7));
  const present = x.filter((one) => one > 0);
  expect(present.length / x.length).toBeCloseTo(0.2, 2);
  expect(present.reduce((sum, one) => sum + one, 0) / present.length).toBeCloseTo(0.5, 1);
});

test('the schedule gives the rate of the latest start', () => {
  const rates = [0, 1999, 2000, 2999].map((step) => rateAt(FIVE_IN_TWO.schedule, step));
  expect(rates).toEqual([1e-2, 1e-2, 3e-3, 1e-3]);
});

test('dense features leave room for two; sparse ones form a pentagon; the same seed learns the same', () => {
  const toys = [0, 0.97].map((sparsity) =>
    [1, 2].map((seed) => createToy({ ...FIVE_IN_TWO, sparsity, seed })),
  );
  const again = createToy({ ...FIVE_IN_TWO, sparsity: 0.97, seed: 2 });
  for (const toy of [...toys.flat(), again]) {
    for (let step = 0; step < FIVE_IN_TWO_STEPS; step++) toy.step();
  }
  expect(toys.map((row) => row.map((toy) => arrangement(toy.W, 5)))).toEqual([
    ['two orthogonal features', 'two orthogonal features'],
    ['pentagon', 'pentagon'],
  ]);
  expect(again.W).toEqual(toys[1]![1]!.W);
  expect(again.W).not.toEqual(toys[1]![0]!.W);
});

test('a linear model keeps two features however sparse they are', () => {
  const toy = createToy({ ...FIVE_IN_TWO, activation: 'linear', sparsity: 0.95 });
  for (let step = 0; step < FIVE_IN_TWO_STEPS; step++) toy.step();
  const shares = featureGeometry(toy.W, 5, 2).map(({ norm }) => norm ** 2);
  expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(2, 1);
});

/** W [2, n] with unit features at these degrees; null is a feature that is not represented. */
const at = (...degrees: (number | null)[]) =>
  Float32Array.from(
    [Math.cos, Math.sin].flatMap((f) => degrees.map((d) => (d === null ? 0 : f((d * Math.PI) / 180)))),
  );

test.each([
  [[null, null], 'nothing'],
  [[20, null], 'one feature'],
  [[0, 90, null], 'two orthogonal features'],
  [[10, 190], 'one antipodal pair'],
  [[0, 120, 240], 'triangle'],
  [[5, 95, 185, 275, null], 'two antipodal pairs'],
  [[0, 144, 288, 72, 216], 'pentagon'],
  [[0, 10, 200, null], 'another arrangement'],
])('features at %j are %s', (degrees, name) => {
  expect(arrangement(at(...degrees), degrees.length)).toBe(name);
});

test('dimensionality is 2/5 in a pentagon, 1/2 in a pair, 1 alone, 0 for what is not there', () => {
  const shares = (...degrees: (number | null)[]) =>
    featureGeometry(at(...degrees), degrees.length, 2).map(({ dimensionality }) => dimensionality);
  for (const share of shares(0, 72, 144, 216, 288)) expect(share).toBeCloseTo(2 / 5, 6);
  expect(shares(0, 180, 90, null).map((x) => x.toFixed(3))).toEqual(['0.500', '0.500', '1.000', '0.000']);
  expect(featureGeometry(at(0, 60), 2, 2)[0]!.interference).toBeCloseTo(0.25, 6);
});
