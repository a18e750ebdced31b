import { scoreInduction, type HeadScores } from '../../nets/induction/scores.ts';
import { FOLLOWED, testSequences } from '../../nets/induction/sequences.ts';
import { INDUCTION_32 } from '../../nets/induction/settings.ts';
import { inductionTask } from '../../nets/induction/task.ts';
import type { MakeKernel } from '../../nets/kernel/kernel.ts';
import { createTrainer } from '../../nets/transformer/trainer.ts';
import type { Steps } from '../shared/answer-frames.ts';
import { patternsOf } from '../induction-head/shown-piece.ts';
import { CHECKPOINTS, END, SHAPE, SHOWN } from './params.ts';

/** Every how many steps the network is scored. */
const EVERY = 50;

/** How a network stands at some step. */
export interface Point {
  step: number;
  /** Mean loss in nats when the tokens of a piece come for the first time, and when they come again. */
  first: number;
  second: number;
  /** Layer by layer. */
  heads: HeadScores[];
}

/** Where each head looks at one of the moments that are kept: [n, n] each. */
export type Heads = number[][];

/** A network in training, as it is shown. */
export interface Frame {
  step: number;
  /** The points since the frame before. */
  points: Point[];
  /** The moments that were kept since then. */
  kept: Heads[];
  /** Where each head looks now. */
  now: Heads;
}

/** Makes a network, freshly drawn; it takes no step past its end. */
export function createTraining(seed: number, kernel: MakeKernel): Steps<never, Frame> {
  const trainer = createTrainer({ ...INDUCTION_32, seed }, inductionTask, kernel);
  const sequences = testSequences(FOLLOWED);
  const look = (): Heads => patternsOf(SHAPE, trainer.weights, SHOWN);
  let noted = -1;
  return {
    go(steps, enough = () => false) {
      const points: Point[] = [];
      const kept: Heads[] = [];
      const note = (): void => {
        const step = trainer.steps;
        if (noted === step) return;
        noted = step;
        if (CHECKPOINTS.some((one) => one.step === step)) kept.push(look());
        if (step % EVERY) return;
        const { first, second, heads } = scoreInduction(SHAPE, trainer.weights, sequences);
        points.push({ step, first, second, heads: heads.flat() });
      };
      note();
      for (let i = 0; i < steps && trainer.steps < END && !enough(); i++) {
        trainer.step();
        note();
      }
      return { step: trainer.steps, points, kept, now: look() };
    },
  };
}
