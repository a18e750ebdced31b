import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headerRules, writeHeaders } from '../core/headers.ts';

/** After a build: what a host is to say with each file, in `_headers`, for the hosts that read it. */
export function headers(): AstroIntegration {
  let base = '/';
  return {
    name: 'headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) =>
        writeFileSync(fileURLToPath(new URL('_headers', dir)), writeHeaders(headerRules(base))),
    },
  };
}
