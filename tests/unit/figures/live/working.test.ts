import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Working } from '../../../../src/figures/live/shared/working.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('says that what a figure shows is being worked out anew when that takes a while, and only then', () => {
  const [shown, seen] = [{ ariaBusy: null as string | null }, new Set<string | null>()];
  const working = new Working({ querySelectorAll: () => [shown] } as unknown as HTMLElement);
  const wait = (ms: number): void => {
    vi.advanceTimersByTime(ms);
    seen.add(shown.ariaBusy);
  };
  for (let quick = 0; quick < 5; quick++) {
    working.begin();
    wait(90);
    working.begin();
    working.end();
  }
  expect([...seen]).toEqual([null]);
  working.begin();
  wait(90);
  working.begin();
  wait(20);
  expect(shown.ariaBusy).toBe('true');
  working.end();
  wait(1000);
  expect(shown.ariaBusy).toBe(null);
});
