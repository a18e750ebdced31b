import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fetchWhole, SILENCE } from '../../../src/shared/fetch-whole.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A server of which each part comes after so many milliseconds, and that then stays silent, or is done. */
function serve(parts: number[], done: boolean): void {
  vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        signal!.addEventListener('abort', () => controller.error(signal!.reason));
        let at = 0;
        for (const after of parts) setTimeout(() => controller.enqueue(new Uint8Array(10)), (at += after));
        if (done) setTimeout(() => controller.close(), at + 1);
      },
    });
    return Promise.resolve(new Response(body, { headers: { 'content-type': 'text/plain' } }));
  });
}

it('waits for a server that is slow, and tells how much is there', async () => {
  serve([SILENCE - 10, SILENCE - 10, SILENCE - 10], true);
  const told: number[] = [];
  const answer = fetchWhole('https://a.invalid/', {}, (bytes) => told.push(bytes));
  await vi.advanceTimersByTimeAsync(4 * SILENCE);
  expect((await (await answer).arrayBuffer()).byteLength).toBe(30);
  expect(told).toEqual([10, 20, 30]);
});

it('gives up a server that falls silent half-way, and one that never answers', async () => {
  serve([10], false);
  const half = expect(fetchWhole('https://a.invalid/')).rejects.toThrow('The server has stopped answering.');
  await vi.advanceTimersByTimeAsync(SILENCE + 20);
  await half;
  vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
    return new Promise((__, reject) =>
      signal!.addEventListener('abort', () => reject(signal!.reason as Error)),
    );
  });
  const none = expect(fetchWhole('https://a.invalid/')).rejects.toThrow('The server has stopped answering.');
  await vi.advanceTimersByTimeAsync(SILENCE);
  await none;
  expect(vi.getTimerCount()).toBe(0);
});

it('ends when it is told to', async () => {
  serve([10], false);
  const stop = new AbortController();
  const answer = expect(fetchWhole('https://a.invalid/', { signal: stop.signal })).rejects.toThrow('Enough');
  await vi.advanceTimersByTimeAsync(20);
  stop.abort(new Error('Enough'));
  await answer;
  expect(vi.getTimerCount()).toBe(0);
});
