import { describe, expect, test } from 'vitest';
import { gini, powers, shareOf, withoutFrequencies } from '../../../../src/figures/nets/fourier.ts';
import {
  keyFrequencies,
  logitShares,
  onlyPart,
  partOfFrequencies,
  withoutPart,
} from '../../../../src/figures/nets/modular/logits-by-sum.ts';

const p = 7;
const wave = (length: number) => Float64Array.from({ length }, (_, i) => Math.sin(2.1 * i + 0.4) + 0.3);

test('powers are those of a slow complex transform, and add up to the sum of squares', () => {
  const table = wave(p * 3);
  const power = powers(table, p, 3);
  for (let k = 0; k < power.length; k++) {
    let slow = 0;
    for (let j = 0; j < 3; j++) {
      let [re, im] = [0, 0];
      for (let t = 0; t < p; t++) {
        re += table[t * 3 + j]! * Math.cos((2 * Math.PI * k * t) / p);
        im -= table[t * 3 + j]! * Math.sin((2 * Math.PI * k * t) / p);
      }
      slow += ((re * re + im * im) / p) * (k === 0 ? 1 : 2);
    }
    expect(power[k]).toBeCloseTo(slow, 10);
  }
  const squares = table.reduce((sum, x) => sum + x * x, 0);
  expect(power.reduce((sum, x) => sum + x, 0)).toBeCloseTo(squares, 10);
});

test('frequencies that are taken out are gone, the others and the later rows stay', () => {
  const table = wave((p + 1) * 3);
  const [before, left] = [powers(table, p, 3), withoutFrequencies(table, p, 3, [2])];
  const after = powers(left, p, 3);
  expect(after[2]).toBeCloseTo(0, 10);
  for (const k of [0, 1, 3]) expect(after[k]).toBeCloseTo(before[k]!, 10);
  expect(left.slice(p * 3)).toEqual(table.slice(p * 3));
  expect(shareOf(after, [1, 3])).toBeCloseTo(1, 10);
});

test('Gini of equal numbers is 0, of one that holds all of n it is 1 − 1/n', () => {
  expect(gini([2, 2, 2, 2])).toBeCloseTo(0, 12);
  expect(gini([0, 5, 0, 0])).toBeCloseTo(0.75, 12);
});

describe('logits that are cos(w(a + b − c)) at frequency 3, a constant per answer and a little of a alone', () => {
  const logits = Float32Array.from({ length: p ** 3 }, (_, i) => {
    const [a, b, c] = [Math.floor(i / p / p), Math.floor(i / p) % p, i % p];
    return 4 * Math.cos((2 * Math.PI * 3 * (a + b - c)) / p) + c + 0.5 * Math.cos((2 * Math.PI * a) / p);
  });

  test('the key frequency is found, with its share of the variance', () => {
    expect(keyFrequencies(logits, p)).toEqual([3]);
    expect(logitShares(logits, p)[3]).toBeCloseTo(8 / (8 + 0.125), 6);
  });

  test('its part, kept or taken away, is exact', () => {
    const part = partOfFrequencies(logits, p, [3]);
    const [only, without] = [onlyPart(logits, p, part), withoutPart(logits, p, part)];
    logits.forEach((x, i) => {
      const [a, b, c] = [Math.floor(i / p / p), Math.floor(i / p) % p, i % p];
      const wanted = 4 * Math.cos((2 * Math.PI * 3 * (a + b - c)) / p);
      expect(only[i]).toBeCloseTo(wanted + c, 5);
      expect(without[i]).toBeCloseTo(x - wanted, 5);
    });
  });
});
