import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { write } from '../../../../../src/site/build/write-file.ts';
import { readBuilt } from '../../../../../src/site/offline/build/built-files.ts';
import { indexPages, readPage } from '../../../../../src/site/search/build/index-pages.ts';

const out = mkdtempSync(join(tmpdir(), 'index-'));
afterAll(() => rmSync(out, { recursive: true }));

const page = (title: string): string =>
  `<!doctype html><html><body><main data-search="page"><h1>${title}</h1><p>Of ${title}.</p></main></body></html>`;
const names = (): string[] =>
  (JSON.parse(readFileSync(join(out, 'pagefind/names.json'), 'utf8')) as { name: string }[]).map(
    ({ name }) => name,
  );

it('a page is found by what it says now, whatever was read of it before, by this build or the last', async () => {
  write(out, 'a/index.html', page('First'));
  write(out, 'b/index.html', page('Moved'));
  const last = await indexPages(out, '/', '{}');
  expect(names()).toEqual(['First', 'Moved']);

  readPage(page('Ahead'), '/a/');
  readPage(page('Same'), '/c/');
  write(out, 'a/index.html', page('Second'));
  write(out, 'c/index.html', page('Same'));
  write(out, 'd/index.html', page('Moved'));
  const { records, pages, found } = await indexPages(out, '/', last.records);
  expect(names()).toEqual(['Second', 'Moved', 'Same', 'Moved']);
  expect([pages, found, Object.keys(JSON.parse(records) as object).length]).toEqual([4, 4, 4]);
});

it('says of each file of the index what is read of it on the disk', async () => {
  rmSync(join(out, 'pagefind'), { recursive: true });
  const { files } = await indexPages(out, '/', '{}');
  const order = (built: typeof files): typeof files => [...built].sort((a, b) => (a.path < b.path ? -1 : 1));
  expect(files.length).toBeGreaterThan(5);
  expect(order(files)).toEqual(order(readBuilt(out, '/', true)));
});
