import { type Browser, type Locator, test as base, type Page, type Route } from '@playwright/test';
import { isAll } from './extent.ts';
import { faultySite, realSite, wholeSite, type Site } from './site.ts';
import { serve } from './static-server.ts';

/** A built site with the address where the test's worker serves it. */
export interface ServedSite extends Site {
  url: string;
}

interface TestFixtures {
  /** A page that a worker's tests share, put back as it was: opening a new one costs more than most of what is tested. */
  tab: Page;
  /** The same without JavaScript. */
  plainTab: Page;
}

interface WorkerFixtures {
  /** The real site, built for `/notes/`, served. */
  real: ServedSite;
  /** The small site with one of everything, built for the top of a host, served. */
  whole: ServedSite;
  /** The hand-written site of faulty pages, served. */
  faulty: ServedSite;
  keptTab: Page;
  keptPlainTab: Page;
}

/** Playwright's `test` with the built sites served, and a page that is kept from test to test. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  // Playwright reads which fixtures one needs from this pattern, so it stays even when empty.
  real: [async ({}, use) => serveWhile(realSite(), use), { scope: 'worker' }],
  whole: [async ({}, use) => serveWhile(wholeSite(), use), { scope: 'worker' }],
  faulty: [async ({}, use) => serveWhile(faultySite(), use), { scope: 'worker' }],
  keptTab: [async ({ browser }, use) => openWhile(browser, true, use), { scope: 'worker' }],
  keptPlainTab: [async ({ browser }, use) => openWhile(browser, false, use), { scope: 'worker' }],
  tab: async ({ keptTab }, use) => use(await asNew(keptTab)),
  plainTab: async ({ keptPlainTab }, use) => use(await asNew(keptPlainTab)),
});

/** A further test of a kind of which `npm test` has one: it is left to where everything is tested. */
export const more = isAll ? test : test.skip;

/** Opens a page to look at many with, each as by somebody who has never been here. */
export async function openTab(browser: Browser, javaScriptEnabled = true): Promise<Page> {
  // The worker that keeps pages for later has tests of its own, with contexts of their own.
  const context = await browser.newContext({ javaScriptEnabled, serviceWorkers: 'block' });
  await context.addInitScript(() => {
    if (location.protocol === 'about:') return;
    localStorage.clear();
    sessionStorage.clear();
  });
  return context.newPage();
}

async function openWhile(
  browser: Browser,
  javaScriptEnabled: boolean,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const tab = await openTab(browser, javaScriptEnabled);
  await use(tab);
  await tab.context().close();
}

/** Puts a tab back as it was when it was opened. */
export async function asNew(page: Page): Promise<Page> {
  // What the page before it still asks for is no business of the next.
  await page.goto('about:blank');
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.mouse.move(0, 0);
  await page.emulateMedia({
    media: 'screen',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    forcedColors: null,
  });
  return page;
}

async function serveWhile(site: Site, use: (served: ServedSite) => Promise<void>): Promise<void> {
  const server = await serve(site.folder, site.base);
  await use({ ...site, url: server.url });
  await server.close();
}

/** Forgets the files of all pages: the next one is loaded as by somebody who has never been here. */
export async function forget(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Network.clearBrowserCache');
  await browser.detach();
}

/**
 * Answers what an open page asks for from now on. Chromium tells a page of its first route without waiting for it, and a key that is
 * pressed then may come before: so the page asks for something until that is answered here. A route that is there before the page needs none of this.
 */
export async function reroute(page: Page, files: string, answer: (route: Route) => unknown): Promise<void> {
  await page.route(files, answer);
  await page.route('**/is-rerouted', (route) => route.fulfill({ status: 204 }));
  const isHere = (): Promise<boolean> =>
    page.evaluate(async () => (await fetch('is-rerouted')).status === 204);
  while (!(await isHere()));
  await page.unroute('**/is-rerouted');
}

/** Waits until a page has come to rest: fonts loaded, idle work done, nothing moving. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
    // What goes with scrolling never ends.
    const ending = document
      .getAnimations()
      .filter(
        ({ timeline, effect }) =>
          timeline === document.timeline && effect?.getComputedTiming().endTime !== Infinity,
      );
    await Promise.allSettled(ending.map((animation) => animation.finished));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** Waits until a page has been drawn so many times more, which takes longer on a busy machine. */
export async function frames(page: Page, count: number): Promise<void> {
  await page.evaluate(async (count) => {
    for (let drawn = 0; drawn < count; drawn++) await new Promise(requestAnimationFrame);
  }, count);
}

/** Waits until an element says something, which may stand there for less time than a busy machine takes to look: to be called before. */
export function hear(of: Locator, words: string): Promise<void> {
  return of.evaluate(
    (element, words) =>
      new Promise<void>((said) => {
        const look = (): void => {
          if (element.textContent.includes(words)) said();
        };
        new MutationObserver(look).observe(element, { characterData: true, childList: true, subtree: true });
        look();
      }),
    words,
  );
}
