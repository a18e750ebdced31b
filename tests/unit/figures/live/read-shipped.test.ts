import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readShipped } from '../../../../src/figures/live/shared/read-shipped.ts';

const FIGURE = `<figure data-bytes="1"><p data-said>As built</p>
<p class="load"><progress></progress><button data-do="retry"></button></p></figure>`;
let isHidden = false;
let hear: () => void;
let see: (isIntersecting: boolean) => void;
let life: AbortController;
beforeEach(() => {
  life = new AbortController();
  isHidden = false;
  vi.stubGlobal('document', {
    get hidden() {
      return isHidden;
    },
    addEventListener: (_: string, listener: () => void) => (hear = listener),
  });
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = vi.fn();
      disconnect = vi.fn();
      constructor(told: (seen: { isIntersecting: boolean }[]) => void) {
        see = (isIntersecting) => told([{ isIntersecting }]);
      }
    },
  );
  const headers = { 'content-type': 'application/octet-stream' };
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('1', { headers })));
});
afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
});

/** A figure that reads a network whose worker answers when it is told to; what it was asked, and what was shown. */
function reader() {
  const figure = parseHTML(FIGURE).document.querySelector('figure')!;
  const workers: { asked: unknown[]; onmessage?: (event: { data: string }) => void }[] = [];
  const shown: string[] = [];
  const worker = (): Worker => {
    const asked: unknown[] = [];
    const made = { asked, postMessage: (what: unknown) => asked.push(what), terminate: vi.fn() };
    workers.push(made);
    return made as unknown as Worker;
  };
  const show = (answer: string): void => void shown.push(answer);
  const reading = readShipped<string, string>(figure, life.signal, { weights: '/w.bin', worker, show });
  const answer = (data: string): void => workers.at(-1)!.onmessage!({ data });
  return { ...reading, shown, answer, asked: () => workers.map(({ asked }) => asked.slice(1)) };
}

const AWAYS: [string, () => void, () => void][] = [
  ['scrolls on', () => see(false), () => see(true)],
  [
    'looks at another tab',
    () => {
      isHidden = true;
      hear();
    },
    () => {
      isHidden = false;
      hear();
    },
  ],
  [
    'scrolls on and then looks at another tab',
    () => {
      see(false);
      isHidden = true;
      hear();
    },
    () => {
      isHidden = false;
      hear();
      see(true);
    },
  ],
];

it.each(AWAYS)(
  'whoever %s before the answer has it when they come back, once',
  async (_, leave, comeBack) => {
    const { wish, answer, asked, shown } = reader();
    wish('one');
    await vi.waitUntil(() => asked().flat().length);
    leave();
    comeBack();
    await vi.waitUntil(() => asked().length > 1);
    answer('first');
    expect([asked(), shown]).toEqual([[['one'], ['one']], ['first']]);
    leave();
    comeBack();
    expect(asked()).toHaveLength(2);
  },
);

it('of wishes that come while one is worked out the last is asked, and after a reset none', async () => {
  const { wish, rest, busy, answer, asked, shown } = reader();
  for (const words of ['one', 'two', 'three']) wish(words);
  await vi.waitUntil(() => asked().flat().length);
  expect(asked()).toEqual([['three']]);
  for (const words of ['four', 'five']) wish(words);
  answer('third');
  expect([asked(), busy()]).toEqual([[['three', 'five']], true]);
  rest();
  see(false);
  see(true);
  expect([asked(), shown, busy()]).toEqual([[['three', 'five']], ['third'], false]);
});
