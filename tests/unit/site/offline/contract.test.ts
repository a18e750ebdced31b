import { expect, it } from 'vitest';
import { asRecord, inMegabytes, isHashed, meantBy, namesIn } from '../../../../src/site/offline/contract.ts';

it('finds the files that code, styles and pages name, under any base', () => {
  const text = `url(./a.1.woff2) import("../b.2.js") src="/n/_astro/c.svg" 'w/d.bin' https://x.org/e.png e.g. nothing`;
  const meant = namesIn(text).map((name) => meantBy(name, '_astro/from.js', '/n/'));
  expect(meant).toEqual([
    ['_astro/a.1.woff2'],
    ['b.2.js'],
    ['_astro/c.svg'],
    ['_astro/w/d.bin', 'w/d.bin'],
    [],
  ]);
});

it('knows which files never change', () => {
  expect(['_astro/a.js', 'pagefind/index/en_1.pf_index', 'pagefind/pagefind.js', ''].map(isHashed)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it('says a size in words', () => {
  expect([0, 40_000, 1_234_567].map(inMegabytes)).toEqual(['0.1 MB', '0.1 MB', '1.2 MB']);
});

it('takes for a record only what is one', () => {
  const record = { set: 'site', state: 'kept', build: 'b', checked: 'c', size: 1, files: { 'a/': '1' } };
  expect(asRecord(record)).toBe(record);
  const others = [
    undefined,
    null,
    5,
    'kept',
    [],
    { ...record, set: 5 },
    { ...record, state: 'constructor' },
    { ...record, files: null },
    { ...record, size: '1' },
  ];
  expect(others.map(asRecord)).toEqual(others.map(() => undefined));
});
