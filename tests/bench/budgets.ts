// What a first visit to one page of each kind weighs: node tests/bench/budgets.ts
import { chromium } from '@playwright/test';
import { launchOptions } from '../../src/tools/pdf/chromium.ts';
import { forget, settle, type ServedSite } from '../support/browser.ts';
import { table, weighing, type Weight } from '../support/page-checks/weight.ts';
import { kindsOver, listSitemap } from '../support/pages.ts';
import { SITES } from '../support/site.ts';
import { serve } from '../support/static-server.ts';

const browser = await chromium.launch(await launchOptions());
// Without the worker, so that each page is a first visit.
const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1440, height: 900 } });
const tab = await context.newPage();
const weights: Weight[] = [];
for (const { site, paths } of SITES.map(({ name, site }) => ({
  site: site(),
  paths: kindsOver(SITES, listSitemap).filter((kind) => kind.name === name),
}))) {
  const server = await serve(site.folder, site.base);
  const served: ServedSite = { ...site, url: server.url };
  for (const { path } of paths) {
    const weighed = weighing(tab, served, path);
    await forget(tab);
    await tab.goto(served.url + path);
    await settle(tab);
    await tab.waitForLoadState('networkidle');
    weights.push(await weighed());
  }
  await server.close();
}
await browser.close();
console.log(`kB of a first visit, brotli\n${table(weights)}`);
