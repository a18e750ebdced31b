import { defineConfig } from 'vitest/config';

// One process: the tests share two cores, and loading citeproc and KaTeX once is what costs.
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  cacheDir: '.cache/vitest',
  test: {
    include: ['tests/{unit,build,site}/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 300_000,
    pool: 'forks',
    reporters: ['default'],
  },
});
