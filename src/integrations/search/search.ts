import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { recordsOf } from './records.ts';
import { writeIndex } from './write-index.ts';

/** After a build: an index of what its pages say, in `pagefind/`. */
export function search(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const pages = globSync('**/index.html', { cwd: out }).map((file) => file.replaceAll('\\', '/'));
        const records = pages
          .sort()
          .flatMap((file) =>
            recordsOf(readFileSync(join(out, file), 'utf8'), `/${file.replace(/index\.html$/, '')}`),
          );
        await writeIndex(records, join(out, 'pagefind'));
        logger.info(`${records.length} records of ${pages.length} pages`);
      },
    },
  };
}
