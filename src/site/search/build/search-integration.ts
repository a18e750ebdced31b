import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { aside } from '../../../shared/aside.ts';
import { keptFor } from '../../../content/load/site-cache.ts';
import type { Built } from '../../offline/build/built-files.ts';
import { readSettings } from '../../../content/load/load-settings.ts';
import type * as indexing from './index-pages.ts';

const FILE = 'records.json';
const indexPages = aside<typeof indexing>('src/site/search/build/index-pages.ts')('indexPages');

/** The integration, and what to wait for before the build is over: the files of the index, which another thread writes. */
export interface Search extends AstroIntegration {
  written(): Promise<Built[]>;
}

/** After a build: an index of what its pages say, in `pagefind/`. A page that is what it was is not read through again. */
export function search(): Search {
  let index: Promise<Built[]> | undefined;
  return {
    name: 'search',
    written: async () => (await index) ?? [],
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        index = write(fileURLToPath(dir), (line) => logger.info(line));
      },
    },
  };
}

async function write(out: string, say: (line: string) => void): Promise<Built[]> {
  const settings = readSettings();
  const kept = keptFor('search', settings);
  const before = kept.get(FILE)?.toString() ?? '{}';
  const { records, found, pages, files } = await indexPages(out, settings.base, before);
  kept.put(FILE, records);
  say(`${found} records of ${pages} pages`);
  return files;
}
