import { expect, test } from 'vitest';
import { ringOf, spectrumOf, strongest } from '../../../../src/figures/nets/rings.ts';

const P = 7;
const D = 3;

/** An embedding that holds a clock of frequency 2 with radius 3, a fainter one of frequency 1, and a constant. */
function clockwork(): Float32Array {
  const W_E = new Float32Array((P + 1) * D);
  for (let t = 0; t < P; t++) {
    const angle = (2 * Math.PI * 2 * t) / P;
    W_E.set([3 * Math.cos(angle) + 5, 3 * Math.sin(angle), Math.cos((2 * Math.PI * t) / P)], t * D);
  }
  return W_E;
}

test('the spectrum tells how the power is shared, the constant left out', () => {
  const spectrum = spectrumOf(clockwork(), P, D);
  expect(spectrum).toHaveLength(3);
  expect(spectrum[1]).toBeCloseTo(18 / 19, 5);
  expect(spectrum[0]).toBeCloseTo(1 / 19, 5);
  expect(strongest(spectrum, 2)).toEqual([2, 1]);
});

test('a clock is laid out as it is: number t at the angle of 2t sevenths of a turn', () => {
  const W_E = clockwork();
  const ring = ringOf(W_E, P, D, spectrumOf(W_E, P, D), 2);
  expect(ring.k).toBe(2);
  for (let t = 0; t < P; t++) {
    expect(ring.at[2 * t]).toBeCloseTo(3 * Math.cos((2 * Math.PI * 2 * t) / P), 4);
    expect(ring.at[2 * t + 1]).toBeCloseTo(3 * Math.sin((2 * Math.PI * 2 * t) / P), 4);
  }
});

test('an embedding of zeros has rings without size', () => {
  const ring = ringOf(new Float32Array((P + 1) * D), P, D, [0, 0, 0], 1);
  expect(ring.at.every((x) => x === 0)).toBe(true);
});
