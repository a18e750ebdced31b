import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LEAST, placeOf, PREDICTORS } from '../../../../src/figures/drawn/memorised.ts';

it('has the shares of the table beside it, and costs from the counts that the text gives', () => {
  const text = readFileSync(
    'tests/fixtures/course/lectures/mechanistic-interpretability/topics/eleutherai-findings.mdx',
    'utf8',
  );
  const rows = [...text.matchAll(/^\|[^|]*\| ([\d.]+)% \| ([\d.]+)% \|$/gm)].map((row) =>
    row.slice(1).map(Number),
  );
  const percents = PREDICTORS.map(({ precision, recall }) =>
    [precision, recall].map((share) => Number((100 * share).toFixed(1))),
  );
  const sorted = (all: number[][]): number[][] => all.toSorted((one, two) => one[0]! - two[0]!);
  expect(sorted(rows)).toEqual(sorted(percents));
  // The model itself, before its end: how far it is on is what it costs.
  for (const { kind, cost } of PREDICTORS)
    if (kind === 'earlier')
      expect(text).toMatch(new RegExp(`after ${Math.round(100 * cost)}%( of its training)? \\|`));
  expect(text).toContain('(23 and 105 of 146 million)');
  expect(PREDICTORS.map(({ cost }) => Number((100 * cost).toPrecision(2)))).toEqual([0.58, 12, 16, 58, 72]);
});

it('gives ten times the cost the same way everywhere, and the whole cost the right end', () => {
  expect(placeOf(1)).toBe(1);
  expect(placeOf(LEAST)).toBeCloseTo(0);
  expect(placeOf(0.1) - placeOf(0.01)).toBeCloseTo(placeOf(1) - placeOf(0.1));
});
