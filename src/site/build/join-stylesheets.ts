import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { joinedName, sheetsFor } from './page-stylesheets.ts';
import { context } from '../../content/context.ts';
import { styledBy } from '../../render/views/styled.ts';
import { cacheFolder } from '../../content/load/load-settings.ts';

/**
 * Before a build, joins the style sheets of each text, and of each lecture, that holds figures or explorables: one file is sooner there than many, and
 * packs better. `#sheets/…` leads to what was joined; while somebody writes, what a text holds changes, and nothing is.
 */
export function sheets(): AstroIntegration {
  return {
    name: 'sheets',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build' && command !== 'dev') return;
        const { content, settings } = context();
        const out = join(cacheFolder(settings), 'sheets', command);
        rmSync(out, { recursive: true, force: true });
        mkdirSync(out, { recursive: true });
        // A text on its own page, and all of a lecture on one.
        const lectures = Map.groupBy(
          content.texts,
          ({ source }) => /^lectures\/[^/]+/.exec(source.path)?.[0],
        );
        const pages = [...content.texts.map((text) => [text]), ...lectures.values()];
        for (const texts of command === 'build' ? pages : []) {
          const styled = styledBy(texts.map(({ structure }) => structure));
          const list = sheetsFor(styled).filter((sheet) => existsSync(resolve('src', sheet)));
          if (styled.embeds.length > 0)
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
