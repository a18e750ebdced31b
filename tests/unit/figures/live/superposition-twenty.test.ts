import { expect, test } from 'vitest';
import { startOf } from '../../../../src/figures/live/shared/params.ts';
import { draw, gramOf, sayDone, tablesOf } from '../../../../src/figures/live/superposition-twenty/draw.ts';
import { PARAMS, settingsOf } from '../../../../src/figures/live/superposition-twenty/params.ts';
import { featureGeometry, REPRESENTED } from '../../../../src/figures/nets/superposition/geometry.ts';
import { FIVE_IN_TWO_STEPS, TWENTY_IN_FIVE } from '../../../../src/figures/nets/superposition/settings.ts';
import { createToy } from '../../../../src/figures/nets/superposition/toy.ts';
import { readPrimers, WORDS } from '../../../support/primers.ts';
import twenty from '../../../../src/figures/nets/weights/toys/twenty-in-five.json' with { type: 'json' };

const start = startOf(PARAMS);
const [N, M] = [20, 5];

test('the start is the setting of the models that are shipped', () => {
  expect(settingsOf(start)).toEqual(TWENTY_IN_FIVE);
});

test('features are drawn by their dimensionality and length, and WᵀW by sign and depth', () => {
  // Features 1 and 2 share a line, 3 stands alone and is longer, the rest are not there.
  const W = Array<number>(M * N).fill(0);
  [W[0], W[1], W[N + 2]] = [1, -1, 1.2];
  const frame = { step: 0, seeds: [{ seed: 4, W, loss: 0.5 }], curve: [] };
  const { paths, words } = draw(frame, start);
  const heights = paths['shares']!.split('M')
    .slice(1, 5)
    .map((bar) => Number(bar.split(' ').at(-1)));
  expect(heights).toEqual([83.8, 83.8, 7.6, 160]);
  expect(paths['lengths']).toMatch(/^M15 160L15 80M45 160L45 80M75 160L75 44.8M105 160L105 160/);
  expect(paths['plus-4']).toBe('M0.05 0.05h.9v.9h-.9zM1.05 1.05h.9v.9h-.9zM2.05 2.05h.9v.9h-.9z');
  expect(paths['minus-4']).toBe('M1.5 0l.5 .5l-.5 .5l-.5-.5zM0.5 1l.5 .5l-.5 .5l-.5-.5z');
  expect(paths['plus-0']).toBe('');
  expect(words['kept-0']).toBe('3 of 20');
  const { features, gram } = tablesOf(frame, start);
  expect(features!.slice(0, 4)).toEqual([
    ['1', '0.50', '1.00'],
    ['2', '0.50', '1.00'],
    ['3', '1.00', '1.44'],
    ['4', '0.00', '0.00'],
  ]);
  expect(gram![0]!.slice(0, 4)).toEqual(['1', '1.00', '−1.00', '0.00']);
  expect(sayDone(twenty, start)).toBe(
    'Trained at 97% sparsity: 11, 10, 11 and 10 of 20 features are represented in 5 dimensions, seed by seed. Dimensionalities of seed 1: 0 near 1, 6 near 1/2, 4 near 2/5.',
  );
});

test('what the primer says of the twenty is so', () => {
  const expectSaid = readPrimers('superposition');
  const { importance } = TWENTY_IN_FIVE;
  expectSaid(
    `Twenty features in ${WORDS[M]} dimensions, with importances $${importance[1]}^i$ as in the paper's basic results [@elhage2022toymodels], trained for ${FIVE_IN_TWO_STEPS.toLocaleString('en')} steps from ${WORDS[twenty.seeds.length]} seeds`,
  );
  const looks = twenty.seeds.map(({ W }) => featureGeometry(W, N, M));
  const near = (share: number, from: number, to: number) => share > from && share < to;
  expectSaid(`In all ${WORDS[looks.length]} seeds features pair off, near $1/2$`);
  for (const look of looks)
    expect(
      look.filter(({ dimensionality }) => near(dimensionality, 0.47, 0.53)).length,
    ).toBeGreaterThanOrEqual(6);
  const groups = looks.map((look) =>
    look.flatMap(({ norm, dimensionality }, i) =>
      norm > REPRESENTED && near(dimensionality, 0.35, 0.45) ? [i] : [],
    ),
  );
  expect(groups).toEqual([[6, 7, 8, 9, 10], [], [6, 7, 8, 9, 10], []]);
  expectSaid(
    `In ${WORDS[groups.filter((group) => group.length > 0).length]} of them the last ${WORDS[groups[0]!.length]} to be kept form a group of their own, near $2/5$`,
  );
  for (const at of [0, 2]) {
    const kept = looks[at]!.flatMap(({ norm }, i) => (norm > REPRESENTED ? [i] : []));
    expect(kept.slice(-5)).toEqual(groups[at]);
    const group = groups[at]!;
    const gram = gramOf(twenty.seeds[at]!);
    for (const i of group) {
      const others = group.filter((j) => j !== i).map((j) => gram[i * N + j]!);
      // As in a pentagon: two neighbours, and two across.
      expect(others.filter((x) => x < -0.7)).toHaveLength(2);
      expect(others.filter((x) => near(x, 0.1, 0.7))).toHaveLength(2);
      for (let j = 0; j < 6; j++) expect(Math.abs(gram[i * N + j]!)).toBeLessThan(0.1);
    }
  }
});

test.each([{ sparsity: 0 }, { activation: 'linear' }])('with %j all but five are dropped', (change) => {
  const toy = createToy(settingsOf({ ...start, ...change }));
  for (let step = 0; step < FIVE_IN_TWO_STEPS; step++) toy.step();
  expect(featureGeometry(toy.W, N, M).map(({ norm }) => norm > REPRESENTED)).toEqual(
    Array.from({ length: N }, (_, i) => i < 5),
  );
});
