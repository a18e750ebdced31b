import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { FALLBACK, inMegabytes, isHashed, manifestPath, meantBy, namesIn } from '../../core/offline.ts';
import { readSettings } from '../../sources/settings.ts';
import { bundle } from './bundle.ts';
import { built, readBuilt } from './read-built.ts';
import { lookAt, revisionOf, setsOf, SIZE_OF, type Built } from './sets.ts';

/**
 * After a build: what belongs to the site and to each lecture is listed for readers who keep it, with its size on
 * the page that offers it, and the service worker is written. Comes after whatever else writes into the build.
 */
export function offline(): AstroIntegration {
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
          await bundle('off.ts', { base }, folder);
          logger.info('Reading offline is switched off: sw.js forgets what readers have stored.');
          return;
        }
        const files = writeSizes(readBuilt(folder, base), folder, base);
        const sets = setsOf(files, base);
        for (const [set, manifest] of sets) write(folder, manifestPath(set), JSON.stringify(manifest));
        const shell = shellOf(folder, files, base);
        const lists = JSON.stringify([...sets.values()].map((set) => set.build));
        const now = revisionOf(Buffer.from(lists + JSON.stringify(shell)));
        await bundle('sw.ts', { base, build: now, shell }, folder);
      },
    },
  };
}

// A page cannot know its set's size before all pages are made: it leaves a mark for it. Gives the files as they are then.
function writeSizes(files: Built[], folder: string, base: string): Built[] {
  const sets = setsOf(files, base);
  return files.map((file) => {
    const { path } = file;
    if (!lookAt(file).marked) return file;
    const html = file.bytes.toString('utf8');
    const sized = html.replace(new RegExp(SIZE_OF, 'g'), (_, set: 'site') => {
      const manifest = sets.get(set);
      if (!manifest) throw new Error(`${path} offers to keep "${set}", which is nothing of the site.`);
      return inMegabytes(manifest.size);
    });
    const name = `${path}index.html`;
    writeFileSync(join(folder, name), sized);
    return built(folder, name, base);
  });
}

// The page for readers without a network, with what it is made of.
function shellOf(folder: string, files: Built[], base: string): [string, string][] {
  const page = readFileSync(join(folder, FALLBACK, 'index.html'));
  const known = new Set(files.map(({ path }) => path));
  const parts = namesIn(page.toString('utf8'))
    .flatMap((name) => meantBy(name, FALLBACK, base))
    .filter((path) => known.has(path) && isHashed(path));
  return [
    ...[...new Set(parts)].sort().map((path): [string, string] => [path, '']),
    [FALLBACK, revisionOf(page)],
  ];
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
