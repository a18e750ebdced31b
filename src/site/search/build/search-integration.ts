import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { aside } from '../../../shared/aside.ts';
import { keptFor } from '../../../content/load/site-cache.ts';
import { readSettings } from '../../../content/load/load-settings.ts';
import type * as indexing from './index-pages.ts';

const FILE = 'pages.json';
const ask = aside<typeof indexing>('src/site/search/build/index-pages.ts');
const [begin, indexPages] = [ask('begin'), ask('indexPages')];

/** What is known of the pages and of the index when another thread has read and written them. */
type Searched = Pick<indexing.Indexed, 'pages' | 'index'>;

/** The integration, and what to wait for before the build is over. */
export interface Search extends AstroIntegration {
  searched(): Promise<Searched>;
}

/** After a build: an index of what its pages say, in `pagefind/`. A page that is what it was is not read through again. */
export function search(): Search {
  let searched: Promise<Searched> = Promise.resolve({ pages: [], index: [] });
  let building = false;
  return {
    name: 'search',
    searched: () => searched,
    hooks: {
      'astro:config:setup': ({ command }) => {
        building = command === 'build';
      },
      'astro:config:done': () => {
        const before = building && keptFor('search', readSettings()).get(FILE)?.toString();
        // What fails here is done when the pages are there.
        if (before) begin(before).catch(() => undefined);
      },
      'astro:build:done': ({ dir, logger }) => {
        searched = write(fileURLToPath(dir), (line) => logger.info(line));
      },
    },
  };
}

async function write(out: string, say: (line: string) => void): Promise<Searched> {
  const settings = readSettings();
  const { kept, found, pages, index } = await indexPages(out, settings.base);
  keptFor('search', settings).put(FILE, kept);
  say(`${found} records of ${pages.length} pages`);
  return { pages, index };
}
