import { globSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { digestOfJson, sumOf } from '../../shared/build-cache.ts';
import { keptFor } from '../../content/load/site-cache.ts';
import { cacheFolder, readSettings } from '../../content/load/load-settings.ts';

// What we keep ourselves, which is looked at when it is read.
const OURS = new Set(['made', 'pictures', 'search', 'sheets', 'sync', 'texts']);
const FILE = 'astro';

/**
 * Astro believes what it kept of the last build: its store, its pages, its images. Here it is looked at first, and all of it made again
 * where it has changed, or where other code has made it.
 */
export function astroCache(): AstroIntegration {
  const folder = (): string => cacheFolder(readSettings());
  return {
    name: 'astro-cache',
    hooks: {
      'astro:config:setup': ({ command, logger, updateConfig }) => {
        // What looks at types writes the store too, and finishes nothing that could be summed up.
        if (command === 'sync') updateConfig({ cacheDir: pathToFileURL(join(folder(), 'sync/')) });
        if (command !== 'build') return;
        const there = entriesOf(folder());
        if (there.length === 0) return;
        const last = keptFor('made', readSettings()).get(FILE)?.toString();
        if (last === sumOfAll(folder())) return;
        for (const name of there) rmSync(join(folder(), name), { recursive: true, force: true });
        if (last) logger.warn('What Astro kept is not as the last build left it: everything is made again.');
        else logger.info('Other code than this has made what Astro kept: everything is made again.');
      },
      'astro:build:done': () => keptFor('made', readSettings()).put(FILE, sumOfAll(folder())),
    },
  };
}

function entriesOf(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false })
    ? readdirSync(folder).filter((name) => !OURS.has(name))
    : [];
}

function sumOfAll(folder: string): string {
  const files = entriesOf(folder).flatMap((name) => globSync([name, `${name}/**/*`], { cwd: folder }));
  const sums = files
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort()
    .map((file) => [file, sumOf(join(folder, file))]);
  return digestOfJson(sums);
}
