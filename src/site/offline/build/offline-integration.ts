import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readSettings } from '../../../content/load/load-settings.ts';
import { write } from '../../build/write-file.ts';
import { FALLBACK, inMegabytes, listPath, sizeOf } from '../contract.ts';
import { isHashed } from '../file-parts.ts';
import { readBuilt, revisionOf, type Built } from './built-files.ts';
import { bundle } from './bundle-worker.ts';
import { listOf, namedIn, setsOf } from './offline-sets.ts';

/**
 * After a build: what belongs to the site and to each lecture is listed for readers who keep it, with its size on
 * the page that offers it, and the service worker is written. Comes after whatever else writes into the build;
 * the search may still look at the pages while this does at the rest, until `searched` gives what it has seen and written.
 */
export function offline(searched: () => Promise<Built[]>): AstroIntegration {
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
          await searched();
          await bundle('off.ts', { base }, folder);
          logger.info('Reading offline is switched off: sw.js forgets what readers have stored.');
          return;
        }
        await listBuilt(folder, base, searched());
      },
    },
  };
}

/** Lists what of a built folder can be kept, and writes the worker for it: again when a page has changed since. `searched` is what the search has looked at. */
export async function listBuilt(folder: string, base: string, searched?: Promise<Built[]>): Promise<void> {
  const rest = readBuilt(folder, base, false);
  const all = [...rest, ...((await searched) ?? readBuilt(folder, base, true))];
  const site = new Map(all.map((file) => [file.path, file]));
  const sets = await setsOf(site);
  for (const file of site.values())
    if (file.offers) writeSize(file, sizeOf(listOf(sets.get(file.offers)!, site)), folder);
  const lists = [...sets].map(
    ([set, paths]) => [listPath(set), JSON.stringify(listOf(paths, site))] as const,
  );
  for (const [path, list] of lists) write(folder, path, list);
  // The page for readers without a network, with what it is made of.
  const parts = namedIn(FALLBACK, site).filter(isHashed);
  const shell = listOf([...new Set(parts)].sort().concat(FALLBACK), site);
  await bundle('sw.ts', { base, build: revisionOf(JSON.stringify([lists, shell])), shell }, folder);
}

// A page cannot know its set's size before all pages are made: it leaves a mark for it. Only its own size changes then.
function writeSize(page: Built, bytes: number, folder: string): void {
  const name = join(folder, page.path, 'index.html');
  const sized = Buffer.from(readFileSync(name, 'utf8').replace(`of:${page.offers!};`, inMegabytes(bytes)));
  writeFileSync(name, sized);
  Object.assign(page, { size: sized.length, revision: revisionOf(sized) });
}
