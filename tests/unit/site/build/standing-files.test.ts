import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cacheFolder, readSettings } from '../../../../src/content/load/load-settings.ts';
import { standingFiles } from '../../../../src/site/build/standing-files.ts';
import { write } from '../../../../src/site/build/write-file.ts';
import { folderOf } from '../../content.ts';

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'standing-'));
  vi.stubEnv('CONTENT_DIR', folderOf({}));
});
afterEach(() => {
  rmSync(cacheFolder(readSettings()), { recursive: true, force: true });
  vi.unstubAllEnvs();
  rmSync(out, { recursive: true });
});

const PAGES = ['index.html', 'a/index.html', 'a/b/index.html'];
const INDEX = ['pagefind/fragment/en_1.pf_fragment', 'pagefind/names.json'];

/** A build of these pages, of which those are written that are not there; gives what was there to begin with. */
async function build({ pages = PAGES, index = INDEX, afterwards = () => {}, fails = false } = {}): Promise<
  string[]
> {
  const { first, last } = standingFiles(() => Promise.resolve(index.map((path) => ({ path }))));
  const call = async (hook: string, given: object): Promise<void> => {
    for (const { hooks } of [first, last])
      await (hooks as Record<string, (given: object) => unknown>)[hook]?.(given);
  };
  await call('astro:config:setup', { command: 'build', updateConfig: () => undefined });
  await call('astro:config:done', { config: { outDir: pathToFileURL(`${out}/`) } });
  await call('astro:build:start', {});
  const stood = filesIn(out);
  if (fails) return stood;
  for (const path of [...pages, ...index, '_astro/style.css'])
    if (!existsSync(join(out, path))) {
      write(out, path, path);
      utimesSync(join(out, path), 0, 0);
    }
  const assets = new Map([['/', pages.map((path) => pathToFileURL(join(out, path)))]]);
  await first.hooks['astro:build:done']!({ assets } as never);
  afterwards();
  await last.hooks['astro:build:done']!({} as never);
  return stood;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();
}

it('nobody else empties the folder', () => {
  const updateConfig = vi.fn();
  const { first } = standingFiles(() => Promise.resolve([]));
  void first.hooks['astro:config:setup']!({ updateConfig } as never);
  expect(updateConfig).toHaveBeenCalledWith({ vite: { build: { emptyOutDir: false } } });
});

it('pages and the search stand from one build to the next, and nothing else', async () => {
  write(out, 'old.html', 'of somebody else');
  write(out, '.git/config', 'of a deployment');
  write(out, 'a/.git/config', 'of nobody');
  expect(await build()).toEqual(['.git/config']);
  expect(await build()).toEqual(['.git/config', ...[...PAGES, ...INDEX].sort()]);
});

it.each<[string, () => void]>([
  ['was edited', () => writeFileSync(join(out, 'a/index.html'), 'A/index.html')],
  ['was written anew', () => writeFileSync(join(out, 'a/index.html'), 'a/index.html')],
  [
    'was written anew, with its old date',
    () => {
      writeFileSync(join(out, 'a/index.html'), 'A/index.html');
      utimesSync(join(out, 'a/index.html'), 0, 0);
    },
  ],
  ['is gone', () => rmSync(join(out, 'a/index.html'))],
  [
    'is a link now',
    () => {
      rmSync(join(out, 'a/index.html'));
      symlinkSync(join(out, 'index.html'), join(out, 'a/index.html'));
    },
  ],
])('a page does not stand that %s', async (_, change) => {
  await build();
  change();
  expect(await build()).toEqual([...PAGES, ...INDEX].filter((path) => path !== 'a/index.html').sort());
  expect(readFileSync(join(out, 'a/index.html'), 'utf8')).toBe('a/index.html');
});

it('a page does not stand into which the build itself has written what only the whole site tells', async () => {
  await build({ afterwards: () => writeFileSync(join(out, 'index.html'), 'of 3 MB') });
  expect(await build()).not.toContain('index.html');
});

it('a page that is no more goes, with its folder, before the site is searched through', async () => {
  await build();
  await build({ pages: ['index.html'] });
  expect(filesIn(out)).toEqual(['_astro/style.css', 'index.html', ...INDEX]);
  expect(existsSync(join(out, 'a'))).toBe(false);
});

it('nothing stands of a build that has not come to its end', async () => {
  await build();
  await build({ fails: true });
  expect(await build()).toEqual([]);
});
