import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { DRAWINGS, headerRules, writeHeaders, writeRedirects } from './header-rules.ts';
import { readSettings } from '../../content/load/load-settings.ts';
import { write } from './write-file.ts';

/** After a build, in which drawings get a folder of their own: what a host is to say with each file, in `_headers` and `_redirects`, for the hosts that read them. */
export function headers(): AstroIntegration {
  let base = '/';
  return {
    name: 'headers',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [drawingsApart()] } });
      },
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

// Hosts tell files apart by their folder.
function drawingsApart(): Plugin {
  return {
    name: 'drawings-apart',
    configResolved: ({ environments }) => {
      for (const { build } of Object.values(environments))
        for (const output of [build.rolldownOptions.output ?? []].flat()) {
          const { assetFileNames: before = '' } = output;
          output.assetFileNames = (asset) => {
            const name = typeof before === 'string' ? before : before(asset);
            return asset.names[0]?.endsWith('.svg') ? DRAWINGS + basename(name) : name;
          };
        }
    },
  };
}
