import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Pace } from '../../../../src/figures/live/shared/pace.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells how long a run still takes by its own pace, from the second on in which there is something to judge by', () => {
  const pace = new Pace();
  pace.note(3);
  vi.advanceTimersByTime(900);
  pace.note(93);
  expect(pace.sayLeft(700)).toBe('');
  vi.advanceTimersByTime(100);
  pace.note(103);
  expect([700, 650, 1100, 9100, 50].map((steps) => pace.sayLeft(steps))).toEqual([
    'about 7 s left',
    'about 7 s left',
    'about 15 s left',
    'about 2 min left',
    '',
  ]);
});

it('does not count the time in which a run rests', () => {
  const pace = new Pace();
  pace.note(0);
  vi.advanceTimersByTime(1000);
  pace.note(100);
  pace.rest();
  vi.advanceTimersByTime(60_000);
  pace.note(110);
  vi.advanceTimersByTime(1000);
  pace.note(210);
  expect(pace.sayLeft(300)).toBe('about 3 s left');
});
