import { existsSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readSettings } from '../../content/load/load-settings.ts';
import { keptFor } from '../../content/load/site-cache.ts';
import { stampOf } from './stamp-of.ts';

const FILE = 'standing.json';
// Astro empties the folder of all but this.
const OTHERS = '.git';

/** Which file lies at each path, as of when. */
type Stamps = Record<string, string>;

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
  let stood: string[] = [];
  let pages: Stamps = {};
  return {
    first: {
      name: 'standing-files',
      hooks: {
        'astro:config:setup': ({ updateConfig }) => {
          updateConfig({ vite: { build: { emptyOutDir: false } } });
        },
        'astro:config:done': ({ config }) => {
          out = fileURLToPath(config.outDir);
        },
        'astro:build:start': () => {
          const last = JSON.parse(kept().get(FILE)?.toString() ?? '{}') as Stamps;
          // Until this build is over, nothing is known of what stands there.
          kept().put(FILE, '{}');
          stood = existsSync(out)
            ? clear(out, (path) => path in last && stampOf(join(out, path)) === last[path])
            : [];
        },
        'astro:build:done': ({ assets }) => {
          const made = [...assets.values()].flat().map((file) => pathIn(out, fileURLToPath(file)));
          const gone = new Set(stood.filter((path) => !path.startsWith('pagefind/'))).difference(
            new Set(made),
          );
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

/** Takes out of a folder what does not stand, and the folders that are empty then; gives the paths of what stays. */
function clear(root: string, stands: (path: string) => boolean, folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = join(folder, entry.name);
    if (folder === root && entry.name === OTHERS) return [];
    if (!entry.isDirectory()) {
      const path = pathIn(root, file);
      if (stands(path)) return [path];
      unlinkSync(file);
      return [];
    }
    const left = clear(root, stands, file);
    if (left.length === 0) rmdirSync(file);
    return left;
  });
}

function stampsOf(root: string, paths: readonly string[]): Stamps {
  return Object.fromEntries(paths.map((path) => [path, stampOf(join(root, path))]));
}

function pathIn(root: string, file: string): string {
  return relative(root, file).replaceAll('\\', '/');
}
