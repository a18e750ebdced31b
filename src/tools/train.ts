// npm run train -- <model> [folder]: trains what the site ships, and writes its weights and manifest.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseKernel } from '../figures/nets/kernel/wasm.ts';
import { manifestOf, writeManifest } from '../figures/nets/manifest.ts';
import { runRecipe, type CurvePoint } from '../figures/nets/modular/recipe.ts';
import { RECIPES } from '../figures/nets/recipes.ts';
import { TOYS } from '../figures/nets/superposition/shipped.ts';

const nets = join(import.meta.dirname, '../figures/nets');
const [model = '', folder = join(nets, 'weights', model)] = process.argv.slice(2);
const recipe = RECIPES[model];
if (recipe) await train();
else if (model === 'toys') trainToys();
else {
  console.error(`There is no model "${model}". Give one of ${[...Object.keys(RECIPES), 'toys'].join(', ')}.`);
  process.exitCode = 1;
}

async function train(): Promise<void> {
  const kernel = await chooseKernel(readFileSync(join(nets, 'kernel/kernel.wasm')));
  const made = { node: process.versions.node, assemblyscript: versionOf('assemblyscript') };
  const run = runRecipe(recipe!, kernel, showProgress);
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const manifest = manifestOf(model, recipe!, run, made, sha256);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [i, { bytes }] of run.checkpoints.entries()) {
    writeFileSync(join(folder, manifest.checkpoints[i]!.file), bytes);
  }
  writeFileSync(join(folder, 'manifest.json'), writeManifest(manifest));
  if (run.moments) writeFileSync(join(folder, 'moments.json'), `${JSON.stringify(run.moments)}\n`);
  const { train, test } = manifest.checkpoints.at(-1)!.measures;
  console.log(`\nAccuracy ${train.accuracy} on the training pairs, ${test.accuracy} on the test pairs.`);
  console.log(`Key frequencies ${manifest.keyFrequencies.join(', ')}. Written to ${folder}.`);
}

function trainToys(): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, make] of Object.entries(TOYS)) {
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(make())}\n`);
    console.log(`Written to ${join(folder, name)}.json.`);
  }
}

function showProgress({ epoch, train, test }: CurvePoint): void {
  const figures = `train ${train.loss.toExponential(1)}, test ${test.loss.toFixed(3)} (${(100 * test.accuracy).toFixed(1)} %)`;
  const line = `epoch ${epoch} of ${recipe!.checkpoints.at(-1)}: ${figures}`;
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${line}`);
  else if (epoch % (10 * recipe!.curveEvery) === 0) console.log(line);
}

function versionOf(name: string): string {
  const file = join(nets, '../../../node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
