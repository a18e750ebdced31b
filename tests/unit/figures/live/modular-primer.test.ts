import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createReader } from '../../../../src/figures/live/modular-inside/model.ts';
import { KEYS, OTHERS } from '../../../../src/figures/live/modular-inside/params.ts';
import { unpackWeights } from '../../../../src/figures/nets/modular/checkpoint.ts';
import { fold } from '../../../../src/figures/nets/modular/fold.ts';
import { inferAll } from '../../../../src/figures/nets/modular/infer.ts';
import { answer } from '../../../../src/figures/nets/modular/loss.ts';
import { scoreOf } from '../../../../src/figures/nets/modular/measures.ts';
import { ONE_FREQUENCY } from '../../../../src/figures/nets/modular/neurons.ts';
import { splitPairs } from '../../../../src/figures/nets/modular/pairs.ts';
import { LIVE } from '../../../../src/figures/nets/modular/settings.ts';
import { partOfMean } from '../../../../src/figures/nets/modular/logits-by-sum.ts';
import { random } from '../../../../src/figures/nets/random.ts';
import manifest from '../../../../src/figures/nets/weights/mod-113/manifest.json';
import timeline from '../../../../src/figures/nets/weights/mod-59/manifest.json';
import { fastKernel } from '../nets/kernels.ts';
import { foldersWith, readPrimer } from '../../../support/primers.ts';

const { settings, checkpoints, keyFrequencies } = manifest;

/** Restricted loss after so many steps where the logits of each sum are averaged over the pairs held back alone. */
function restrictedToHeldBack(step: number): number {
  const shape = timeline.settings;
  const { p } = shape;
  const { file } = timeline.checkpoints.find((one) => one.epoch === step)!;
  const weights = unpackWeights(shape, readFileSync(`src/figures/nets/weights/mod-59/${file}`));
  const logits = inferAll(fold(shape, weights));
  const { test: held } = splitPairs(shape, random(shape.seed));
  const mean = new Float64Array(p * p);
  for (let sum = 0; sum < p; sum++) {
    const pairs = held.filter((pair) => answer(pair, p) === sum);
    for (const pair of pairs)
      for (let c = 0; c < p; c++) mean[sum * p + c]! += logits[pair * p + c]! / pairs.length;
  }
  const part = partOfMean(mean, p, timeline.keyFrequencies);
  const overall = Float64Array.from({ length: p }, (_, c) =>
    mean.reduce((all, x, i) => (i % p === c ? all + x / p : all), 0),
  );
  const bySum = logits.map((_, i) => {
    const c = i % p;
    return part[answer((i - c) / p, p) * p + c]! + overall[c]!;
  });
  return scoreOf(bySum, p, held).loss;
}

describe.each(foldersWith('modular-addition'))('in %s', (dir) => {
  const expectSaid = readPrimer(dir, 'modular-addition');

  test('what the primer says of the networks that are trained live is so', () => {
    const live = Object.values(LIVE);
    const range = (of: 'd_model' | 'd_mlp') => {
      const sizes = live.map((one) => one[of]);
      return `${Math.min(...sizes)} to ${Math.max(...sizes)}`;
    };
    expectSaid(`${range('d_model')} dimensions and ${range('d_mlp')} neurons`);
  });

  test('what the primer says of the network that is shipped is so', () => {
    const [last] = checkpoints;
    const [one, two, three] = keyFrequencies;
    expectSaid(`three of them: ${one}, ${two} and ${three}`);
    expectSaid(`trained for ${last!.epoch.toLocaleString('en')} steps on ${100 * settings.trainFraction}%`);
    expectSaid(`(${Math.round(last!.bytes / 1000)} kB, rounded to 8 bits)`);
    expectSaid(`more than ${100 * ONE_FREQUENCY}% of their variance`);
    // The paper's network has 128 dimensions and 512 neurons.
    expect([settings.d_model * 2, settings.d_mlp * 2]).toEqual([128, 512]);
    expectSaid("half the paper's width");
    const { p } = settings;
    expectSaid(`the paper ${p}. There are ${(p ** 2).toLocaleString('en')} such sums`);
    // The paper shows three in ten.
    const shown = Math.floor(0.3 * p ** 2);
    const [some, others] = [shown, p ** 2 - shown].map((count) => count.toLocaleString('en'));
    expectSaid(`show ${some} of them to a transformer of one layer, and test it on the other ${others}`);
    expectSaid(`Of the ${(p - 1) / 2} such clocks`);
    expectSaid(`71 + 58 = 129, which is ${129 % p} modulo ${p}`);
    expectSaid(`at ${129 % p}/${p} of a full turn, about ${Math.round((360 * (129 % p)) / p)} degrees`);
  });

  test('what the primer says of the run that was kept is so', () => {
    const at = (epoch: number) => timeline.checkpoints.find((one) => one.epoch === epoch)!.measures;
    const [early, hidden, late] = [at(1000), at(3000), at(7000)];
    expect(hidden.train.accuracy).toBe(1);
    expectSaid(
      `At step 3,000 every sum trained on is right, but only ${Math.round(100 * hidden.test.accuracy)}%`,
    );
    expectSaid(`the loss on these is ${hidden.test.loss.toFixed(1)}`);
    expectSaid(
      `since step 1,000, when it had ${Math.round(100 * early.test.accuracy)}% right and a loss of ${early.test.loss.toFixed(1)}`,
    );
    expectSaid(`from ${early.restrictedLoss.toFixed(2)} to ${hidden.restrictedLoss.toFixed(2)}`);
    const alone = [1000, 3000].map((step) => restrictedToHeldBack(step).toFixed(2));
    expectSaid(`over those held back alone it comes down as well, from ${alone.join(' to ')}`);
    expectSaid('At step 7,000 all sums are right');
    expect([late.train.accuracy, late.test.accuracy]).toEqual([1, 1]);
    const { p, trainFraction, weightDecay } = timeline.settings;
    expectSaid(
      `modulo ${p}, trained on ${100 * trainFraction}% of the sums with twice the paper's weight decay`,
    );
    // The paper's is 1.
    expect(weightDecay).toBe(2);
    expectSaid(`(${Math.round(timeline.checkpoints[0]!.bytes / 1000)} kB each`);
    expect(timeline.keyFrequencies).toHaveLength(4);
    expect(timeline.checkpoints).toHaveLength(10);
    expectSaid('as it was at ten steps');
    expectSaid('those of the four key frequencies that it ends with');
  });

  test('what the primer says of the network without some frequencies is so', () => {
    const reader = createReader(
      readFileSync(`src/figures/nets/weights/mod-113/${checkpoints[0]!.file}`),
      fastKernel,
    );
    const right = (off: readonly number[]) => 100 * reader.count(off).without.accuracy;
    const single = KEYS.map((k) => Math.round(right([k])));
    expectSaid(`between ${Math.min(...single)}% and ${Math.max(...single)}% of all sums`);
    expectSaid(`Without all three it gets ${right(KEYS).toFixed(1)}%, the share that guessing would get`);
    expect((100 / settings.p).toFixed(1)).toBe(right(KEYS).toFixed(1));
    // A guesser's loss is the logarithm of the number of answers; this network is sure of wrong ones.
    expect(reader.count(KEYS).without.loss).toBeGreaterThan(Math.log(settings.p));
    expectSaid(`Without the ${OTHERS.length} others together it still gets every sum right`);
    expect(right(OTHERS)).toBe(100);
  });
});
