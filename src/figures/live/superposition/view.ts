import { ownWorker } from '../../../shared/own-script.ts';
import type { Frame } from '../../nets/superposition/side-by-side.ts';
import type { Enliven } from '../shared/live-figure.ts';
import { liven } from '../shared/live-training.ts';
import { draw, sayDone, STEPS, tablesOf } from './draw.ts';
import { PARAMS, PRESETS } from './params.ts';
import { TRAINING } from './toy-params.ts';
import worker from './worker.ts?worker&url';

/** Brings the figure to life. */
export const enliven: Enliven = (figure, life) =>
  liven(figure, life, {
    ...TRAINING,
    name: 'superposition',
    params: PARAMS,
    presets: PRESETS,
    built: JSON.parse(figure.dataset['frame']!) as Frame,
    hire: () => ownWorker(worker),
    end: () => STEPS,
    draw,
    tables: tablesOf,
    sayDone,
  });
