import { expect, it } from 'vitest';
import { stepBy, tintOf } from '../../../../src/figures/live/shared/heat-map.ts';

it('keys walk a map of three rows and four columns, and stop at its edges; others lead nowhere', () => {
  const cases: [key: string, row: number, column: number, to: [number, number] | undefined][] = [
    ['ArrowRight', 0, 0, [0, 1]],
    ['ArrowRight', 0, 3, [0, 3]],
    ['ArrowLeft', 1, 0, [1, 0]],
    ['ArrowDown', 1, 2, [2, 2]],
    ['ArrowDown', 2, 2, [2, 2]],
    ['ArrowUp', 0, 1, [0, 1]],
    ['Home', 1, 2, [1, 0]],
    ['End', 1, 2, [1, 3]],
    ['Tab', 1, 2, undefined],
    ['toString', 1, 2, undefined],
  ];
  for (const [key, row, column, to] of cases)
    expect(stepBy(key, { row, column }, 3, 4), key).toEqual(to && { row: to[0], column: to[1] });
});

it('a tint is as strong as its number either way, and never so strong that a number could not be read', () => {
  expect([0, 0.5, -0.5, 1, -3].map((tint) => tintOf({ text: '', tint }))).toEqual([
    '0%',
    '23%',
    '23%',
    '45%',
    '45%',
  ]);
});
