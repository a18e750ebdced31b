import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Controls } from '../../../../src/figures/live/shared/controls.ts';

const PARAMS = {
  by: { kind: 'range', name: 'By', unit: '', min: 0, max: 999, step: 1, value: 0 },
} as const;
/** What an engine does with more addresses than it takes. */
const ENGINES: Record<string, () => void> = {
  'throws, as WebKit does': () => {
    throw new DOMException('More than 100 times per 30 seconds', 'SecurityError');
  },
  'passes over them, as Chromium does': () => undefined,
};

let hear: (event: Event) => void;
const figure = {
  closest: () => ({ id: 'figure-1' }),
  addEventListener: (_: string, listener: typeof hear) => (hear = listener),
  querySelectorAll: () => [],
} as unknown as HTMLElement;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it.each(Object.entries(ENGINES))(
  'a figure follows a key that is held, and so does the address in the end, where an engine %s',
  (_, refuse) => {
    let taken = 0;
    const place = new URL('https://notes.example.org/notes/a/');
    vi.stubGlobal('location', place);
    vi.stubGlobal('history', {
      state: null,
      replaceState: (__: unknown, ___: string, to: string) => {
        if (++taken > 100) refuse();
        else place.href = new URL(to, place).href;
      },
    });
    const seen: number[] = [];
    const controls = new Controls(
      figure,
      new AbortController().signal,
      PARAMS,
      'x',
      () => void seen.push(controls.set.by),
    );
    for (let value = 1; value <= 150; value++)
      hear({ type: 'change', target: { dataset: { param: 'by' }, value: String(value) } } as never);
    expect(seen.at(-1)).toBe(150);
    expect(place.search).toBe('?x.by=100');
    taken = 0;
    vi.advanceTimersByTime(10_000);
    expect(place.href).toBe('https://notes.example.org/notes/a/?x.by=150#figure-1');
    expect(taken).toBe(1);
  },
);
