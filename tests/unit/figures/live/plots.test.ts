import { describe, expect, it } from 'vitest';
import { placeOf, sizeOf } from '../../../../src/figures/live/shared/plots.ts';

const ring = (places: [number, number][]) => ({ k: 1, share: 1, at: places.flat() });

describe('the size of a ring', () => {
  it('is how far its numbers are from the middle', () => {
    const round = ring([
      [2, 0],
      [0, 2],
      [-2, 0],
    ]);
    expect(sizeOf(round)).toBeCloseTo(2);
  });

  it('is so large that none of them leaves the drawing, which reaches to 1.4', () => {
    const scribble = ring([
      [5, 0],
      [0, 0.1],
      [-0.1, 0],
      [0.1, 0],
    ]);
    expect(Math.hypot(...placeOf(scribble, 0, sizeOf(scribble)))).toBeLessThan(1.4);
  });
});
