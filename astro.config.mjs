import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { TARGETS } from './src/core/engines.ts';
import { astroCache } from './src/integrations/astro-cache.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { fonts } from './src/integrations/fonts/fonts.ts';
import { headers } from './src/integrations/headers.ts';
import { offline } from './src/integrations/offline/offline.ts';
import { search } from './src/integrations/search/search.ts';
import { sheets } from './src/integrations/sheets.ts';
import { rehypePlugins, remarkPlugins } from './src/markdown/pipeline.ts';
import { cacheFolder, readSettings } from './src/sources/settings.ts';
import { codeThemes } from './src/styles/code-theme.ts';

const settings = readSettings();
const { site, base } = settings;
const found = search();

export default defineConfig({
  ...(site ? { site } : {}),
  base,
  cacheDir: cacheFolder(settings),
  trailingSlash: 'always',
  compressHTML: true,
  // While one page is written, or its picture drawn, others are made.
  build: { concurrency: 4 },
  // A page whose key (`src/queries/page-keys.ts`) and code are those of the last build is taken from there.
  experimental: { incrementalBuild: true },
  integrations: [
    contentCheck(),
    astroCache(),
    fonts(),
    sheets(),
    mdx(),
    found,
    offline(found.written),
    headers(),
  ],
  markdown: {
    // GFM and typographer's quotes are in our own list, which the checks read too.
    processor: unified({ remarkPlugins, rehypePlugins, gfm: false, smartypants: false }),
    shikiConfig: codeThemes,
  },
  vite: {
    // Vite would put 1 kB on every page to fetch ahead what a chunk imports; the browser finds that by itself.
    plugins: [
      {
        name: 'plain-import',
        enforce: 'pre',
        configEnvironment: (name) => ({
          build: {
            modulePreload: false,
            // What several scripts of a page need comes in one file.
            ...(name === 'client' && {
              rolldownOptions: {
                output: {
                  codeSplitting: {
                    groups: [
                      {
                        name: 'page',
                        test: /client\/(every-page|load-part|offline-boot|own-script|place|quote-selection|stored|theme-switch)\.ts|preload-helper/,
                      },
                    ],
                  },
                },
              },
            }),
          },
        }),
        load: (id) =>
          id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : undefined,
      },
    ],
    build: {
      assetsInlineLimit: 0,
      // Without targets the minifier would join what the oldest engines read apart.
      target: TARGETS,
      cssTarget: TARGETS,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
