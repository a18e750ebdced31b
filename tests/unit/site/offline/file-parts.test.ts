import { expect, it } from 'vitest';
import { isHashed, namesIn, partsOf } from '../../../../src/site/offline/file-parts.ts';

it('finds the files that code, styles and pages name, under any base', () => {
  const text = `url(./a.1.woff2) import("../b.2.js") src="/n/_astro/c.svg" 'w/d.bin' https://x.org/e.png e.g. nothing`;
  expect(namesIn(text, '_astro/from.js', '/n/')).toEqual([
    '_astro/a.1.woff2',
    'b.2.js',
    '_astro/c.svg',
    '_astro/w/d.bin',
    'w/d.bin',
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

it('follows parts to their parts, in circles too, and each once', async () => {
  const asked: string[] = [];
  const parts: Record<string, string[]> = { page: ['a', 'b'], a: ['b', 'c'], b: [], c: ['a'] };
  const found = await partsOf(['page'], (path) => {
    asked.push(path);
    return parts[path]!;
  });
  expect([...found].sort()).toEqual(['a', 'b', 'c']);
  expect(asked.sort()).toEqual(['a', 'b', 'c', 'page']);
});
