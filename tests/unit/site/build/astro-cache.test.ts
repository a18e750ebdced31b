import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cacheFolder, readSettings } from '../../../../src/content/load/load-settings.ts';
import { astroCache } from '../../../../src/site/build/astro-cache.ts';
import { write } from '../../../../src/site/build/write-file.ts';
import { folderOf } from '../../content.ts';

let folder: string;
beforeEach(() => {
  vi.stubEnv('CONTENT_DIR', folderOf({}));
  folder = cacheFolder(readSettings());
});
afterEach(() => {
  for (const made of [folder, `${folder}-copy`]) rmSync(made, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

const FILES = { 'data-store.json': '[1]', 'dist/index.html': 'a page', 'dist/a/index.html': 'another' };

/** A build in which Astro writes what it lacks of these files, and `then`; gives what is said of what was there. */
async function build(then: Record<string, string> = {}): Promise<string> {
  const { first, last } = astroCache();
  let said = '';
  const say = (line: string): string => (said = line);
  const given = { command: 'build', logger: { warn: say, info: say }, updateConfig: () => undefined };
  await first.hooks['astro:config:setup']!(given as never);
  await first.hooks['astro:config:done']!(given as never);
  for (const [path, text] of Object.entries(FILES))
    if (!existsSync(join(folder, path))) write(folder, path, text);
  for (const [path, text] of Object.entries(then)) write(folder, path, text);
  await last.hooks['astro:build:done']!({} as never);
  return said;
}

it('what Astro kept is believed while it holds what the last build left, wherever it has been since', async () => {
  await build();
  expect(await build({ 'dist/index.html': 'a new page' })).toBe('');
  expect(await build()).toBe('');
  // As when a runner brings it back: every file is another one then.
  cpSync(folder, `${folder}-copy`, { recursive: true });
  rmSync(folder, { recursive: true });
  renameSync(`${folder}-copy`, folder);
  expect(await build()).toBe('');
  expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe('a new page');
});

const page = (): string => join(folder, 'dist/a/index.html');
it.each<[string, () => void]>([
  ['other', () => writeFileSync(page(), 'Another')],
  ['gone', () => rmSync(page())],
  [
    'a link to what it was',
    () => {
      renameSync(page(), join(folder, 'made/page'));
      symlinkSync(join(folder, 'made/page'), page());
    },
  ],
  [
    'the store, and a link',
    () => {
      renameSync(join(folder, 'data-store.json'), join(folder, 'made/store'));
      symlinkSync(join(folder, 'made/store'), join(folder, 'data-store.json'));
    },
  ],
  ['one of more', () => write(folder, 'dist/b/index.html', 'more')],
])('everything is made again where a file is %s', async (_, change) => {
  await build();
  change();
  expect(await build()).toContain('is not as the last build left it');
  expect(existsSync(join(folder, 'dist/b'))).toBe(false);
  expect(readFileSync(page(), 'utf8')).toBe('another');
  expect(await build()).toBe('');
});
