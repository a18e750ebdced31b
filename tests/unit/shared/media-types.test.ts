import { expect, it } from 'vitest';
import { hasItsType, isPage } from '../../../src/shared/media-types.ts';

it('takes the types that hosts give to files, old names included', () => {
  for (const [path, type] of [
    ['', 'text/html; charset=utf-8'],
    ['about/', 'text/html'],
    ['_astro/a.js', 'text/javascript'],
    ['_astro/a.js', 'application/javascript; charset=utf-8'],
    ['_astro/a.js', 'application/x-javascript'],
    ['_astro/a.css', 'text/css'],
    ['pagefind/names.json', 'application/json'],
    ['a.svg', 'image/svg+xml'],
    ['a.webp', 'image/webp'],
    ['a.woff2', 'application/octet-stream'],
    ['a.woff2', null],
    ['a.bin', 'text/plain'],
    ['pagefind/index/en_1.pf_index', null],
    ['lectures/a/raw-notes.md', 'text/plain'],
  ] as const)
    expect(hasItsType(path, type), `${path} ${type}`).toBe(true);
});

it('takes no page for a file, no file for a page, and no text for what a browser would refuse as such', () => {
  for (const path of [
    'a.js',
    'a.css',
    'a.json',
    'a.svg',
    'a.png',
    'a.woff2',
    'a.wasm',
    'a.bin',
    'a.md',
    'a.pf_index',
  ])
    expect(hasItsType(path, 'text/html; charset=utf-8'), path).toBe(false);
  for (const path of ['', 'a/', 'a.js', 'a.css', 'a.json', 'a.svg', 'a.png', 'a.woff2', 'a.wasm'])
    expect(hasItsType(path, 'text/plain'), path).toBe(false);
  expect(hasItsType('a.js', null)).toBe(false);
});

it('knows pages by their paths', () => {
  expect(['', 'a/', 'a', 'a/b.js'].map(isPage)).toEqual([true, true, false, false]);
});
