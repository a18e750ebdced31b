import { random } from '../random.ts';
import type { ToySettings } from './settings.ts';
import { createToy, drawExamples, type Toy } from './toy.ts';

/** Examples that losses are measured on. */
export const SCORED = 4096;
/** Every how many steps they are. */
export const EVERY = 50;

/** One seed's model as it is at some step. */
export interface Seed {
  seed: number;
  /** W [m, n], row by row. */
  W: number[];
  /** The loss on examples that are the same at every step and for every seed. */
  loss: number;
}

/** All seeds at one step, and how they came there. */
export interface Frame {
  step: number;
  seeds: Seed[];
  /** The losses of all seeds every `EVERY` steps. */
  curve: { step: number; losses: number[] }[];
}

/** A few models in training, side by side. */
export interface Training {
  /** Takes so many steps with each of them, at most to the end, and tells how they are. */
  go(steps: number): Frame;
}

/** Makes a model of each of `count` seeds in a row, freshly drawn; numbers come out as a page needs them, with few digits. */
export function createTraining(settings: ToySettings, count: number, end: number): Training {
  const toys = Array.from({ length: count }, (_, i) => createToy({ ...settings, seed: settings.seed + i }));
  const score = scorer(settings);
  const curve: Frame['curve'] = [];
  let step = 0;
  const note = (): void => void curve.push({ step, losses: toys.map(score) });
  note();
  return {
    go(steps) {
      for (const last = Math.min(end, step + steps); step < last;) {
        for (const toy of toys) toy.step();
        if (++step % EVERY === 0) note();
      }
      const seeds = toys.map((toy) => ({
        seed: toy.settings.seed,
        W: Array.from(toy.W, (x) => Number(x.toFixed(4))),
        loss: score(toy),
      }));
      return { step, seeds, curve };
    },
  };
}

/** Measures losses on fresh examples of the same kind, the same ones each time. */
export function scorer({ n, sparsity }: ToySettings): (toy: Toy) => number {
  const examples = new Float32Array(SCORED * n);
  drawExamples(examples, sparsity, random(0));
  return (toy) => Number(toy.gradients(examples).toPrecision(4));
}
