import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Manifest } from '../../../../../src/figures/nets/manifest.ts';
import { unpackWeights } from '../../../../../src/figures/nets/modular/checkpoint.ts';
import { momentKeeper, type Moments } from '../../../../../src/figures/nets/modular/kept-moments.ts';
import { createTrainer } from '../../../../../src/figures/nets/modular/trainer.ts';
import { RECIPES } from '../../../../../src/figures/nets/recipes.ts';
import { isAll } from '../../../../support/extent.ts';
import { fastKernel } from '../kernels.ts';

const folder = 'src/figures/nets/weights/mod-113';
const { settings, checkpoints, curve } = JSON.parse(
  readFileSync(`${folder}/manifest.json`, 'utf8'),
) as Manifest;
const shipped = JSON.parse(readFileSync(`${folder}/moments.json`, 'utf8')) as Moments;
const plan = RECIPES['mod-113']!.moments!;

test('the moments are those of the recipe, and where the curve has a point they are on it', () => {
  expect([shipped.frequency, shipped.moments.map(({ epoch }) => epoch)]).toEqual([
    plan.frequency,
    plan.epochs,
  ]);
  for (const { epoch, train, test } of shipped.moments) {
    const point = curve.find((one) => one.epoch === epoch);
    if (point) expect([train, test]).toEqual([point.train.accuracy, point.test.accuracy]);
  }
});

test.runIf(isAll)('the first moments are made again, number for number, by training', () => {
  const trainer = createTrainer(settings, fastKernel);
  const keeper = momentKeeper(settings, plan);
  const until = 60;
  for (let epoch = 0; epoch <= until; epoch++) {
    const wanted = keeper.wants(epoch);
    const [before, test] = [trainer.weights.W_E.slice(), wanted ? trainer.score() : undefined];
    const train = trainer.step();
    if (test) keeper.keep(epoch, before, train, test);
  }
  const again = keeper.done().moments;
  const kept = shipped.moments.filter(({ epoch }) => epoch <= until);
  expect(again.length).toBe(2);
  expect(again.map(({ epoch, train, test }) => ({ epoch, train, test }))).toEqual(
    kept.map(({ epoch, train, test }) => ({ epoch, train, test })),
  );
  // Each at its own scale: the last that was kept sets it.
  const ratio = (one: number[], other: number[]) => Math.hypot(...one) / Math.hypot(...other);
  const [first, last] = [ratio(again[0]!.at, kept[0]!.at), ratio(again[1]!.at, kept[1]!.at)];
  expect(Math.abs(first / last - 1)).toBeLessThan(0.01);
  for (const [i, { at }] of kept.entries())
    for (const [j, x] of at.entries()) expect(Math.abs(again[i]!.at[j]! / last - x)).toBeLessThan(2);
});

test('the last moment is the network that is shipped, before its weights were rounded', () => {
  const weights = unpackWeights(settings, readFileSync(`${folder}/${checkpoints.at(-1)!.file}`));
  const keeper = momentKeeper(settings, plan);
  const { train, test } = checkpoints.at(-1)!.measures;
  keeper.keep(4000, weights.W_E, train, test);
  const rounded = keeper.done().moments[0]!.at;
  for (const [i, x] of shipped.moments.at(-1)!.at.entries())
    expect(Math.abs(rounded[i]! - x)).toBeLessThan(0.02 * shipped.radius);
});
