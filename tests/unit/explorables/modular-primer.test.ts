import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createReader } from '../../../src/explorables/modular-inside/model.ts';
import { KEYS, OTHERS } from '../../../src/explorables/modular-inside/params.ts';
import { ONE_FREQUENCY } from '../../../src/nets/modular/neurons.ts';
import { LIVE } from '../../../src/nets/modular/settings.ts';
import manifest from '../../../src/nets/weights/mod-113/manifest.json';
import timeline from '../../../src/nets/weights/mod-59/manifest.json';
import { fastKernel } from '../nets/kernels.ts';

const text = readFileSync(
  'content/lectures/mechanistic-interpretability/topics/modular-addition.mdx',
  'utf8',
).replaceAll(/\s+/g, ' ');
const { settings, checkpoints, keyFrequencies } = manifest;

test('what the primer says of the networks that are trained live is so', () => {
  const live = Object.values(LIVE);
  const range = (of: 'd_model' | 'd_mlp') => {
    const sizes = live.map((one) => one[of]);
    return `${Math.min(...sizes)} to ${Math.max(...sizes)}`;
  };
  expect(text).toContain(`${range('d_model')} dimensions and ${range('d_mlp')} neurons`);
});

test('what the primer says of the network that is shipped is so', () => {
  const [last] = checkpoints;
  const [one, two, three] = keyFrequencies;
  expect(text).toContain(`three of them: ${one}, ${two} and ${three}`);
  expect(text).toContain(
    `trained for ${last!.epoch.toLocaleString('en')} epochs on ${100 * settings.trainFraction}%`,
  );
  expect(text).toContain(`(${Math.round(last!.bytes / 1000)} kB, rounded to 8 bits)`);
  expect(text).toContain(`more than ${100 * ONE_FREQUENCY}% of their variance`);
  // The paper's network has 128 dimensions and 512 neurons.
  expect([settings.d_model * 2, settings.d_mlp * 2]).toEqual([128, 512]);
  expect(text).toContain("half the paper's width");
});

test('what the primer says of the run that was kept is so', () => {
  const at = (epoch: number) => timeline.checkpoints.find((one) => one.epoch === epoch)!.measures;
  const [early, hidden, late] = [at(1000), at(3000), at(7000)];
  expect(hidden.train.accuracy).toBe(1);
  expect(text).toContain(
    `At epoch 3,000 every sum trained on is right, but only ${Math.round(100 * hidden.test.accuracy)}%`,
  );
  expect(text).toContain(`the loss on these is ${hidden.test.loss.toFixed(1)}`);
  expect(text).toContain(`since epoch 1,000, when it was ${early.test.loss.toFixed(1)}`);
  expect(text).toContain(`from ${early.restrictedLoss.toFixed(2)} to ${hidden.restrictedLoss.toFixed(2)}`);
  expect(text).toContain('At epoch 7,000 all sums are right');
  expect([late.train.accuracy, late.test.accuracy]).toEqual([1, 1]);
  const { p, trainFraction, weightDecay } = timeline.settings;
  expect(text).toContain(
    `modulo ${p}, trained on ${100 * trainFraction}% of the sums with twice the paper's weight decay`,
  );
  // The paper's is 1.
  expect(weightDecay).toBe(2);
  expect(text).toContain(`(${Math.round(timeline.checkpoints[0]!.bytes / 1000)} kB each`);
  expect(timeline.keyFrequencies).toHaveLength(4);
  expect(timeline.checkpoints).toHaveLength(10);
});

test('what the primer says of the network without some frequencies is so', () => {
  const reader = createReader(readFileSync(`src/nets/weights/mod-113/${checkpoints[0]!.file}`), fastKernel);
  const right = (off: readonly number[]) => 100 * reader.count(off).without.accuracy;
  const single = KEYS.map((k) => Math.round(right([k])));
  expect(text).toContain(`between ${Math.min(...single)}% and ${Math.max(...single)}% of all sums`);
  expect(text).toContain(`Without all three it gets ${right(KEYS).toFixed(1)}%, which is guessing`);
  expect((100 / settings.p).toFixed(1)).toBe(right(KEYS).toFixed(1));
  expect(text).toContain(`Without the ${OTHERS.length} others together it still gets every sum right`);
  expect(right(OTHERS)).toBe(100);
});
