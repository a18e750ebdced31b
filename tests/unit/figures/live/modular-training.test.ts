import { expect, test } from 'vitest';
import {
  draw,
  sayDecay,
  sayResult,
  tablesOf,
  type Sight,
} from '../../../../src/figures/live/modular-training/draw.ts';
import { createTraining, markOf } from '../../../../src/figures/live/modular-training/model.ts';
import { PARAMS, PRESETS, settingsOf } from '../../../../src/figures/live/modular-training/params.ts';
import { startOf } from '../../../../src/figures/live/shared/params.ts';
import { LIVE } from '../../../../src/figures/nets/modular/settings.ts';
import { fastKernel } from '../nets/kernels.ts';

const start = startOf(PARAMS);

test('presets are the settings whose seeds were picked and tested', () => {
  // One leaves it to its reader when the decay sets in.
  expect(PRESETS.map(({ from }) => from)).toEqual([0, 0, 0, 0, PARAMS.from.max]);
  const made = PRESETS.map(({ name: _, ...preset }) => settingsOf({ ...start, ...preset }));
  expect(made).toEqual(Object.values(LIVE));
  expect(settingsOf(start)).toEqual(LIVE.p31);
});

test('a training notes every tenth step once, stops where it is told, and is the same each time', () => {
  const training = createTraining(start, fastKernel);
  const frames = [training.go(0), training.go(15), training.go(5), training.go(30, () => true)];
  expect(frames.map(({ step }) => step)).toEqual([0, 15, 20, 20]);
  expect(frames.map(({ points }) => points.map(({ step }) => step))).toEqual([[0], [10], [20], []]);
  const again = createTraining(start, fastKernel).go(20);
  expect(again.points).toEqual(frames.flatMap(({ points }) => points));
  expect(again.rings.map(({ k }) => k)).toHaveLength(3);
  expect(again.spectrum.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 6);
});

test('a decay that sets in later is as good as none until then, and can be switched on under way', () => {
  const late = createTraining({ ...start, from: 30 }, fastKernel);
  const none = createTraining({ ...start, decay: 0 }, fastKernel);
  expect(late.go(30).points).toEqual(none.go(30).points);
  expect(late.go(10).points).not.toEqual(none.go(10).points);
  const switched = createTraining({ ...start, from: PARAMS.from.max }, fastKernel);
  expect(switched.go(30).from).toBe(PARAMS.from.max);
  // The page may have heard of an earlier step than the training is at.
  switched.decayFrom(20);
  const after = switched.go(20);
  expect(after.from).toBe(30);
  const again = createTraining({ ...start, from: after.from }, fastKernel).go(50);
  expect(after.points).toEqual(again.points.slice(-2));
});

const point = (step: number, testRight: number) => ({
  step,
  trainLoss: 1e-3,
  trainRight: 1,
  testLoss: 0.5,
  testRight,
});
const ring = (k: number, size: number) => ({
  k,
  share: 0.2,
  at: [size, 0, 0, size, -size, 0, 0, -size, 0, 0],
});
const sight: Sight = {
  set: { ...start, steps: 500 },
  points: [point(0, 0.1), point(100, 0.5), point(200, 0.995)],
  frame: {
    step: 200,
    points: [],
    spectrum: [0.1, 0.6],
    rings: [ring(2, 2), ring(1, 1), ring(1, 0)],
    from: 0,
  },
};

test('the mark is the first point at 99%', () => {
  expect(markOf(sight.points)).toBe(200);
  expect(markOf(sight.points.slice(0, 2))).toBeUndefined();
});

test('a picture stands on its axes: steps along, losses by powers of ten, shares in per cent', () => {
  const { paths, words } = draw(sight);
  // 200 of 500 steps is two fifths of 600; a loss of 0.001 lies five of nine powers of ten below the top.
  expect(paths['trainLoss']).toBe('M0 88.9l120 0l120 0');
  expect(paths['testRight']).toBe('M0 144l120-64l120-79.2');
  expect(paths['strong']).toContain('V4');
  expect(words).toMatchObject({ step: '200', end: '500', testRightNow: '99.5%', trainLossNow: '1.0 · 10⁻³' });
});

test('a decay that was switched on stands in the curves, and what was forgotten is said', () => {
  const dropped = { ...point(150, 0.6), trainRight: 0.44 };
  const late = {
    ...sight,
    points: [...sight.points.slice(0, 2), dropped, ...sight.points.slice(2)],
    frame: { ...sight.frame, from: 100 },
  };
  expect(draw(late).paths['on']).toBe('M120 0V160');
  expect(draw(late).words).toMatchObject({
    on: 'decay switched on',
    decay: 'Weight decay 1 since step 100.',
  });
  expect(sayResult(late)).toContain(
    'at step 200. After the decay was switched on at step 100, it had as few as 44% of the sums trained on right.',
  );
  expect(draw({ ...late, frame: { ...late.frame, from: 300 } }).paths['on']).toBe('');
  expect(draw(sight).words['on']).toBe('');
  expect(sayDecay({ decay: 1 }, { from: 0, step: 0 })).toBe('Weight decay 1.');
  expect(sayDecay({ decay: 1 }, { from: 5, step: 4 })).toBe('No weight decay yet.');
  expect(sayDecay({ decay: 0 }, { from: 0, step: 4 })).toBe('No weight decay.');
});

test('what came of it is said in a sentence, and the tables hold it', () => {
  expect(sayResult(sight, 2.34)).toBe(
    'Trained on 576 of 961 sums modulo 31 for 200 steps: 100% of those right, and 99.5% of the others. It had 99% of the others right at step 200, after 2.3 seconds. Its 3 strongest frequencies are 2, 1 and 1.',
  );
  expect(sayResult({ ...sight, points: sight.points.slice(0, 2) })).toContain(
    'It never got 99% of the others right.',
  );
  expect(tablesOf(sight)['curve']!.at(-1)).toEqual(['200', '1.0 · 10⁻³', '0.500', '100%', '99.5%']);
  expect(tablesOf(sight)['spectrum']).toEqual([
    ['1', '10%'],
    ['2', '60%'],
  ]);
});
