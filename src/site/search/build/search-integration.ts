import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { keptFor } from '../../../content/load/site-cache.ts';
import { readSettings } from '../../../content/load/settings.ts';
import { recordsOf, type SearchRecord } from './search-records.ts';
import { writeIndex } from './write-index.ts';

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
        index = writeIndex(
          readPages(out, (line) => logger.info(line)),
          join(out, 'pagefind'),
        );
      },
    },
  };
}

// Page after page, so that the process that makes the index has work while the next one is read.
async function* readPages(out: string, say: (line: string) => void): AsyncGenerator<SearchRecord> {
  const pages = globSync('**/index.html', { cwd: out }).map((file) => file.replaceAll('\\', '/'));
  const kept = keptFor('search', readSettings());
  const before = JSON.parse(kept.get(FILE)?.toString() ?? '{}') as Record<string, SearchRecord[]>;
  const now: typeof before = {};
  for (const file of pages.sort()) {
    const html = readFileSync(join(out, file));
    const address = `/${file.replace(/index\.html$/, '')}`;
    const made = createHash('sha256').update(address).update(html);
    const digest = made.digest('hex');
    const records = (now[digest] = before[digest] ?? recordsOf(html.toString(), address));
    yield* records;
    await setImmediate();
  }
  kept.put(FILE, JSON.stringify(now));
  say(`${Object.values(now).flat().length} records of ${pages.length} pages`);
}
