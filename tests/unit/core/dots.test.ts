import { expect, it } from 'vitest';
import { dotsAt } from '../../../src/core/dots.ts';

it('draws a dot as a line that has a length, however little', () => {
  expect(dotsAt([])).toBe('');
  expect(dotsAt([[1.5, -2], [0, 0]])).toBe('M1.5 -2h.001M0 0h.001'); // prettier-ignore
});
