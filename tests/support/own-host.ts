import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { test as base } from './browser.ts';
import { isAll } from './extent.ts';
import { host, type Host } from './host.ts';
import { realSite, wholeSite } from './site.ts';

interface Fixtures {
  whole1: Host;
  real1: Host;
  /** A copy of the small site, to change. */
  next: string;
}

/** Playwright's `test` with hosts of the test's own, whose network and site it may change. */
export const test = base.extend<Fixtures>({
  serviceWorkers: 'allow',
  whole1: async ({}, use) => hostWhile(wholeSite(), use),
  real1: async ({}, use) => hostWhile(realSite(), use),
  next: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'next-'));
    cpSync(wholeSite().folder, folder, { recursive: true });
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});

/** A further test of a kind of which `npm test` has one: it is left to where everything is tested. */
export const more = isAll ? test : test.skip;

async function hostWhile(
  site: ReturnType<typeof wholeSite>,
  use: (host: Host) => Promise<void>,
): Promise<void> {
  const served = await host(site);
  await use(served);
  await served.close();
}

/** Opens a page, and waits until the worker has stored it. */
export async function read(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await stored(page, url);
}

/** Waits until the worker has stored what is at an address. */
export async function stored(page: Page, url: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(async (it) => Boolean(await caches.match(it, { ignoreSearch: true })), url))
    .toBe(true);
}

/** Waits until the worker has stored the parts of the open page that have a digest in their names (scripts, styles, fonts), and gives them. */
export async function storedParts(page: Page): Promise<string[]> {
  const parts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.includes('/_astro/')),
  );
  for (const part of parts) await stored(page, part);
  return parts;
}

/** What offers to keep a lecture or the site, on a page. */
export const control = (page: Page): Locator => page.locator('keep-offline');

/** What it says. */
export const said = (page: Page): Locator => page.locator('keep-offline output');

/** Presses it. */
export async function press(page: Page, name: string): Promise<void> {
  await control(page).scrollIntoViewIfNeeded();
  await page.getByRole('button', { name }).click();
}
