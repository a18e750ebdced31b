import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FIVE_IN_TWO } from '../../../../../src/figures/nets/superposition/settings.ts';
import { isAll } from '../../../../support/extent.ts';
import { TOYS } from '../../../../../src/figures/nets/superposition/shipped.ts';
import { createTraining } from '../../../../../src/figures/nets/superposition/side-by-side.ts';
import { createSweep, sizeOfSweep } from '../../../../../src/figures/nets/superposition/sweep.ts';

test('a training goes as far as it is asked, tells every seed apart, and ends', () => {
  const training = createTraining({ ...FIVE_IN_TWO, sparsity: 0, seed: 4 }, 3, 120);
  const first = training.go(0);
  expect(first.seeds.map(({ seed }) => seed)).toEqual([4, 5, 6]);
  expect(training.go(30).step).toBe(30);
  const last = training.go(1000);
  expect(last.step).toBe(120);
  expect(last.curve.map(({ step }) => step)).toEqual([0, 50, 100]);
  expect(last.curve[0]!.losses).toEqual(first.seeds.map(({ loss }) => loss));
  last.seeds.forEach(({ loss }, i) => expect(loss).toBeLessThan(first.seeds[i]!.loss));
});

test('a sweep trains one model after another, ReLU beside linear, and ends', () => {
  const sweep = createSweep({ ...FIVE_IN_TWO, seed: 7 }, 1);
  expect(sweep.go(0)).toEqual({ step: 0, outcomes: [] });
  const { step, outcomes } = sweep.go(3);
  expect(step).toBe(3);
  expect(outcomes.map(({ sparsity, output, seed }) => [sparsity, output, seed])).toEqual([
    [0, 'relu', 7],
    [0, 'linear', 7],
    [20, 'relu', 7],
  ]);
  expect(sizeOfSweep(5)).toBe(100);
});

// The figures that a page is made with, every number of them: `npm run train -- toys` writes them.
const LONG = ['sweep', 'twenty-in-five'];
for (const [name, make] of Object.entries(TOYS))
  test.runIf(isAll || !LONG.includes(name))(
    `what is shipped as ${name} is trained anew to the last digit`,
    () => {
      const shipped = JSON.parse(
        readFileSync(`src/figures/nets/weights/toys/${name}.json`, 'utf8'),
      ) as unknown;
      expect(JSON.parse(JSON.stringify(make()))).toEqual(shipped);
    },
  );
