import { answerFrames } from '../shared/answer-frames.ts';
import { createTraining, EVERY } from './model.ts';
import type { Set } from './params.ts';

answerFrames(45, (set: Set, kernel) => {
  const training = createTraining(set, kernel);
  return {
    // A few steps that a reader asked for are all taken.
    go: (steps, enough) => training.go(steps, steps > EVERY ? enough : undefined),
    change: ({ from }) => training.decayFrom(from),
  };
});
