import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { manifestOf, writeManifest } from '../../../../../src/figures/nets/manifest.ts';
import { runRecipe, type Recipe } from '../../../../../src/figures/nets/modular/recipe.ts';
import { LIVE } from '../../../../../src/figures/nets/modular/settings.ts';
import { fastKernel } from '../kernels.ts';

const recipe: Recipe = {
  settings: { ...LIVE.p31, p: 11, d_model: 16, d_mlp: 32, trainFraction: 0.8, seed: 5 },
  checkpoints: [0, 50, 300],
  curveEvery: 100,
  steps: 127,
};

test('two runs of a recipe give the same bytes and the same manifest', () => {
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const [one, other] = [0, 1].map(() => runRecipe(recipe, fastKernel));
  expect(one!.checkpoints.map(({ bytes }) => bytes)).toEqual(other!.checkpoints.map(({ bytes }) => bytes));
  const written = [one!, other!].map((run) => writeManifest(manifestOf('tiny', recipe, run, {}, sha256)));
  expect(written[0]).toBe(written[1]);
  const another = runRecipe({ ...recipe, settings: { ...recipe.settings, seed: 6 } }, fastKernel);
  expect(another.checkpoints[2]!.bytes).not.toEqual(one!.checkpoints[2]!.bytes);
});

test('the curve of a seed is what it was', () => {
  const heard: number[] = [];
  const { curve } = runRecipe(recipe, fastKernel, ({ epoch }) => heard.push(epoch));
  expect(heard).toEqual([0, 100, 200, 300]);
  const lines = curve.map(({ epoch, train, test }) => [epoch, train.loss.toFixed(4), test.loss.toFixed(4)]);
  expect(lines).toMatchInlineSnapshot(`
    [
      [
        0,
        "2.5360",
        "2.4776",
      ],
      [
        100,
        "1.4678",
        "3.0765",
      ],
      [
        200,
        "0.0304",
        "1.0134",
      ],
      [
        300,
        "0.0100",
        "0.5023",
      ],
    ]
  `);
});
