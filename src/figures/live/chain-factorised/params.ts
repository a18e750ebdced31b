import type { Values } from '../shared/params.ts';

/** How many steps are taken. */
export const STEPS = 800;
/** Every how many steps one can be looked at. */
export const EVERY = 10;

/** What a reader can set. */
export const PARAMS = {
  at: { kind: 'range', name: 'Step', unit: '', min: 0, max: STEPS, step: EVERY, value: 200 },
  turn: { kind: 'range', name: 'Turned by', unit: '°', min: 0, max: 360, step: 10, value: 30 },
  start: {
    kind: 'choice',
    name: 'Size at the start',
    options: { small: 'a thousandth', middle: 'a thirtieth', large: 'a third' },
    value: 'small',
  },
  seed: { kind: 'range', name: 'Seed', unit: '', min: 1, max: 999, step: 1, value: 1 },
} as const;

/** What is set. */
export type Set = Values<typeof PARAMS>;
