import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { untilQuiet } from '../../../../src/site/search/until-quiet.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const after = <T>(ms: number, value: T): Promise<T> => new Promise((done) => setTimeout(done, ms, value));

test('all that comes, in its order', async () => {
  const all = untilQuiet([after(20, 'a'), after(10, 'b')], 1000);
  await vi.advanceTimersByTimeAsync(20);
  expect(await all).toEqual(['a', 'b']);
});

test('slow and steady is waited for; what is silent is not', async () => {
  const all = untilQuiet([after(900, 'a'), after(1800, 'b'), new Promise<string>(() => {})], 1000);
  await vi.advanceTimersByTimeAsync(2799);
  const early = await Promise.race([all, Promise.resolve('not yet')]);
  expect(early).toBe('not yet');
  await vi.advanceTimersByTimeAsync(1);
  expect(await all).toEqual(['a', 'b']);
});

test('what fails is left out, and nothing asked is nothing', async () => {
  expect(await untilQuiet([Promise.reject(new Error('gone')), Promise.resolve('b')], 1000)).toEqual(['b']);
  expect(await untilQuiet([], 1000)).toEqual([]);
});
