import { expect, test } from 'vitest';
import { measureAnswers } from '../../../../../src/figures/nets/indirect/measures.ts';
import { testPrompts } from '../../../../../src/figures/nets/indirect/prompts.ts';
import { INDIRECT } from '../../../../../src/figures/nets/indirect/settings.ts';
import { indirectTask } from '../../../../../src/figures/nets/indirect/task.ts';
import { createTrainer } from '../../../../../src/figures/nets/transformer/trainer.ts';
import { isAll } from '../../../../support/extent.ts';
import { fastKernel } from '../kernels.ts';

test.runIf(isAll)(
  'of the first eight seeds, three have understood after 500 steps, as the settings say',
  () => {
    const prompts = testPrompts(256, 'trained');
    const understood = [1, 2, 3, 4, 5, 6, 7, 8].filter((seed) => {
      const trainer = createTrainer({ ...INDIRECT, seed }, indirectTask, fastKernel);
      while (trainer.steps < INDIRECT.steps) trainer.step();
      return measureAnswers(INDIRECT, trainer.weights, prompts).accuracy > 0.99;
    });
    expect(understood).toEqual([1, 3, 7]);
  },
);
