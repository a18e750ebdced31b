import { startOf } from '../shared/params.ts';
import { countsOf, createTraining, STEPS, type Frame } from './model.ts';
import { PARAMS, PRESETS } from './params.ts';

/** What stands in the page before anything runs: the models at the start's settings, and what each preset's come to. */
export interface Built {
  frame: Frame;
  counts: { sparsity: number; count: string }[];
}

let built: Built | undefined;

/** Trains it all once for every build, by the code that runs in the reader's browser. */
export function trainBuilt(): Built {
  return (built ??= train());
}

function train(): Built {
  const start = startOf(PARAMS);
  const frames = PRESETS.map((sparsity) => createTraining({ ...start, sparsity }).go(STEPS));
  const frame = frames[PRESETS.findIndex((sparsity) => sparsity === start.sparsity)]!;
  const round = (x: number) => Number(x.toFixed(4));
  const seeds = frame.seeds.map((seed) => ({
    ...seed,
    W: seed.W.map(round),
    loss: Number(seed.loss.toFixed(6)),
  }));
  return {
    frame: { ...frame, seeds },
    counts: PRESETS.map((sparsity, i) => ({ sparsity, count: countsOf(frames[i]!) })),
  };
}
