import { range } from '../shared/make-params.ts';

/** By how much the axes can be turned, in degrees; beyond a right angle pairs of axes change places. */
export const PARAMS = {
  by: range('Turned by', [0, 90], 0, { unit: '°', step: 5 }),
};
