import { afterEach, expect, it, vi } from 'vitest';
import { keepCards, keptCards } from '../../../../../src/site/browser/cards/kept-cards.ts';

afterEach(() => void vi.unstubAllGlobals());

function store(pins: string): void {
  const kept = new Map([['pins', pins]]);
  vi.stubGlobal('location', { pathname: '/a/' });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
}

it.each([
  ['5', []],
  ['"/a/"', []],
  ['{"/a/": 5}', []],
  ['{"/a/": {"length": 3}}', []],
  ['{"/a/": "/b/"}', []],
  ['{"/a/": ["/b/", null, 5, "/b/", {}, "/c/"]}', ['/b/', '/c/']],
  ['{"__proto__": {"/a/": ["/b/"]}}', []],
])('takes for cards only addresses, each once: %s', (pins, cards) => {
  store(pins);
  expect(keptCards()).toEqual(cards);
  keepCards(['/d/']);
  expect(keptCards()).toEqual(['/d/']);
});
