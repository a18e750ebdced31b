import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { AstroIntegration } from 'astro';
import { aside } from '../../shared/aside.ts';
import { keptFor } from '../../content/load/site-cache.ts';
import { cacheFolder, readSettings } from '../../content/load/load-settings.ts';
import type * as summing from './cache-sums.ts';
import { entriesOf, sumsIn, type Sums } from './cache-sums.ts';

const FILE = 'astro.json';
const sumsAside = aside<typeof summing>('src/site/build/cache-sums.ts')('sumsIn');

/**
 * Astro believes what it kept of the last build: its store, its pages, its images. Here it is looked at first, and all of it made again
 * where it has changed, or where other code has made it. `first` has another thread look while the content is checked; `last` notes what
 * a build that has gone well has left.
 */
export function astroCache(): Record<'first' | 'last', AstroIntegration> {
  const folder = (): string => cacheFolder(readSettings());
  let [building, last]: [boolean, Sums] = [false, {}];
  let known: Promise<Sums> = Promise.resolve({});
  return {
    first: {
      name: 'astro-cache',
      hooks: {
        'astro:config:setup': ({ command, updateConfig }) => {
          // What looks at types writes the store too, and finishes nothing that could be summed up.
          if (command === 'sync') updateConfig({ cacheDir: pathToFileURL(join(folder(), 'sync/')) });
          building = command === 'build';
          if (!building) return;
          last = JSON.parse(keptFor('made', readSettings()).get(FILE)?.toString() ?? '{}') as Sums;
          known = sumsAside(folder(), last);
          known.catch(() => undefined);
        },
        'astro:config:done': async ({ logger }) => {
          const there = building ? entriesOf(folder()) : [];
          if (there.length === 0 || areSame(last, await known)) return;
          for (const name of there) rmSync(join(folder(), name), { recursive: true, force: true });
          if (Object.keys(last).length > 0)
            logger.warn('What Astro kept is not as the last build left it: everything is made again.');
          else logger.info('Other code than this has made what Astro kept: everything is made again.');
        },
      },
    },
    last: {
      name: 'astro-cache-noted',
      hooks: {
        'astro:build:done': async () =>
          keptFor('made', readSettings()).put(FILE, JSON.stringify(sumsIn(folder(), await known))),
      },
    },
  };
}

function areSame(one: Sums, other: Sums): boolean {
  const sumsOf = (all: Sums): Record<string, string> =>
    Object.fromEntries(Object.entries(all).map(([path, { sum }]) => [path, sum]));
  return isDeepStrictEqual(sumsOf(one), sumsOf(other));
}
