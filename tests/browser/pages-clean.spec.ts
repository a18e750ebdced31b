import type { Page } from '@playwright/test';
import { settle, test } from '../support/browser.ts';
import { expectNoFaults } from '../support/faults.ts';
import { listSitemap } from '../support/pages.ts';
import { rootSite } from '../support/site.ts';

// The page for a missing address is met below folders that do not exist, where relative addresses would break.
const missing = 'no/such/page/';

for (const path of [...listSitemap(rootSite()), missing]) {
  test(`/${path} asks for nothing elsewhere and says nothing in the console`, async ({ browser, root }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const url = root.url + path;
    const faults = watch(page, url, new URL(root.url).origin);
    await page.goto(url);
    await scrollThrough(page);
    await settle(page);
    await page.waitForLoadState('networkidle');
    await context.close();
    expectNoFaults(faults.map((fault) => `/${path}: ${fault}`));
  });
}

function watch(page: Page, url: string, origin: string): string[] {
  const faults: string[] = [];
  const expected404 = url.endsWith(missing);
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (!['data:', 'blob:'].includes(protocol) && asked !== origin) faults.push(`asks ${request.url()}`);
  });
  page.on('requestfailed', (request) =>
    faults.push(`could not get ${request.url()}: ${request.failure()?.errorText}`),
  );
  page.on('response', (response) => {
    if (response.status() >= 400 && !(expected404 && response.url() === url))
      faults.push(`got ${response.status()} for ${response.url()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (!['warning', 'error', 'assert'].includes(message.type())) return;
    // Chromium reports the status that this one page must have.
    if (expected404 && message.location().url === url && message.text().includes('404')) return;
    faults.push(`console ${message.type()}: ${message.text()}`);
  });
  return faults;
}

async function scrollThrough(page: Page): Promise<void> {
  // Images and explorables further down may load only when they come near.
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo(0, top);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
}
