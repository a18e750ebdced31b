import type { MakeKernel } from '../../nets/kernel/kernel.ts';
import { createTrainer } from '../../nets/modular/trainer.ts';
import { ringOf, spectrumOf, strongest, type Ring } from '../../nets/rings.ts';
import type { Steps } from '../shared/answer-frames.ts';
import { settingsOf, type Set } from './params.ts';

/** How many of the strongest frequencies are shown as clocks. */
export const CLOCKS = 3;
/** Every how many steps the pairs held back are scored. */
export const EVERY = 10;
/** From this share of the pairs held back on, the network counts as having learned the task. */
export const MARK = 0.99;

/** How well a network does at some step. */
export interface Point {
  step: number;
  trainLoss: number;
  trainRight: number;
  testLoss: number;
  testRight: number;
}

/** A network in training, as it is shown. */
export interface Frame {
  step: number;
  /** The points since the frame before. */
  points: Point[];
  /** Shares of the frequencies 1 … (p − 1) / 2 in the power of W_E. */
  spectrum: number[];
  /** The strongest of them, in order. */
  rings: Ring[];
  /** The step from which on the weight decay acts; it may lie ahead. */
  from: number;
}

/** One network in training. */
export interface Training extends Steps<never, Frame> {
  /** Lets the weight decay act from this step on, or from now on where that is over. */
  decayFrom(step: number): void;
}

/** Makes a network, freshly drawn. */
export function createTraining(set: Set, kernel: MakeKernel): Training {
  const settings = settingsOf(set);
  const { p, d_model, weightDecay } = settings;
  let { from } = set;
  const trainer = createTrainer(settings, kernel);
  const look = (points: Point[]): Frame => {
    const { W_E } = trainer.weights;
    const spectrum = spectrumOf(W_E, p, d_model);
    const rings = strongest(spectrum, CLOCKS).map((k) => ringOf(W_E, p, d_model, spectrum, k));
    return { step: trainer.epoch, points, spectrum, rings, from };
  };
  let scored = -1;
  const score = (): Point => {
    scored = trainer.epoch;
    const [train, test] = [trainer.score(trainer.split.train), trainer.score()];
    return {
      step: trainer.epoch,
      trainLoss: train.loss,
      trainRight: train.accuracy,
      testLoss: test.loss,
      testRight: test.accuracy,
    };
  };
  return {
    go(steps, enough = () => false) {
      const points: Point[] = [];
      const note = (): void => {
        if (trainer.epoch % EVERY === 0 && scored !== trainer.epoch) points.push(score());
      };
      note();
      for (let i = 0; i < steps && !enough(); i++) {
        // The trainer reads it at every step.
        settings.weightDecay = trainer.epoch < from ? 0 : weightDecay;
        trainer.step();
        note();
      }
      return look(points);
    },
    decayFrom(step) {
      from = Math.max(step, trainer.epoch);
    },
  };
}

/** The first step at which the network knew the task, if there was one. */
export function markOf(points: readonly Point[]): number | undefined {
  return points.find(({ testRight }) => testRight >= MARK)?.step;
}
