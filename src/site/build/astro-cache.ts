import { lstatSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { AstroIntegration } from 'astro';
import { sumOf } from '../../shared/build-cache.ts';
import { keptFor } from '../../content/load/site-cache.ts';
import { cacheFolder, readSettings } from '../../content/load/load-settings.ts';
import { stampOf } from './stamp-of.ts';

// What we keep ourselves, which is looked at when it is read.
const OURS = new Set(['made', 'pictures', 'search', 'sheets', 'sync', 'texts']);
const FILE = 'astro.json';

/** Of each file, which one it is and what it holds. */
type Sums = Record<string, { stamp: string; sum: string }>;

/**
 * Astro believes what it kept of the last build: its store, its pages, its images. Here it is looked at first, and all of it made again
 * where it has changed, or where other code has made it.
 */
export function astroCache(): AstroIntegration {
  const folder = (): string => cacheFolder(readSettings());
  let known: Sums = {};
  return {
    name: 'astro-cache',
    hooks: {
      'astro:config:setup': ({ command, logger, updateConfig }) => {
        // What looks at types writes the store too, and finishes nothing that could be summed up.
        if (command === 'sync') updateConfig({ cacheDir: pathToFileURL(join(folder(), 'sync/')) });
        if (command !== 'build') return;
        const there = entriesOf(folder());
        if (there.length === 0) return;
        const kept = keptFor('made', readSettings()).get(FILE)?.toString();
        const last = kept === undefined ? {} : (JSON.parse(kept) as Sums);
        known = sumsIn(folder(), last);
        if (areSame(last, known)) return;
        for (const name of there) rmSync(join(folder(), name), { recursive: true, force: true });
        if (kept) logger.warn('What Astro kept is not as the last build left it: everything is made again.');
        else logger.info('Other code than this has made what Astro kept: everything is made again.');
      },
      'astro:build:done': () =>
        keptFor('made', readSettings()).put(FILE, JSON.stringify(sumsIn(folder(), known))),
    },
  };
}

function entriesOf(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false })
    ? readdirSync(folder).filter((name) => !OURS.has(name))
    : [];
}

// What was summed up already, and is the same file still, is not read again.
function sumsIn(folder: string, known: Sums): Sums {
  const files = entriesOf(folder).flatMap((name) => filesIn(folder, name));
  return Object.fromEntries(
    files.map((path) => {
      const file = join(folder, path);
      const [last, stamp] = [known[path], stampOf(file)];
      return [path, last?.stamp === stamp ? last : { stamp, sum: sumOf(file) }];
    }),
  );
}

// The file of this name, or those in the folder of this name; nothing of what a link leads to.
function filesIn(folder: string, name: string): string[] {
  const found = lstatSync(join(folder, name));
  if (!found.isDirectory()) return found.isFile() ? [name] : [];
  return readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

function areSame(one: Sums, other: Sums): boolean {
  const sumsOf = (all: Sums): Record<string, string> =>
    Object.fromEntries(Object.entries(all).map(([path, { sum }]) => [path, sum]));
  return isDeepStrictEqual(sumsOf(one), sumsOf(other));
}
