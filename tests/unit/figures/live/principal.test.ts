import { expect, it } from 'vitest';
import { principal } from '../../../../src/figures/live/chain-factorised/principal.ts';
import { UBIQUITIN } from '../../../../src/figures/live/chain-factorised/ubiquitin.ts';

it('finds the axes of a cloud that is longest, then wide, then flat, however it lies', () => {
  const box = [-1, 1].flatMap((x) => [-1, 1].flatMap((y) => [-1, 1].map((z) => [3 * x, 2 * y, z] as const)));
  const [c, s] = [Math.cos(0.7), Math.sin(0.7)];
  const lying = box.map(([x, y, z]) => [c * x - s * y + 5, s * x + c * y, z - 2] as const);
  const { axes, shares } = principal(lying);
  expect(shares.map((share) => Math.round(share * 14))).toEqual([9, 4, 1]);
  expect(Math.abs(axes[0]![0]! * c + axes[0]![1]! * s)).toBeCloseTo(1);
  expect(Math.abs(axes[2]![2]!)).toBeCloseTo(1);
});

it('keeps every distance of the chain of ubiquitin', () => {
  const { points, shares } = principal(UBIQUITIN);
  const far = (a: readonly number[], b: readonly number[]): number =>
    Math.hypot(...a.map((value, i) => value - b[i]!));
  expect(UBIQUITIN).toHaveLength(76);
  // Cα atoms that follow each other are about 3.8 Å apart.
  for (let i = 1; i < 76; i++) {
    expect(far(UBIQUITIN[i]!, UBIQUITIN[i - 1]!)).toBeCloseTo(3.8, 0);
    expect(far(points[i]!, points[0]!)).toBeCloseTo(far(UBIQUITIN[i]!, UBIQUITIN[0]!));
  }
  expect(shares[0]! + shares[1]! + shares[2]!).toBeCloseTo(1);
});
