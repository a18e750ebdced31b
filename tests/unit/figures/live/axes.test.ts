import { describe, expect, it } from 'vitest';
import {
  bareAxes,
  evenAxes,
  logAxes,
  lossAxes,
  shareAxes,
} from '../../../../src/figures/live/shared/axes.ts';
import { WIDE } from '../../../../src/figures/live/shared/plot-size.ts';

const saysOf = ({ ticks }: { ticks: { text: string; top: number }[] }): string[] =>
  ticks.map(({ text, top }) => `${text} at ${top}`);

describe('the marks of an axis', () => {
  it('are powers of ten below 1 on a log scale, from the top down', () => {
    expect(saysOf(lossAxes(100))).toEqual([
      '100 at 0',
      '1 at 22.2',
      '10⁻² at 44.4',
      '10⁻⁴ at 66.7',
      '10⁻⁶ at 88.9',
    ]);
  });

  it('are shares or numbers on an even scale', () => {
    expect(saysOf(shareAxes(100))).toEqual(['100% at 0', '50% at 50', '0% at 100']);
    expect(saysOf(evenAxes([0, 1], 4, [4, 1]))).toEqual(['4 at 0', '1 at 75']);
    expect(bareAxes(50)).toEqual({ ticks: [], grid: `M0 50H${WIDE}` });
  });
});

it('what lies beyond an axis stands at its edge', () => {
  const axes = logAxes([0, 10], [0.1, 10], [10]);
  const inside = evenAxes([0, 10], 1, [1]);
  const places = (line: string): string[] => line.match(/-?[\d.]+/g) ?? [];
  expect(axes.bars([[5, 0]])).toBe(axes.bars([[5, 0.1]]));
  expect(axes.line([[5, 1000]])).toBe(axes.line([[5, 10]]));
  expect(inside.bars([[5, 2]])).toBe(inside.bars([[5, 1]]));
  expect(places(inside.line([[10, 1]]))).toEqual([String(WIDE), '0']);
});
