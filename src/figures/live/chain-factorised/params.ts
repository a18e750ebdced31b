import { choice, range, seedFrom } from '../shared/make-params.ts';
import type { Values } from '../shared/params.ts';

/** How many steps are taken. */
export const STEPS = 800;
/** Every how many steps one can be looked at. */
export const EVERY = 10;

/** What a reader can set. */
export const PARAMS = {
  at: range('Step', [0, STEPS], 200, { step: EVERY }),
  turn: range('Turned by', [0, 360], 30, { unit: '°', step: 10 }),
  start: choice('Size at the start', { small: 'a thousandth', middle: 'a thirtieth', large: 'a third' }),
  seed: seedFrom(1),
};

/** What is set. */
export type Set = Values<typeof PARAMS>;
