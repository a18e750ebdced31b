// Builds the sites that the tests look at: a real course for /notes/, and a small one with everything in it for /.
import { execFileSync } from 'node:child_process';
import { ASTRO } from './astro.ts';

const SITE_URL = 'https://notes.example.org';
const BUILDS = [
  { out: '.cache/site/real', env: { SITE_URL, BASE_PATH: '/notes/', CONTENT_DIR: 'tests/fixtures/course' } },
  { out: '.cache/site/whole', env: { CONTENT_DIR: 'tests/fixtures/whole' } },
];

for (const { out, env } of BUILDS) {
  const started = performance.now();
  execFileSync(process.execPath, [ASTRO, 'build', '--outDir', out], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  console.log(`built ${out} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
