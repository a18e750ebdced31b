import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { writeManifest } from '../../../../../src/figures/nets/manifest.ts';
import { TRANSFORMERS } from '../../../../../src/figures/nets/recipes.ts';
import {
  transformerFile,
  transformerManifestOf,
  type TransformerManifest,
} from '../../../../../src/figures/nets/transformer/manifest.ts';
import { runTransformerRecipe } from '../../../../../src/figures/nets/transformer/recipe.ts';
import {
  countParameters,
  shapesOf,
  unpackWeights,
} from '../../../../../src/figures/nets/transformer/shape.ts';
import { firstOf, isAll } from '../../../../support/extent.ts';
import { expectAlike } from '../alike.ts';
import { fastKernel } from '../kernels.ts';

// kB of 1,000 bytes that a checkpoint may take on its way to the reader.
const BUDGETS: Record<string, number> = { 'induction-64': 45, 'induction-32': 35, 'indirect-48': 35 };
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe.each(Object.entries(TRANSFORMERS))('%s: what its manifest says is so', (model, recipe) => {
  const folder = `src/figures/nets/weights/${model}`;
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as TransformerManifest;
  const { settings, checkpoints, curve } = manifest;
  const planned = recipe.seeds.flatMap((seed) => recipe.checkpoints.map((step) => ({ seed, step })));

  test('settings, files and shapes are those of the recipe', () => {
    expect(manifest.model).toBe(model);
    expect(settings).toEqual(recipe.settings);
    expect(checkpoints.map(({ seed, step }) => ({ seed, step }))).toEqual(planned);
    const files = planned.map(({ seed, step }) => transformerFile(seed, step));
    expect(checkpoints.map(({ file }) => file)).toEqual(files);
    expect(readdirSync(folder).sort()).toEqual([...files, 'manifest.json'].sort());
    expect(manifest.shapes).toEqual(shapesOf(settings));
    expect(manifest.parameters).toBe(countParameters(settings));
  });

  // The last tells most.
  test.each(firstOf(checkpoints.toReversed(), 1))(
    'seed $seed, step $step: bytes, size and every measure',
    ({ file, bytes, sha256: hash, measures }) => {
      const content = readFileSync(`${folder}/${file}`);
      expect([content.length, sha256(content)]).toEqual([bytes, hash]);
      expect(brotliCompressSync(content).length / 1000).toBeLessThanOrEqual(BUDGETS[model]!);
      expectAlike(recipe.measure(settings, unpackWeights(settings, content)), measures);
    },
  );

  // The first steps are the whole recipe in small, and the smallest network stands for the others.
  test.runIf(isAll || settings.d_model < 48)('a training that is begun anew goes the same way', () => {
    const first = { ...recipe, seeds: recipe.seeds.slice(-1), checkpoints: [recipe.curveEvery] };
    const run = runTransformerRecipe(first, fastKernel);
    const same = curve.filter(({ seed, step }) => seed === first.seeds[0] && step <= recipe.curveEvery);
    expectAlike(run.curve, same);
  });

  // A minute on a quiet machine, several on one that is not.
  const patience = { timeout: 1_200_000 };
  test.runIf(isAll)('the whole training gives the very bytes, and the very manifest', patience, () => {
    const run = runTransformerRecipe(recipe, fastKernel);
    expect(run.checkpoints.map(({ bytes }) => sha256(bytes))).toEqual(checkpoints.map((one) => one.sha256));
    const written = writeManifest(transformerManifestOf(model, recipe, run, manifest.made, sha256));
    expect(written).toBe(readFileSync(`${folder}/manifest.json`, 'utf8'));
  });
});
