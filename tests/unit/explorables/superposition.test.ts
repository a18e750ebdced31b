import { expect, test } from 'vitest';
import { fit, readAddress, startOf, writeAddress } from '../../../src/explorables/shared/params.ts';
import { gramOf, raysOf, say } from '../../../src/explorables/superposition/draw.ts';
import { countsOf, createTraining, settingsOf, STEPS } from '../../../src/explorables/superposition/model.ts';
import { PARAMS, SEEDS } from '../../../src/explorables/superposition/params.ts';
import { FIVE_IN_TWO } from '../../../src/nets/superposition/settings.ts';

const start = startOf(PARAMS);

test('an address gives back what was written into it, and leaves alone what is not ours', () => {
  const set = { ...start, sparsity: 80, activation: 'linear', seed: 7 };
  const query = writeAddress(PARAMS, 'superposition', '?q=heads', set);
  expect(query).toBe(
    '?q=heads&superposition.sparsity=80&superposition.activation=linear&superposition.seed=7',
  );
  expect(readAddress(PARAMS, 'superposition', query)).toEqual(set);
  expect(writeAddress(PARAMS, 'superposition', query, start)).toBe('?q=heads');
  expect(writeAddress(PARAMS, 'superposition', '', start)).toBe('');
});

test.each([
  ['sparsity', '80', 80],
  ['sparsity', '150', 99],
  ['sparsity', '-3', 0],
  ['importance', '73', 75],
  ['sparsity', 'many', 90],
  ['sparsity', '', 90],
  ['sparsity', 'Infinity', 90],
  ['activation', 'linear', 'linear'],
  ['activation', 'toString', 'relu'],
  ['seed', null, 1],
] as const)('%s said to be %j is %j', (key, text, value) => {
  expect(fit(PARAMS[key], text)).toBe(value);
});

test('the start is the setting of the network that is tested against torch', () => {
  expect(settingsOf(start)).toEqual(FIVE_IN_TWO);
});

test('a training goes as far as it is asked, tells every seed apart, and ends', () => {
  const training = createTraining({ ...start, sparsity: 0, seed: 4 });
  const first = training.go(0);
  expect(first.seeds.map(({ seed }) => seed)).toEqual([4, 5, 6, 7, 8, 9]);
  expect(training.go(30).step).toBe(30);
  const last = training.go(STEPS);
  expect(last.step).toBe(STEPS);
  expect(countsOf(last)).toBe(`two orthogonal features in ${SEEDS} of ${SEEDS}`);
  last.seeds.forEach(({ loss }, i) => expect(loss).toBeLessThan(first.seeds[i]!.loss));
});

test('solutions are counted, the most frequent first', () => {
  const seeds = (['pentagon', 'two antipodal pairs', 'pentagon'] as const).map((found, seed) => ({
    seed,
    found,
    W: [],
    loss: 0,
  }));
  expect(countsOf({ step: 0, seeds })).toBe('pentagon in 2 of 3, two antipodal pairs in 1 of 3');
});

test('columns of W are drawn upright, and WᵀW is theirs', () => {
  const seed = { seed: 1, loss: 0, found: 'nothing', W: [1, 0, 0.1, 0, 0, 0, 2, 0, 0, -1] } as const;
  const rays = raysOf({ ...seed, W: [...seed.W] });
  expect(rays[1]).toMatchObject({ x: 0, y: -2, faint: false });
  expect(rays[2]).toMatchObject({ x: 0.1, faint: true });
  const gram = gramOf({ ...seed, W: [...seed.W] });
  expect([gram[0], gram[6], gram[9], gram[21]].map((x) => say(x!))).toEqual([
    '1.00',
    '4.00',
    '−2.00',
    '−2.00',
  ]);
});
