import { ownWorker } from '../../../shared/own-script.ts';
import sweep from '../../nets/weights/toys/sweep.json';
import { sizeOfSweep, type Sweep } from '../../nets/superposition/sweep.ts';
import type { Enliven } from '../shared/live-figure.ts';
import { liven } from '../shared/live-training.ts';
import { draw, sayDone, tablesOf } from './draw.ts';
import { PARAMS } from './params.ts';
import worker from './worker.ts?worker&url';

/** Brings the figure to life. */
export const enliven: Enliven = (figure, life) =>
  liven(figure, life, {
    name: 'superposition-sweep',
    params: PARAMS,
    decisive: ['importance', 'seeds', 'seed'],
    built: sweep as Sweep,
    hire: () => ownWorker(worker),
    unit: 'model',
    end: ({ seeds }) => sizeOfSweep(seeds),
    stepsAtOnce: (still) => (still ? 4 : 1),
    ahead: true,
    draw,
    tables: tablesOf,
    verb: 'Sweep',
    sayRunning: ({ seeds }) => `Training ${sizeOfSweep(seeds)} models, from 0% sparsity up.`,
    sayDone,
  });
