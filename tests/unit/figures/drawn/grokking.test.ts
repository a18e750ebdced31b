import { expect, it } from 'vitest';
import { KEYS, P, votes } from '../../../../src/figures/drawn/grokking.ts';

const best = (values: number[]): number => values.indexOf(Math.max(...values));

it('gives all votes to the right answer, and to no other', () => {
  for (let a = 0; a < P; a += 7)
    for (let b = 0; b < P; b += 11) {
      const sum = votes(a, b, KEYS);
      expect(best(sum)).toBe((a + b) % P);
      expect(sum[(a + b) % P]).toBeCloseTo(KEYS.length);
    }
});

it('leaves it nearly open with one clock, and not with five', () => {
  const rival = (keys: readonly number[]): number =>
    votes(71, 58, keys).toSorted((x, y) => y - x)[1]! / keys.length;
  expect(rival([KEYS[0]])).toBeCloseTo(0.998, 3);
  expect(rival(KEYS)).toBeCloseTo(0.52, 2);
});
