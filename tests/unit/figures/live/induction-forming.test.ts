import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  drawCurves,
  drawPoint,
  rowsOf,
  sayPoint,
} from '../../../../src/figures/live/induction-forming/draw.ts';
import { createTraining } from '../../../../src/figures/live/induction-forming/model.ts';
import { CHECKPOINTS, END, HEADS, PARAMS } from '../../../../src/figures/live/induction-forming/params.ts';
import { shippedCurve, shippedPoint } from '../../../../src/figures/live/induction-forming/shipped.ts';
import { INDUCTION_32 } from '../../../../src/figures/nets/induction/settings.ts';
import { chooseKernel } from '../../../../src/figures/nets/kernel/wasm.ts';

const curve = shippedCurve();
const last = CHECKPOINTS.length - 1;

it('a reader’s training is the recipe of the shipped one: with its seed it begins with the same curve', async () => {
  expect(END).toBe(INDUCTION_32.steps);
  const training = createTraining(
    PARAMS.seed.value,
    await chooseKernel(readFileSync('src/figures/nets/kernel/kernel.wasm')),
  );
  const { step, points, kept, now } = training.go(1);
  expect([step, points.length, kept.length, now.length]).toEqual([1, 1, 1, HEADS.length]);
  expect(points[0]!.second).toBeCloseTo(curve[0]!.second, 4);
  expect(points[0]!.heads[3]!.induction).toBeCloseTo(curve[0]!.heads[3]!.induction, 4);
  expect(training.go(3, () => true)).toMatchObject({ step: 1, points: [], kept: [] });
});

it('a moment is drawn, said and listed', () => {
  const point = { ...shippedPoint(last), step: 900, first: 4.5, second: 0.5 };
  expect(drawPoint(point).paths['here']).toBe('M360 0V160');
  expect(drawPoint(point).words).toMatchObject({ moment: 'step 900', firstNow: '4.50', secondNow: '0.50' });
  expect(sayPoint(point)).toMatch(
    /^Step 900: a token costs 4\.50 nats when its piece comes for the first time, and 0\.50 the second time\. The most attention to the token before is that of head 0\.\d, with \d+%; to what came after the same token, that of head 1\.\d, with \d+%\.$/,
  );
  expect(Object.keys(drawCurves(curve))).toEqual([
    'first',
    'second',
    'score-0.0',
    'score-0.1',
    'score-1.0',
    'score-1.1',
  ]);
  const rows = rowsOf(curve);
  expect(rows.length).toBeLessThan(22);
  expect([rows[0]![0], rows.at(-1)![0]]).toEqual(['0', '1,500']);
});

it('tells what the text beside it tells: neither comes first, and one of two heads takes over', () => {
  const at = (step: number) => {
    const point = shippedPoint(CHECKPOINTS.findIndex((one) => one.step === step));
    const [one, other, ...heads] = point.heads;
    return {
      second: point.second.toFixed(2),
      previous: [one!.previous, other!.previous].map((share) => Math.round(100 * share)),
      induction: heads.map(({ induction }) => Math.round(100 * induction)),
    };
  };
  expect(at(400)).toMatchObject({ second: '4.38', previous: [7, 7], induction: [4, 4] });
  expect(at(500)).toEqual({ second: '2.94', previous: [16, 18], induction: [38, 40] });
  expect(at(1500).previous).toEqual([11, 59]);
});
