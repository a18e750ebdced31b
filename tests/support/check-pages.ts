// Builds the site of the content folder and tells every fault of its pages: npm run check -- --built
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { launch } from '../../src/tools/pdf/launch.ts';
import { readSettings } from '../../src/content/load/load-settings.ts';
import { hold } from '../../src/shared/hold.ts';
import { ASTRO } from './astro.ts';
import { asNew, openTab, type ServedSite } from './browser.ts';
import { faultsOfWords } from './page-checks/read-page.ts';
import { listSitemap } from './pages.ts';
import { SITE_CHECKS } from './site-checks/all.ts';
import type { Site } from './site.ts';
import { serve } from './static-server.ts';

/** As many pages are looked at side by side, each for at most so many milliseconds. */
const TABS = 2;
const PATIENCE = 240_000;

const started = performance.now();
const settings = readSettings();
// Where the site will be is asked of every page's canonical link; an author need not know it yet.
const SITE_URL = settings.site ?? 'https://notes.example.org';
const site: Site = { name: 'own', folder: resolve('.cache/site/own'), base: settings.base };
// There is one folder for it, which has to stay as it is while its pages are looked at.
await hold(`${site.folder}.checking`, (pid) =>
  console.log(`Another check of built pages is running (process ${pid}): this one waits.`),
);
process.exitCode = build() ? await look() : 1;

function build(): boolean {
  console.log('Building the site …');
  const env = { ...process.env, SITE_URL };
  const { status, stdout, stderr } = spawnSync(process.execPath, [ASTRO, 'build', '--outDir', site.folder], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) console.error(`${stdout}${stderr}\nThe site could not be built.`);
  return status === 0;
}

async function look(): Promise<number> {
  const paths = listSitemap(site);
  console.log(`Looking at its ${paths.length} pages …`);
  const faults: string[] = [];
  for (const check of Object.values(SITE_CHECKS)) faults.push(...(await check(site)));
  faults.push(...(await readAll(paths)));
  if (faults.length > 0) console.log(faults.join('\n'));
  const seconds = Math.round((performance.now() - started) / 1000);
  const said = faults.length === 0 ? 'no faults' : `${faults.length} fault${faults.length === 1 ? '' : 's'}`;
  console.log(`${paths.length} pages, ${said}, ${seconds} s.`);
  return faults.length > 0 ? 1 : 0;
}

/** Opens every page in a browser, a few at a time. */
async function readAll(paths: readonly string[]): Promise<string[]> {
  const [server, browser] = await Promise.all([serve(site.folder, site.base), launch()]);
  const served: ServedSite = { ...site, url: server.url };
  const [left, faults] = [[...paths], [] as string[]];
  const readOn = async (): Promise<void> => {
    const tab = await openTab(browser);
    for (let path = left.shift(); path !== undefined; path = left.shift())
      faults.push(...(await readOne(tab, served, path)));
  };
  try {
    await Promise.all(Array.from({ length: TABS }, readOn));
  } finally {
    await browser.close();
    await server.close();
  }
  return faults;
}

/** A page that cannot be looked at is no page without faults. */
async function readOne(tab: Page, served: ServedSite, path: string): Promise<string[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it took more than four minutes')), PATIENCE);
  });
  try {
    return await Promise.race([asNew(tab).then(() => faultsOfWords(tab, served, path, false)), late]);
  } catch (error) {
    return [`${site.base}${path}: could not be looked at: ${(error as Error).message}`];
  } finally {
    clearTimeout(timer);
  }
}
