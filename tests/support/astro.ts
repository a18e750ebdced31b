/** Astro's program, to be run by `process.execPath`: npx would take a second to find it. */
export const ASTRO = 'node_modules/astro/bin/astro.mjs';
