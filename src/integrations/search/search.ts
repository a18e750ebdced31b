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

/** After a build: an index of what its pages say, in `pagefind/`. A page that is what it was is not read through again. */
export function search(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
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
        await writeIndex(records, join(out, 'pagefind'));
        logger.info(`${records.length} records of ${pages.length} pages`);
      },
    },
  };
}
