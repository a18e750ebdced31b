import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { joinedName, sheetsFor } from '../core/sheets.ts';
import { context } from '../markdown/context.ts';
import { embedName } from '../markdown/structure/embeds.ts';
import { cacheFolder } from '../sources/settings.ts';

/**
 * Before a build, joins the style sheets of each text that holds figures or explorables: one file is sooner there than many, and
 * packs better. `#sheets/…` leads to what was joined; while somebody writes, what a text holds changes, and nothing is.
 */
export function sheets(): AstroIntegration {
  return {
    name: 'sheets',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        const { content, settings } = context();
        const out = join(cacheFolder(settings), 'sheets');
        rmSync(out, { recursive: true, force: true });
        mkdirSync(out, { recursive: true });
        for (const { structure } of command === 'build' ? content.texts : []) {
          const embeds = [...new Set(structure.embeds.map(({ node }) => embedName(node)))];
          const list = sheetsFor({ ...structure, embeds }).filter((sheet) =>
            existsSync(resolve('src', sheet)),
          );
          if (embeds.length > 0)
            writeFileSync(
              join(out, joinedName(list)),
              list.map((sheet) => `@import '${resolve('src', sheet)}';\n`).join(''),
            );
        }
        updateConfig({ vite: { resolve: { alias: { '#sheets': out } } } });
      },
    },
  };
}
