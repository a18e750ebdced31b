import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { FALLBACK, inMegabytes, isHashed, manifestPath, meantBy, namesIn, type SetId } from '../contract.ts';
import { readSettings } from '../../../content/load/settings.ts';
import { write } from '../../build/write-file.ts';
import { bundle } from './bundle-worker.ts';
import { revisionOf, SIZE_OF, type Built } from './inspect-file.ts';
import { readIndex, readSite } from './read-built.ts';
import { manifestOf, setsOf, sizeOf, type Site } from './offline-sets.ts';

/**
 * After a build: what belongs to the site and to each lecture is listed for readers who keep it, with its size on
 * the page that offers it, and the service worker is written. Comes after whatever else writes into the build;
 * the index of the search may still be written while the rest is looked at, until what `indexed` gives is there.
 */
export function offline(indexed: () => Promise<void>): AstroIntegration {
  let base = '/';
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        if (!readSettings().offline) {
          await indexed();
          await bundle('off.ts', { base }, folder);
          logger.info('Reading offline is switched off: sw.js forgets what readers have stored.');
          return;
        }
        await listBuilt(folder, base, indexed());
      },
    },
  };
}

/** Lists what of a built folder can be kept, and writes the worker for it: again when a page has changed since. */
export async function listBuilt(folder: string, base: string, indexed?: Promise<void>): Promise<void> {
  const [read] = await Promise.all([readSite(folder, base), indexed]);
  const site = new Map([...read, ...readIndex(folder, base)].map((file) => [file.path, file]));
  const sets = setsOf(site);
  writeSizes(site, sets, folder);
  const lists = [...sets].map(([set, paths]) => [set, manifestOf(paths, site)] as const);
  for (const [set, manifest] of lists) write(folder, manifestPath(set), JSON.stringify(manifest));
  const shell = shellOf(folder, site, base);
  const builds = JSON.stringify(lists.map(([, { build }]) => build));
  const now = revisionOf(Buffer.from(builds + JSON.stringify(shell)));
  await bundle('sw.ts', { base, build: now, shell }, folder);
}

// A page cannot know its set's size before all pages are made: it leaves a mark for it. Only its own size changes then.
function writeSizes(site: Map<string, Built>, sets: Map<SetId, string[]>, folder: string): void {
  const sizes = new Map([...sets].map(([set, paths]) => [set, inMegabytes(sizeOf(paths, site))]));
  for (const file of [...site.values()].filter(({ marked }) => marked)) {
    const { path } = file;
    const name = join(folder, path, 'index.html');
    const sized = readFileSync(name, 'utf8').replace(new RegExp(SIZE_OF, 'g'), (_, set: SetId) => {
      const size = sizes.get(set);
      if (!size) throw new Error(`${path} offers to keep "${set}", which is nothing of the site.`);
      return size;
    });
    writeFileSync(name, sized);
    const bytes = Buffer.from(sized);
    site.set(path, { ...file, size: bytes.length, revision: revisionOf(bytes) });
  }
}

// The page for readers without a network, with what it is made of.
function shellOf(folder: string, site: Site, base: string): [string, string][] {
  const page = readFileSync(join(folder, FALLBACK, 'index.html'));
  const parts = namesIn(page.toString('utf8'))
    .flatMap((name) => meantBy(name, FALLBACK, base))
    .filter((path) => site.has(path) && isHashed(path));
  return [
    ...[...new Set(parts)].sort().map((path): [string, string] => [path, '']),
    [FALLBACK, revisionOf(page)],
  ];
}
