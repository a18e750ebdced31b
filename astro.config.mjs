import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { contentCheck } from './src/integrations/content-check.ts';
import { rehypePlugins, remarkPlugins } from './src/markdown/pipeline.ts';
import { readSettings } from './src/sources/settings.ts';
import { codeDay, codeNight } from './src/styles/code-theme.ts';

const { site, base } = readSettings();

export default defineConfig({
  ...(site ? { site } : {}),
  base,
  trailingSlash: 'always',
  compressHTML: true,
  integrations: [contentCheck(), mdx()],
  markdown: {
    // GFM and typographer's quotes are in our own list, which the checks read too.
    processor: unified({ remarkPlugins, rehypePlugins, gfm: false, smartypants: false }),
    shikiConfig: { themes: { light: codeDay, dark: codeNight }, defaultColor: false },
  },
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
