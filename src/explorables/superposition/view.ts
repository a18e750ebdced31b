import { EVERY, type Frame } from '../../nets/superposition/side-by-side.ts';
import type { Enliven } from '../shared/live-figure.ts';
import { liven } from '../shared/live-training.ts';
import { draw, sayDone, STEPS, tablesOf } from './draw.ts';
import { DECISIVE, PARAMS, PRESETS } from './params.ts';

/** Brings the figure to life. */
export const enliven: Enliven = (figure) =>
  liven(figure, {
    name: 'superposition',
    params: PARAMS,
    decisive: DECISIVE,
    presets: PRESETS,
    built: JSON.parse(figure.dataset['frame']!) as Frame,
    hire: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    unit: 'step',
    end: () => STEPS,
    stepsAtOnce: (still) => (still ? 10 * EVERY : EVERY),
    draw,
    tables: tablesOf,
    verb: 'Train',
    sayRunning: ({ sparsity }) => `Training at ${sparsity}% sparsity.`,
    sayDone,
  });
