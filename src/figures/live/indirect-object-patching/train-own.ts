import { measureAnswers } from '../../nets/indirect/measures.ts';
import { testPrompts } from '../../nets/indirect/prompts.ts';
import { indirectTask } from '../../nets/indirect/task.ts';
import type { MakeKernel } from '../../nets/kernel/kernel.ts';
import { packWeights } from '../../nets/transformer/shape.ts';
import { createTrainer } from '../../nets/transformer/trainer.ts';
import type { Steps } from '../shared/answer-frames.ts';
import { openNetwork } from './networks.ts';
import { know } from './know.ts';
import { OWN } from './own-settings.ts';
import type { Known } from './packed-scores.ts';

/** Every how many steps it is asked how much is right. */
const EVERY = 25;

/** A network in training, as it is shown. */
export interface OwnFrame {
  step: number;
  /** Of sentences with pairs of names that were held back, the share that it ends with the right name. */
  accuracy: number;
  /** At the end: its weights as shipped ones are packed, and what is known of it. */
  end?: { bytes: Uint8Array<ArrayBuffer>; known: Known };
}

/** Makes a network of the shipped shape, freshly drawn. */
export function createOwn(seed: number, kernel: MakeKernel): Steps<number, OwnFrame> {
  const trainer = createTrainer({ ...OWN, seed }, indirectTask, kernel);
  const prompts = testPrompts(64, 'trained');
  let accuracy = 0;
  return {
    go(steps, enough = () => false) {
      for (let i = 0; i < steps && trainer.steps < OWN.steps && !enough(); i++) {
        trainer.step();
        if (trainer.steps % EVERY === 0) accuracy = measureAnswers(OWN, trainer.weights, prompts).accuracy;
      }
      const frame = { step: trainer.steps, accuracy };
      if (trainer.steps < OWN.steps) return frame;
      // Rounded as the shipped ones are: what is told is of the weights that are patched.
      const bytes = packWeights(OWN, trainer.weights);
      return { ...frame, end: { bytes, known: know(openNetwork(bytes)) } };
    },
  };
}
