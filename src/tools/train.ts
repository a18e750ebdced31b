// npm run train -- <model> [folder]: trains what the site ships, and writes its weights and manifest.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseKernel } from '../figures/nets/kernel/wasm.ts';
import { SPEECHES } from '../figures/nets/speeches/settings.ts';
import { manifestOf, writeManifest } from '../figures/nets/manifest.ts';
import { runRecipe, type CurvePoint, type Recipe } from '../figures/nets/modular/recipe.ts';
import { RECIPES, TRANSFORMERS } from '../figures/nets/recipes.ts';
import { TOYS } from '../figures/nets/superposition/shipped.ts';
import { transformerManifestOf } from '../figures/nets/transformer/manifest.ts';
import { runTransformerRecipe, type TransformerRecipe } from '../figures/nets/transformer/recipe.ts';
import { MADE_OF, trainSpeeches } from './speeches/train-speeches.ts';

const nets = join(import.meta.dirname, '../figures/nets');
const [model = '', folder = join(nets, 'weights', model)] = process.argv.slice(2);
const wasm = new Uint8Array(readFileSync(join(nets, 'kernel/kernel.wasm')));
const kernel = await chooseKernel(wasm);
const made = { node: process.versions.node, assemblyscript: versionOf('assemblyscript') };

const [recipe, transformer] = [RECIPES[model], TRANSFORMERS[model]];
if (recipe) trainModular(recipe);
else if (transformer) trainTransformer(transformer);
else if (model === 'speeches-96') await trainLanguageModel();
else if (model === 'toys') trainToys();
else {
  const known = [...Object.keys(RECIPES), ...Object.keys(TRANSFORMERS), 'speeches-96', 'toys'];
  console.error(`There is no model "${model}". Give one of ${known.join(', ')}.`);
  process.exitCode = 1;
}

function trainModular(recipe: Recipe): void {
  const { curveEvery, checkpoints } = recipe;
  const run = runRecipe(recipe, kernel, ({ epoch, train, test }: CurvePoint) => {
    const figures = `train ${train.loss.toExponential(1)}, test ${test.loss.toFixed(3)} (${(100 * test.accuracy).toFixed(1)} %)`;
    showProgress(`epoch ${epoch} of ${checkpoints.at(-1)}: ${figures}`, epoch % (10 * curveEvery) === 0);
  });
  const manifest = manifestOf(model, recipe, run, made, sha256);
  write(manifest, run.checkpoints);
  if (run.moments) writeFileSync(join(folder, 'moments.json'), `${JSON.stringify(run.moments)}\n`);
  const { train, test } = manifest.checkpoints.at(-1)!.measures;
  console.log(`\nAccuracy ${train.accuracy} on the training pairs, ${test.accuracy} on the test pairs.`);
  console.log(`Key frequencies ${manifest.keyFrequencies.join(', ')}. Written to ${folder}.`);
}

function trainTransformer(recipe: TransformerRecipe): void {
  const run = runTransformerRecipe(recipe, kernel, ({ seed, step }) =>
    showProgress(`seed ${seed}, step ${step} of ${recipe.checkpoints.at(-1)}`, step % 500 === 0),
  );
  write(transformerManifestOf(model, recipe, run, made, sha256), run.checkpoints);
  console.log(`\nWritten to ${folder}.`);
}

async function trainLanguageModel(): Promise<void> {
  const { checkpoint, data } = await trainSpeeches(wasm, kernel, ({ step, loss, held }) =>
    showProgress(
      `step ${step} of ${SPEECHES.steps}: ${loss.toFixed(3)} nats, ${held.toFixed(3)} on what is kept back`,
      true,
    ),
  );
  const { seed, ...settings } = SPEECHES;
  const run = { checkpoints: [checkpoint], curve: [] };
  write(
    { ...transformerManifestOf(model, { settings }, run, made, sha256), ...MADE_OF, seed },
    run.checkpoints,
  );
  for (const [name, of] of Object.entries(data)) writeFileSync(join(folder, name), `${JSON.stringify(of)}\n`);
  console.log(`\nWritten to ${folder}.`);
}

function trainToys(): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, make] of Object.entries(TOYS)) {
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(make())}\n`);
    console.log(`Written to ${join(folder, name)}.json.`);
  }
}

/** Writes a manifest and its files, in place of what was there. */
function write<Manifest extends { checkpoints: { file: string }[] }>(
  manifest: Manifest,
  made: readonly { bytes: Uint8Array }[],
): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [i, { bytes }] of made.entries())
    writeFileSync(join(folder, manifest.checkpoints[i]!.file), bytes);
  writeFileSync(join(folder, 'manifest.json'), writeManifest(manifest));
}

function showProgress(line: string, log: boolean): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${line}`);
  else if (log) console.log(line);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function versionOf(name: string): string {
  const file = join(nets, '../../../node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
