import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { SPEECHES } from '../../../../src/figures/nets/speeches/settings.ts';
import { windowTask } from '../../../../src/figures/nets/speeches/speeches.ts';
import { createTrainer } from '../../../../src/figures/nets/transformer/trainer.ts';
import type { TransformerSettings } from '../../../../src/figures/nets/transformer/settings.ts';
import { trainNetwork } from '../../../../src/tools/speeches/train-network.ts';
import type { Told } from '../../../../src/tools/speeches/training.ts';
import { fastKernel, kernelBytes } from '../../figures/nets/kernels.ts';

const folder = mkdtempSync(join(tmpdir(), 'training-'));
afterAll(() => rmSync(folder, { recursive: true }));

const settings: TransformerSettings = {
  ...SPEECHES,
  n_layers: 1,
  d_model: 8,
  n_heads: 2,
  d_head: 4,
  d_mlp: 16,
  d_vocab: 32,
  n_ctx: 8,
  batch: 8,
  microBatch: 2,
  warmup: 4,
  steps: 24,
  coolFrom: 16,
};
const learnt = Uint16Array.from({ length: 500 }, (_, i) => (i * i + 3 * i) % 32);
const data = { kernel: new Uint8Array(kernelBytes), learnt, held: [learnt.subarray(0, 90)], keepEvery: 8 };

test('a training that stopped and was gone on with ends with the same bytes as one that did not', async () => {
  const told: Told[] = [];
  const whole = await trainNetwork(settings, {
    ...data,
    state: join(folder, 'whole'),
    tell: (one) => told.push(one),
  });
  expect(told.map(({ step }) => step)).toEqual([8, 16, 24]);
  expect(told.at(-1)!.held).toBeLessThan(told[0]!.held);
  const state = join(folder, 'halved');
  const half = await trainNetwork({ ...settings, steps: 16, coolFrom: 16 }, { ...data, state });
  expect(half).not.toEqual(whole);
  expect(await trainNetwork(settings, { ...data, state })).toEqual(whole);
  expect(readFileSync(state)).toEqual(readFileSync(join(folder, 'whole')));
});

test('two threads learn what one does, but for rounding', async () => {
  const two = await trainNetwork(settings, { ...data, state: join(folder, 'two') });
  const one = createTrainer(settings, (next) => windowTask(learnt, next), fastKernel);
  while (one.steps < settings.steps) one.step();
  for (const [name, array] of Object.entries(one.weights))
    array.forEach((x, i) => expect(Math.abs(x - two[name]![i]!), name).toBeLessThan(1e-3));
});

test('what fails in a thread fails the training', async () => {
  const broken = { ...data, learnt: new Uint16Array(0), kernel: new Uint8Array(kernelBytes) };
  await expect(
    trainNetwork({ ...settings, d_vocab: -1 }, { ...broken, state: join(folder, 'broken') }),
  ).rejects.toThrow();
});
