import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { TARGETS } from './src/site/build/engines.ts';
import { astroCache } from './src/site/build/astro-cache.ts';
import { contentCheck } from './src/site/build/content-check.ts';
import { fonts } from './src/site/build/fonts/fonts.ts';
import { headers } from './src/site/build/headers.ts';
import { oneBuild } from './src/site/build/one-build.ts';
import { offline } from './src/site/offline/build/offline-integration.ts';
import { search } from './src/site/search/build/search-integration.ts';
import { sheets } from './src/site/build/join-stylesheets.ts';
import { standingFiles } from './src/site/build/standing-files.ts';
import { rehypePlugins, remarkPlugins } from './src/render/markdown/pipeline.ts';
import { cacheFolder, readSettings } from './src/content/load/load-settings.ts';
import { codeThemes } from './src/render/markdown/code-theme.ts';

const settings = readSettings();
const { site, base } = settings;
const cache = astroCache();
const found = search();
const standing = standingFiles(async () => (await found.searched()).index);

export default defineConfig({
  srcDir: './src/site',
  ...(site ? { site } : {}),
  base,
  cacheDir: cacheFolder(settings),
  trailingSlash: 'always',
  compressHTML: true,
  // While one page is written, or its picture drawn, others are made.
  build: { concurrency: 4 },
  // A page whose key (`src/render/views/page-keys.ts`) and code are those of the last build is taken from there.
  experimental: { incrementalBuild: true },
  integrations: [
    oneBuild(),
    cache.first,
    contentCheck(),
    standing.first,
    fonts(),
    sheets(),
    mdx(),
    found,
    // At the end, another thread writes the index of the search while these do their work.
    cache.last,
    offline(async () => Object.values(await found.searched()).flat()),
    headers(),
    standing.last,
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
                  // Astro's names of scripts in components are long, and stand on every page.
                  entryFileNames: ({ name }) => `_astro/${name.split('.')[0]}.[hash].js`,
                  codeSplitting: {
                    groups: [
                      {
                        name: 'page',
                        test: /(?:browser|cards|mine|passages|shared)\/(every-page|kept-cards|load-part|offline-boot|own-script|passages-boot|reading-line|reading-place|search-open|stored|theme-switch|try-first|typed-keys)\.ts|preload-helper/,
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
