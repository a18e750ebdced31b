import { join, relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { cacheRoot } from '../../shared/cache-root.ts';
import { hold } from '../../shared/hold.ts';

/**
 * Builds in one folder would write over each other, whatever they build: what is kept for the next one, and the code that Astro runs to
 * make the pages, which lies in `.astro/` for all. Of two that are started at once, one waits.
 */
export function oneBuild(): AstroIntegration {
  return {
    name: 'one-build',
    hooks: {
      'astro:config:setup': async ({ command, logger }) => {
        if (command !== 'build') return;
        // A build is for readers, whatever the environment was made for: else it would look for what only the dev server has.
        process.env['NODE_ENV'] = 'production';
        for (const name of ['DEV', 'PROD', 'MODE', 'SSR']) Reflect.deleteProperty(process.env, name);
        const file = join(cacheRoot(), 'building');
        const shown = relative('.', file);
        await hold(file, (pid) =>
          logger.info(
            `Another build is running here (process ${pid}): this one waits. If none is, remove ${shown}.`,
          ),
        );
      },
    },
  };
}
