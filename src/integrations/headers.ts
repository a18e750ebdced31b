import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headerRules, writeHeaders, writeRedirects } from '../core/headers.ts';
import { readSettings } from '../sources/settings.ts';
import { write } from './write.ts';

/** After a build: what a host is to say with each file, in `_headers` and `_redirects`, for the hosts that read them. */
export function headers(): AstroIntegration {
  let base = '/';
  return {
    name: 'headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        write(folder, '_headers', writeHeaders(headerRules(base, readSettings().frameAncestors)));
        const redirects = writeRedirects(base);
        if (redirects) write(folder, '_redirects', redirects);
      },
    },
  };
}
