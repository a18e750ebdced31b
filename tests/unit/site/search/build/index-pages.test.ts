import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { write } from '../../../../../src/site/build/write-file.ts';
import { readBuilt } from '../../../../../src/site/offline/build/built-files.ts';
import type * as indexing from '../../../../../src/site/search/build/index-pages.ts';

let out: string;
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'index-'));
  folders.push(out);
});

/** What a build of its own does, which begins with what the last one has kept. */
async function build(
  kept?: string,
  ahead: [html: string, address: string][] = [],
): Promise<indexing.Indexed> {
  vi.resetModules();
  const { begin, readPage, indexPages } = await import('../../../../../src/site/search/build/index-pages.ts');
  if (kept) begin(kept);
  for (const [html, address] of ahead) readPage(html, address, '/');
  return indexPages(out, '/');
}

const page = (title: string, head = ''): string =>
  `<!doctype html><html><head>${head}</head><body><main data-search="page"><h1>${title}</h1><p>Of ${title}.</p></main></body></html>`;
const names = (): string[] =>
  (JSON.parse(readFileSync(join(out, 'pagefind/names.json'), 'utf8')) as { name: string }[]).map(
    ({ name }) => name,
  );
/** When each file of the index was written. */
const written = (): bigint[] =>
  readdirSync(join(out, 'pagefind'), { recursive: true, encoding: 'utf8' }).map(
    (name) => statSync(join(out, 'pagefind', name), { bigint: true }).ctimeNs,
  );

it('a page is found by what it says now, whatever was read of it before, by this build or the last', async () => {
  write(out, 'a/index.html', page('First'));
  write(out, 'b/index.html', page('Moved'));
  const last = await build();
  expect(names()).toEqual(['First', 'Moved']);

  write(out, 'a/index.html', page('Later'));
  write(out, 'c/index.html', page('Same'));
  write(out, 'd/index.html', page('Moved'));
  const ahead: [string, string][] = [
    [page('Ahead'), '/a/'],
    [page('Same'), '/c/'],
  ];
  const { kept, pages, found } = await build(last.kept, ahead);
  expect(names()).toEqual(['Later', 'Moved', 'Same', 'Moved']);
  expect([pages.length, found]).toEqual([4, 4]);
  rmSync(join(out, 'b'), { recursive: true });
  await build(kept);
  expect(names()).toEqual(['Later', 'Same', 'Moved']);
});

it('says of each page and each file of the index what is read of it on the disk, however it came to know that', async () => {
  const order = (built: indexing.Indexed['pages']): typeof built =>
    structuredClone(built).sort((a, b) => (a.path < b.path ? -1 : 1));
  const holds = ({ pages, index }: indexing.Indexed): void => {
    const there = JSON.parse(JSON.stringify(order(readBuilt(out, '/', true)))) as typeof pages;
    expect(JSON.parse(JSON.stringify(order([...pages, ...index])))).toEqual(there);
  };
  write(out, 'a/index.html', page('First', '<link href="/a.css">'));
  write(out, 'b/index.html', page('Other'));
  const last = await build();
  expect(last.index.length).toBeGreaterThan(5);
  holds(last);
  holds(await build(last.kept));
  // The search finds the same.
  write(out, 'a/index.html', page('First', '<link href="/b.css">'));
  const then = await build(last.kept, [[page('First', '<link href="/b.css">'), '/a/']]);
  expect(then.pages[0]!.names).toEqual(['b.css']);
  holds(then);
  write(out, 'b/index.html', page('Third'));
  holds(await build(then.kept));
});

it('an index of the same stands, until somebody touches it', async () => {
  write(out, 'a/index.html', page('First'));
  const { kept } = await build();
  const before = written();
  const again = await build(kept);
  expect(written()).toEqual(before);
  const name = again.index.find(({ about }) => about !== undefined)!.path;
  const whole = readFileSync(join(out, name));
  rmSync(join(out, name));
  await build(again.kept);
  expect(readFileSync(join(out, name))).toEqual(whole);
  writeFileSync(join(out, 'pagefind/names.json'), '[]');
  await build(again.kept);
  expect(names()).toEqual(['First']);
});
