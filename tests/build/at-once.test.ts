import {
  cpSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { astro, checkOut, digests, type Running } from '../support/checkout.ts';
import { isAll } from '../support/extent.ts';
import { wholeSite } from '../support/site.ts';
import { folderOf } from '../unit/content.ts';

const PATIENCE = 500_000;
const PORT = '4530';
const CONTENT = 'tests/fixtures/whole';
const place = mkdtempSync(join(tmpdir(), 'at-once-'));
const checkout = join(place, 'checkout');
const started: Running[] = [];
const start = (args: string[], content: string): Running => {
  const running = astro(checkout, args, { CONTENT_DIR: content });
  started.push(running);
  return running;
};
const build = (out: string, content: string): Running =>
  start(['build', '--outDir', join(place, out)], content);
const built = async (running: Running): Promise<string> => {
  if ((await running.over) !== 0) throw new Error(running.said());
  return running.said();
};

/** Another course, with a text that is a module, and an image. */
const other = folderOf({
  'lectures/a/topics/other.mdx':
    '---\ntitle: Other\norder: 1\nlede: L\nby: companion\n---\n\nWords of the other course.\n',
  'lectures/a/notes.md': '---\nby: notes\n---\n\n![A dot](figures/dot.svg)\n',
  'lectures/a/figures/dot.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="5" cy="5" r="2"/></svg>\n',
});

const PAGES = ['', 'lectures/second/abstract/', 'lectures/first/topics/drawn/', 'glossary/plain-word/'];
/** The status of each page as the dev server gives it. */
async function shown(pages: readonly string[]): Promise<string> {
  const statuses: number[] = [];
  for (const page of pages)
    await fetch(`http://localhost:${PORT}/${page}`).then(
      async (answer) => (await answer.text(), statuses.push(answer.status)),
      () => statuses.push(0),
    );
  return statuses.join(' ');
}
const comesTo = (pages: readonly string[], statuses: string): Promise<unknown> =>
  vi.waitUntil(async () => (await shown(pages)) === statuses, { timeout: PATIENCE, interval: 500 });

/** Three builds and a dev server: tried before a deployment. */
describe.runIf(isAll)('builds beside each other', () => {
  beforeAll(async () => {
    checkOut(checkout);
    start(['dev', '--port', PORT], CONTENT);
    await comesTo(PAGES, '200 200 200 200');
  }, PATIENCE);
  afterAll(() => {
    for (const { child } of started) child.kill();
    rmSync(place, { recursive: true, force: true });
  });

  it(
    'what is built at once is what is built alone, and the dev server goes on',
    { timeout: PATIENCE },
    async () => {
      const builds = [build('whole', CONTENT), build('other', other)];
      const said = await Promise.all(builds.map(built));
      expect(said.filter((one) => one.includes('Another build is running here (process '))).toHaveLength(1);
      expect(digests(join(place, 'whole'))).toEqual(digests(wholeSite().folder));
      expect(await shown(PAGES)).toBe('200 200 200 200');
    },
  );

  it(
    'the dev server shows what stands there when many files have come and gone',
    { timeout: PATIENCE },
    async () => {
      const [content, kept] = [join(checkout, CONTENT), join(place, 'kept')];
      cpSync(content, kept, { recursive: true });
      renameSync(join(content, 'lectures/second'), join(content, 'lectures/moved'));
      const pages = [...PAGES, 'lectures/moved/abstract/'];
      await comesTo(pages, '200 404 200 200 200');
      rmSync(join(content, 'lectures'), { recursive: true });
      await comesTo(pages, '200 404 404 200 404');
      cpSync(kept, content, { recursive: true });
      await comesTo(pages, '200 200 200 200 404');
      // The folder itself, as when a branch without it is checked out.
      renameSync(content, join(place, 'away'));
      await comesTo([''], '500');
      renameSync(join(place, 'away'), content);
      await comesTo(pages, '200 200 200 200 404');
    },
  );

  it(
    'a cache that is damaged, or cannot be written, makes no other site, and is said once',
    { timeout: PATIENCE },
    async () => {
      const [server] = started;
      server!.child.kill();
      await server!.over;
      const cache = join(checkout, '.cache');
      const right = digests(join(place, 'other'));
      for (const entry of readdirSync(cache, { recursive: true, withFileTypes: true })) {
        const file = join(entry.parentPath, entry.name);
        if (entry.isFile()) truncateSync(file, Math.floor(statSync(file).size / 2));
      }
      await built(build('damaged', other));
      expect(digests(join(place, 'damaged'))).toEqual(right);

      rmSync(cache, { recursive: true });
      writeFileSync(cache, 'no folder');
      const said = await built(build('unkept', other));
      expect(said.match(/cannot be (?:written|kept)[^\n]*/g)).toEqual([
        expect.stringMatching(/^cannot be written \(.*\): nothing is kept for the next build\.$/),
      ]);
      expect(digests(join(place, 'unkept'))).toEqual(right);
    },
  );
});
