import { ownWorker } from '../../../shared/own-script.ts';
import twenty from '../../nets/weights/toys/twenty-in-five.json';
import type { Enliven } from '../shared/live-figure.ts';
import { liven } from '../shared/live-training.ts';
import { TRAINING } from '../superposition/toy-params.ts';
import { draw, sayDone, STEPS, tablesOf } from './draw.ts';
import { PARAMS } from './params.ts';
import worker from './worker.ts?worker&url';

/** Brings the figure to life. */
export const enliven: Enliven = (figure, life) =>
  liven(figure, life, {
    ...TRAINING,
    name: 'superposition-twenty',
    params: PARAMS,
    built: twenty,
    hire: () => ownWorker(worker),
    end: () => STEPS,
    draw,
    tables: tablesOf,
    sayDone,
  });
