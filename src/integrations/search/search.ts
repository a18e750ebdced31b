import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { digestOfFiles, Kept } from '../../sources/kept.ts';
import { readSettings } from '../../sources/settings.ts';
import { recordsOf, type SearchRecord } from './records.ts';
import { writeIndex } from './write-index.ts';

const ENGINE = ['src/integrations/search', 'src/core', 'package-lock.json'];
const FILE = 'records.json';

/** The integration, and what to wait for before the build is over: the index, which another process writes. */
export interface Search extends AstroIntegration {
  written(): Promise<void>;
}

/** After a build: an index of what its pages say, in `pagefind/`. A page that is what it was is not read through again. */
export function search(): Search {
  let index: Promise<void> | undefined;
  return {
    name: 'search',
    written: async () => index,
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const pages = globSync('**/index.html', { cwd: out }).map((file) => file.replaceAll('\\', '/'));
        const kept = new Kept('search', readSettings());
        const before = kept.has(FILE)
          ? (JSON.parse(kept.get(FILE).toString()) as Record<string, SearchRecord[]>)
          : {};
        const now: typeof before = {};
        for (const file of pages.sort()) {
          const html = readFileSync(join(out, file));
          const address = `/${file.replace(/index\.html$/, '')}`;
          const made = createHash('sha256').update(digestOfFiles(ENGINE)).update(address).update(html);
          const digest = made.digest('hex');
          now[digest] = before[digest] ?? recordsOf(html.toString(), address);
        }
        kept.put(FILE, JSON.stringify(now));
        const records = Object.values(now).flat();
        logger.info(`${records.length} records of ${pages.length} pages`);
        index = writeIndex(records, join(out, 'pagefind'));
      },
    },
  };
}
