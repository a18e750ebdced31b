/** By how much the axes can be turned, in degrees; beyond a right angle pairs of axes change places. */
export const PARAMS = {
  by: { kind: 'range', name: 'Turned by', unit: '°', min: 0, max: 90, step: 5, value: 0 },
} as const;
