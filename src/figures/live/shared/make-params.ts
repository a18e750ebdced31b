import type { Choice, Range } from './params.ts';

/** A whole number that a reader may set, both ends included. */
export const range = (name: string, [min, max]: readonly [number, number], value: number): Range => ({
  kind: 'range',
  name,
  unit: '',
  min,
  max,
  step: 1,
  value,
});

/** One of a few words that a reader may choose: the first of them, where nothing else is said. */
export const choice = (
  name: string,
  options: Readonly<Record<string, string>>,
  value = Object.keys(options)[0]!,
): Choice => ({ kind: 'choice', name, options, value });
