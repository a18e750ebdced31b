import { answerFrames } from '../shared/answer-frames.ts';
import { createTraining } from './model.ts';

answerFrames(90, ({ seed }: { seed: number }, kernel) => createTraining(seed, kernel));
