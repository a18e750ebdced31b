import { expect, test } from 'vitest';
import { COUNTS, draw, sayDone, tablesOf } from '../../../../src/figures/live/superposition-sweep/draw.ts';
import { PARAMS } from '../../../../src/figures/live/superposition-sweep/params.ts';
import { GRID, type Outcome, type Sweep } from '../../../../src/figures/nets/superposition/sweep.ts';
import { REPRESENTED } from '../../../../src/figures/nets/superposition/geometry.ts';
import { FIVE_IN_TWO_STEPS, QUICK_STEPS } from '../../../../src/figures/nets/superposition/settings.ts';
import { readPrimers, WORDS } from '../../../support/primers.ts';
import sweep from '../../../../src/figures/nets/weights/toys/sweep.json' with { type: 'json' };

const built = sweep as Sweep;
const outcome = (
  output: 'relu' | 'linear',
  sparsity: number,
  represented: number,
  loss: number,
): Outcome => ({
  ...{ output, sparsity, represented, loss, seed: 1, perDimension: represented / 2 },
  found: represented === 4 ? 'two antipodal pairs' : 'two orthogonal features',
});

test('a dot stands for as many seeds as agree, and the line goes through the mean', () => {
  const outcomes = [4, 4, 2].map((represented) => outcome('relu', 50, represented, 0.01));
  const { paths } = draw({ step: 3, outcomes: [...outcomes, outcome('relu', 60, 4, 0.01)] });
  const dots = COUNTS.map((count) => paths[`relu-${count}`]!.split('h.001').length - 1);
  expect(dots).toEqual([2, 1, 0, 0, 0, 0, 0, 0]);
  // Of 5.5 places over 160 units, 10 / 3 and 4.
  expect(paths['relu-represented']).toMatch(/^M[\d.]+ 63l[\d.]+-19.4$/);
  expect(paths['linear-represented']).toBeFalsy();
  expect(COUNTS.at(-1)).toBe(PARAMS.seeds.max);
});

test('a sweep is told and listed', () => {
  const outcomes = GRID.flatMap((sparsity) => [
    outcome('relu', sparsity, 2, 0.02),
    outcome('relu', sparsity, sparsity > 50 ? 4 : 3, 0.04),
    outcome('linear', sparsity, 2, 0.5),
  ]);
  expect(sayDone({ step: 30, outcomes })).toBe(
    'Features represented, on average of 30 models: with the ReLU 2.5 at 0% sparsity and 3 at 99%, without it 2 and 2. Loss at 99%: 0.030 with the ReLU, 0.500 without.',
  );
  const rows = tablesOf({ step: 30, outcomes })['sweep']!;
  expect(rows).toHaveLength(20);
  expect(rows[9]).toEqual([
    ...['99%', 'ReLU', '2, 4', '3', '1.50', '0.030'],
    'two orthogonal features in 1; two antipodal pairs in 1',
  ]);
});

test('what the primer says of the sweep is so', () => {
  const expectSaid = readPrimers('superposition');
  expectSaid(`at ${WORDS[GRID.length]} sparsities, with the ReLU and without`);
  expectSaid(`which here means longer than ${REPRESENTED}`);
  expect(QUICK_STEPS / FIVE_IN_TWO_STEPS).toBe(1 / 2);
  expectSaid('half as many steps as in');
  const of = (output: string, sparsity: number) =>
    built.outcomes.filter((one) => one.output === output && one.sparsity === sparsity);
  const loss = (output: string, sparsity: number) =>
    of(output, sparsity).reduce((sum, one) => sum + one.loss, 0);
  const kept = GRID.map((sparsity) => of('relu', sparsity).map(({ represented }) => represented));
  expectSaid('Every linear model keeps two features, however sparse the data.');
  for (const { output, represented } of built.outcomes) if (output === 'linear') expect(represented).toBe(2);
  const last = GRID.findLastIndex((sparsity) => loss('relu', sparsity) >= loss('linear', sparsity));
  expectSaid(`from ${GRID[last + 1]}% on its mean loss is lower`);
  expectSaid('more and more join them');
  expectSaid('In between, different seeds give different results.');
  expect(kept.slice(-2).flat()).toEqual(Array(10).fill(5));
  expect(kept[1]).toEqual([2, 2, 2, 2, 2]);
  expect(kept.slice(2, 6).every((seeds) => new Set(seeds).size > 1)).toBe(true);
});
