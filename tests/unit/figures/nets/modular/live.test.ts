import { expect, test } from 'vitest';
import { isAll } from '../../../../support/extent.ts';
import { LIVE } from '../../../../../src/figures/nets/modular/settings.ts';
import { createTrainer, type Trainer } from '../../../../../src/figures/nets/modular/trainer.ts';
import { fastKernel } from '../kernels.ts';

function stepTo(trainer: Trainer, epoch: number): Trainer {
  while (trainer.epoch < epoch) trainer.step();
  return trainer;
}

const PRESETS = [
  ['p53', 375],
  ['p43', 650],
  ['p31', 700],
] as const;

test.each(isAll ? PRESETS : PRESETS.slice(-1))(
  '%s knows few of the pairs held back after 100 steps, and 99 in 100 after %i',
  (preset, enough) => {
    const trainer = stepTo(createTrainer(LIVE[preset], fastKernel), 100);
    expect(trainer.score().accuracy).toBeLessThan(0.2);
    expect(stepTo(trainer, enough).score().accuracy).toBeGreaterThanOrEqual(0.99);
  },
);

test.runIf(isAll)(
  'with too little data, all is known by heart after 1,000 steps and little understood',
  () => {
    const trainer = stepTo(createTrainer(LIVE.tooLittleData, fastKernel), 1000);
    expect(trainer.score(trainer.split.train).accuracy).toBe(1);
    expect(trainer.score().accuracy).toBeLessThan(0.5);
  },
);
