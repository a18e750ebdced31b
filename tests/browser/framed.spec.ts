import { expect, type BrowserContext, type FrameLocator, type Page } from '@playwright/test';
import { more, test } from '../support/browser.ts';
import { firstOf } from '../support/extent.ts';
import { expectNoFaults } from '../support/faults.ts';
import { frameOn, ORIGIN, publish } from '../support/framing.ts';
import { wholeSite } from '../support/site.ts';

// The fixture's site.yaml names https://canvas.example.edu and all hosts below lms.example.org.
const COURSE = 'https://canvas.example.edu';
const PAGES = [
  'lectures/second/talk/',
  'lectures/first/',
  'lectures/first/reading-list/',
  'about/',
  'offline/',
];
const RIGHTS = 'allow-scripts allow-same-origin allow-popups';

test.use({ serviceWorkers: 'block' });

async function frame(page: Page, origin: string, path: string, sandbox?: string): Promise<FrameLocator> {
  await publish(page.context(), wholeSite());
  await frameOn(page.context(), origin, `${ORIGIN}/${path}`, sandbox);
  await page.goto(origin);
  return page.frameLocator('iframe');
}

/** What scripts threw, and what broke a policy. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (/Content Security Policy|Permissions policy/i.test(message.text())) faults.push(message.text());
  });
  return faults;
}

/** As where a browser is told to let no other site's frame store anything. */
async function denyStorage(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const get = (): never => {
      throw new DOMException('The request was denied.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, { get });
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get });
  });
}

async function read(notes: FrameLocator): Promise<void> {
  const html = notes.locator('html');
  const theme = notes.locator('theme-switch').getByRole('button');
  await theme.click();
  await expect(html).toHaveAttribute('data-theme', 'light');
  await notes.locator('a.cite').first().hover();
  await expect(notes.locator('[popover]:popover-open')).toBeVisible();
}

async function search(page: Page, notes: FrameLocator): Promise<void> {
  await notes.getByRole('button', { name: 'Search' }).click();
  const dialog = notes.getByRole('dialog', { name: 'Search these notes' });
  await dialog.getByRole('searchbox').fill('plain word');
  await expect(dialog.getByRole('list', { name: 'Results' }).getByRole('link').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

for (const origin of [COURSE, 'https://autumn.lms.example.org'])
  test(`${origin}, which site.yaml names, shows the pages in a frame`, async ({ page }) => {
    const faults = faultsOf(page);
    const notes = await frame(page, origin, PAGES[0]!, RIGHTS);
    await search(page, notes);
    await read(notes);
    expectNoFaults(faults);
  });

for (const origin of ['https://lms.example.org', 'https://elsewhere.example.net'])
  test(`${origin}, which it does not name, shows none`, async ({ page }) => {
    const refused = page.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()));
    const notes = await frame(page, origin, PAGES[0]!);
    await refused;
    await expect(notes.getByRole('heading')).toHaveCount(0);
  });

more(
  'the pages are whole in a frame that may store nothing, and in one that has no origin',
  async ({ browser }) => {
    for (const [sandbox, deny] of [
      [RIGHTS, true],
      ['allow-scripts', false],
    ] as const) {
      const context = await browser.newContext({ serviceWorkers: 'block' });
      if (deny) await denyStorage(context);
      for (const path of firstOf(PAGES, 3)) {
        const page = await context.newPage();
        const faults = faultsOf(page);
        const notes = await frame(page, COURSE, path, sandbox);
        await expect(notes.getByRole('heading', { level: 1 })).toBeVisible();
        // Without an origin a page gets no worker, and the index of the search needs one.
        if (path === PAGES[0] && deny) await search(page, notes);
        if (path === PAGES[0]) await read(notes);
        if (path.endsWith('reading-list/')) await notes.getByRole('checkbox').first().check();
        await page.waitForLoadState('networkidle');
        expectNoFaults(faults.map((fault) => `${path} (${sandbox}): ${fault}`));
        await page.close();
      }
      await context.close();
    }
  },
);
