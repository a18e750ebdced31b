import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hire } from '../../../../src/figures/live/shared/hire-worker.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

class Fake {
  asked: unknown[] = [];
  terminated = false;
  onmessage?: (event: { data: unknown }) => void;
  onerror?: () => void;
  postMessage(what: unknown): void {
    this.asked.push(what);
  }
  terminate(): void {
    this.terminated = true;
  }
}

function hired(make = (worker: Fake): Worker => worker as unknown as Worker) {
  const [worker, heard, lost] = [new Fake(), vi.fn(), vi.fn()];
  return { worker, heard, lost, at: hire(() => make(worker), heard, lost) };
}

it('hears answers, and waits as long as they are owed', () => {
  const { worker, heard, lost, at } = hired();
  at.ask('one');
  vi.advanceTimersByTime(59_000);
  worker.onmessage!({ data: 'first' });
  vi.advanceTimersByTime(100_000);
  expect([worker.asked, heard.mock.calls, lost.mock.calls]).toEqual([['one'], [['first']], []]);
  at.ask('two');
  vi.advanceTimersByTime(61_000);
  expect(lost).toHaveBeenCalledTimes(1);
  expect(worker.terminated).toBe(true);
  worker.onerror!();
  expect(lost).toHaveBeenCalledTimes(1);
});

it('is silent about a worker that was ended', () => {
  const { worker, lost, at } = hired();
  at.ask('one');
  at.end();
  worker.onerror!();
  vi.advanceTimersByTime(100_000);
  expect(lost).not.toHaveBeenCalled();
});

it('tells in its own time that a browser lets nobody be hired', () => {
  const { lost, at } = hired(() => {
    throw new DOMException('Blocked', 'SecurityError');
  });
  at.ask('one');
  expect(lost).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(lost).toHaveBeenCalledTimes(1);
});
