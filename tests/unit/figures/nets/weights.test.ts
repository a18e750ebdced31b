import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { checkpointFile, type Manifest } from '../../../../src/figures/nets/manifest.ts';
import { shapesInOrder, unpackWeights } from '../../../../src/figures/nets/modular/checkpoint.ts';
import { fold } from '../../../../src/figures/nets/modular/fold.ts';
import { inferAll } from '../../../../src/figures/nets/modular/infer.ts';
import { measure } from '../../../../src/figures/nets/modular/measures.ts';
import { splitPairs } from '../../../../src/figures/nets/modular/pairs.ts';
import { takeCensus } from '../../../../src/figures/nets/modular/recipe.ts';
import { keyFrequencies } from '../../../../src/figures/nets/modular/logits-by-sum.ts';
import { countParameters } from '../../../../src/figures/nets/modular/weights.ts';
import { random } from '../../../../src/figures/nets/random.ts';
import { RECIPES, TRANSFORMERS } from '../../../../src/figures/nets/recipes.ts';
import { TOYS } from '../../../../src/figures/nets/superposition/shipped.ts';
import { firstOf } from '../../../support/extent.ts';
import { fastKernel } from './kernels.ts';

// kB of 1,000 bytes that a checkpoint may take on its way to the reader.
const BUDGETS: Record<string, number> = { 'mod-113': 200, 'mod-59': 35 };

test('every recipe is shipped, and nothing else', () => {
  const models = [...Object.keys(RECIPES), ...Object.keys(TRANSFORMERS), 'speeches-96', 'toys'];
  expect(readdirSync('src/figures/nets/weights').sort()).toEqual(models.sort());
  expect(readdirSync('src/figures/nets/weights/toys').sort()).toEqual(
    Object.keys(TOYS)
      .map((name) => `${name}.json`)
      .sort(),
  );
});

describe.each(Object.entries(RECIPES))('%s: what its manifest says is so', (model, recipe) => {
  const folder = `src/figures/nets/weights/${model}`;
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Manifest;
  const { settings, checkpoints, curve } = manifest;
  const split = splitPairs(settings, random(settings.seed));
  const bytesOf = (file: string) => readFileSync(`${folder}/${file}`);
  const last = unpackWeights(settings, bytesOf(checkpoints.at(-1)!.file));

  test('settings, files and shapes are those of the recipe', () => {
    expect(manifest.model).toBe(model);
    expect(settings).toEqual(recipe.settings);
    expect(checkpoints.map(({ epoch }) => epoch)).toEqual(recipe.checkpoints);
    const files = checkpoints.map(({ file }) => file);
    expect(files).toEqual(recipe.checkpoints.map(checkpointFile));
    const moments = recipe.moments ? ['moments.json'] : [];
    expect(readdirSync(folder).sort()).toEqual([...files, 'manifest.json', ...moments]);
    expect(manifest.shapes).toEqual(shapesInOrder(settings));
    expect(manifest.parameters).toBe(countParameters(settings));
  });

  test('key frequencies and neurons are those of the last weights', () => {
    expect(keyFrequencies(inferAll(fold(settings, last)), settings.p)).toEqual(manifest.keyFrequencies);
    expect(takeCensus(settings, last, fastKernel)).toEqual(manifest.neurons);
  });

  test('the last weights answer all pairs', () => {
    const { train, test } = checkpoints.at(-1)!.measures;
    expect([train.accuracy, test.accuracy]).toEqual([1, 1]);
  });

  // The last tells most.
  test.each(firstOf(checkpoints.toReversed(), 2))(
    'epoch $epoch: bytes, size and every measure',
    ({ file, bytes, sha256, measures }) => {
      const content = bytesOf(file);
      expect(content.length).toBe(bytes);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
      expect(brotliCompressSync(content).length / 1000).toBeLessThanOrEqual(BUDGETS[model]!);
      const found = measure(settings, unpackWeights(settings, content), split, manifest.keyFrequencies);
      const [is, says] = [flat(found), flat(measures)];
      expect(Object.keys(is)).toEqual(Object.keys(says));
      for (const [name, x] of Object.entries(is)) {
        expect(Math.abs(x - says[name]!), name).toBeLessThanOrEqual(1e-4 * Math.abs(says[name]!));
      }
    },
  );

  test('the curve passes by the checkpoints', () => {
    expect(curve.map(({ epoch }) => epoch)).toEqual(
      Array.from({ length: curve.length }, (_, i) => i * recipe.curveEvery),
    );
    expect(curve.at(-1)!.epoch).toBeGreaterThan(checkpoints.at(-1)!.epoch - recipe.curveEvery);
    for (const { epoch, measures } of checkpoints) {
      const point = curve.find((one) => one.epoch === epoch)!;
      expect(Math.abs(point.test.accuracy - measures.test.accuracy)).toBeLessThan(0.01);
      expect(Math.abs(point.test.loss - measures.test.loss)).toBeLessThan(0.05 * point.test.loss + 0.001);
    }
  });
});

/** Every number of the measures by a path of names. */
function flat(measures: object, prefix = ''): Record<string, number> {
  return Object.fromEntries(
    Object.entries(measures).flatMap(([name, value]) =>
      typeof value === 'object'
        ? Object.entries(flat(value as object, `${prefix}${name}.`))
        : [[`${prefix}${name}`, value as number]],
    ),
  );
}
