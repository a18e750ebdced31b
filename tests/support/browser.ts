import { test as base, type Page } from '@playwright/test';
import { notesSite, rootSite, type Site } from './site.ts';
import { serve } from './static-server.ts';

/** A built site with the address where the test's worker serves it. */
export interface ServedSite extends Site {
  url: string;
}

interface WorkerFixtures {
  /** The copy built for the top of a host, served. */
  root: ServedSite;
  /** The copy built for `/notes/`, served. */
  notes: ServedSite;
  /** One page that all tests of a worker share: opening a new one costs more than most of what is tested. */
  tab: Page;
}

/** Playwright's `test` with the built sites served, and a page that is kept from test to test. */
export const test = base.extend<object, WorkerFixtures>({
  // Playwright reads which fixtures one needs from this pattern, so it stays even when empty.
  // eslint-disable-next-line no-empty-pattern
  root: [async ({}, use) => serveWhile(rootSite(), use), { scope: 'worker' }],
  // eslint-disable-next-line no-empty-pattern
  notes: [async ({}, use) => serveWhile(notesSite(), use), { scope: 'worker' }],
  tab: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ reducedMotion: 'reduce' });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
});

async function serveWhile(site: Site, use: (served: ServedSite) => Promise<void>): Promise<void> {
  const server = await serve(site.folder, site.base);
  await use({ ...site, url: server.url });
  await server.close();
}

/** Waits until a page has come to rest: fonts loaded, idle work done, nothing moving. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
    const ending = document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((animation) => animation.finished));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}
