import { defineConfig } from 'vitest/config';

// The files share a process: loading citeproc and KaTeX anew for each is what costs.
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  cacheDir: '.cache/vitest',
  // Queries ask Astro for entries; without a build, the content folder itself answers.
  resolve: {
    alias: { 'astro:content': new URL('../tests/support/astro-content.ts', import.meta.url).pathname },
  },
  test: {
    include: ['tests/{unit,build,site,engines}/**/*.test.ts'],
    // As in the browser: what takes its time on a busy machine is not a fault.
    testTimeout: 240_000,
    hookTimeout: 300_000,
    pool: 'forks',
    isolate: false,
    reporters: ['default'],
  },
});
