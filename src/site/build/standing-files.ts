import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { aside } from '../../shared/aside.ts';
import { readSettings } from '../../content/load/load-settings.ts';
import { keptFor } from '../../content/load/site-cache.ts';
import type * as clearing from './clear-folder.ts';
import { clear, type Stamps } from './clear-folder.ts';
import { stampOf } from './stamp-of.ts';

const FILE = 'standing.json';
const keepAsWere = aside<typeof clearing>('src/site/build/clear-folder.ts')('keepAsWere');

/**
 * A build begins with what the last one has put into its folder, where nobody has touched that since, and not with an empty folder: pages
 * that are not made anew need not be copied there again, nor the files of the search whose names say what they hold. `first` clears the
 * folder of all else, and of pages that are no more; `last` notes what stands when the build is over. `indexed` gives the search's paths.
 */
export function standingFiles(
  indexed: () => Promise<{ path: string }[]>,
): Record<'first' | 'last', AstroIntegration> {
  const kept = () => keptFor('made', readSettings());
  let out = '';
  let building = false;
  let stood: Promise<string[]> = Promise.resolve([]);
  let pages: Stamps = {};
  return {
    first: {
      name: 'standing-files',
      hooks: {
        'astro:config:setup': ({ command, updateConfig }) => {
          building = command === 'build';
          updateConfig({ vite: { build: { emptyOutDir: false } } });
        },
        'astro:config:done': ({ config }) => {
          out = fileURLToPath(config.outDir);
          if (!building) return;
          const last = JSON.parse(kept().get(FILE)?.toString() ?? '{}') as Stamps;
          // Until this build is over, nothing is known of what stands there.
          kept().put(FILE, '{}');
          // Another thread does so while Astro reads the content.
          stood = keepAsWere(out, last);
          stood.catch(() => undefined);
        },
        'astro:build:start': async () => {
          await stood;
        },
        'astro:build:done': async ({ assets }) => {
          const made = [...assets.values()].flat().map((file) => pathIn(out, fileURLToPath(file)));
          const there = (await stood).filter((path) => !path.startsWith('pagefind/'));
          const gone = new Set(there).difference(new Set(made));
          if (gone.size > 0) clear(out, (path) => !gone.has(path));
          // As they are before anybody writes into them what only the whole site tells.
          pages = stampsOf(out, made);
        },
      },
    },
    last: {
      name: 'standing-files-noted',
      hooks: {
        'astro:build:done': async () => {
          const index = (await indexed()).map(({ path }) => path);
          kept().put(FILE, JSON.stringify({ ...pages, ...stampsOf(out, index) }));
        },
      },
    },
  };
}

function stampsOf(root: string, paths: readonly string[]): Stamps {
  return Object.fromEntries(paths.map((path) => [path, stampOf(join(root, path))]));
}

function pathIn(root: string, file: string): string {
  return relative(root, file).replaceAll('\\', '/');
}
