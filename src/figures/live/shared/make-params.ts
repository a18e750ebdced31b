import type { Choice, Range } from './params.ts';

/** A number that a reader may set, both ends included: a whole one, where nothing is said of its steps. */
export const range = (
  name: string,
  [min, max]: readonly [number, number],
  value: number,
  { unit = '', step = 1 } = {},
): Range => ({ kind: 'range', name, unit, min, max, step, value });

/** The seed of a network; below 1,000, where nothing else is said. */
export const seedFrom = (value: number, most = 999, name = 'Seed'): Range => range(name, [1, most], value);

/** One of a few words that a reader may choose: the first of them, where nothing else is said. */
export const choice = (
  name: string,
  options: Readonly<Record<string, string>>,
  value = Object.keys(options)[0]!,
): Choice => ({ kind: 'choice', name, options, value });
