import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchSight } from '../../../../src/figures/live/shared/watch-sight.ts';

type Seen = Pick<IntersectionObserverEntry, 'isIntersecting'>;
let tell: (seen: Seen[]) => void;

beforeEach(() => {
  vi.stubGlobal('document', { hidden: false, addEventListener: vi.fn(), removeEventListener: vi.fn() });
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = vi.fn();
      disconnect = vi.fn();
      constructor(hear: (seen: Seen[]) => void) {
        tell = hear;
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

const away: Seen = { isIntersecting: false };
const here: Seen = { isIntersecting: true };

it('is where it was last when a busy page tells several changes at once', () => {
  const said: boolean[] = [];
  watchSight({} as HTMLElement, new AbortController().signal, (left) => said.push(left));
  tell([away, here]);
  tell([here, away]);
  expect(said).toEqual([false, true]);
});

it('brings a figure to life that was far off and then near, in one telling, and again where it is put elsewhere', async () => {
  const defined: (new () => {
    isConnected: boolean;
    connectedCallback(): void;
    disconnectedCallback(): void;
  })[] = [];
  vi.stubGlobal(
    'HTMLElement',
    class {
      isConnected = true;
      querySelector = () => null;
    },
  );
  vi.stubGlobal('customElements', { define: (_: string, made: (typeof defined)[0]) => defined.push(made) });
  vi.stubGlobal('addEventListener', vi.fn());
  vi.stubGlobal('location', { search: '' });
  const { defineLive } = await import('../../../../src/figures/live/shared/live-figure.ts');
  vi.stubGlobal('document', { createElement: () => ({ remove: vi.fn() }) });
  const load = vi.fn(() => Promise.resolve({ enliven: () => undefined }));
  defineLive('some-figure', load);
  const figure = new defined[0]!();
  figure.connectedCallback();
  tell([away]);
  expect(load).not.toHaveBeenCalled();
  tell([away, here]);
  tell([here]);
  expect(load).toHaveBeenCalledOnce();
  figure.disconnectedCallback();
  figure.connectedCallback();
  tell([here]);
  expect(load).toHaveBeenCalledTimes(2);
});
