import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page, type Route } from '@playwright/test';
import { test } from '../support/browser.ts';
import { firstOf } from '../support/extent.ts';

const INDEX = '**/pagefind/**';
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Search these notes' });
const field = (page: Page): Locator => dialog(page).getByRole('searchbox');
const results = (page: Page): Locator => dialog(page).getByRole('link');
const status = (page: Page): Locator => dialog(page).getByRole('status');
const again = (page: Page): Locator => dialog(page).getByRole('button', { name: 'Try again' });
const FAILED = /^The search index could not be reached, so nothing was looked for\./;
const FOUND = /^\d+ results?(, the first \d+ are shown)?\. The search runs on this device\.$/;

async function search(page: Page, words: string): Promise<void> {
  if (await dialog(page).isHidden()) await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await field(page).fill(words);
}

const html = (route: Route): Promise<void> =>
  route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Welcome</title>' });
const half = async (route: Route): Promise<void> => {
  const response = await route.fetch();
  const body = await response.body();
  await route.fulfill({
    response,
    body: body.subarray(0, body.length / 2),
    headers: { 'content-type': 'application/octet-stream' },
  });
};
const FAULTS: [string, string, (route: Route) => Promise<void>][] = [
  ['every file is a page', INDEX, html],
  ['the index is half there', '**/pagefind/index/*', half],
  ['the engine is gone', '**/pagefind.js', (route) => route.fulfill({ status: 404 })],
  ['nothing is reached', INDEX, (route) => route.abort()],
  ['the names are gone', '**/names.json', (route) => route.fulfill({ status: 404 })],
  ['the index is gone', '**/pagefind/index/*', (route) => route.fulfill({ status: 404 })],
  ['the index is a page', '**/pagefind/index/*', html],
  ['the description of the index is a page', '**/*.pf_meta', html],
  ['the engine is a page', '**/pagefind.js', html],
  ['the server is in trouble', '**/wasm.*', (route) => route.fulfill({ status: 503 })],
  ['the worker is gone', '**/search-worker*', (route) => route.fulfill({ status: 404 })],
];

for (const [fault, files, answer] of firstOf(FAULTS, 2))
  test(`where ${fault}, that is told and not that nothing is found, and it is asked for anew`, async ({
    tab: page,
    whole,
  }) => {
    await page.route(files, answer);
    await page.goto(whole.url);
    await search(page, 'plain word');
    await expect(status(page)).toHaveText(FAILED);
    await expect(results(page)).toHaveText([/Glossary/, /All references/, /All questions/]);
    // Still the same: nothing is taken for an answer the second time.
    await field(page).fill('plain');
    await expect(status(page)).toHaveText(FAILED);
    await page.unroute(files);
    await again(page).click();
    await expect(status(page)).toHaveText(FOUND);
    await expect(results(page).first()).toContainText('Plain word');
  });

test('a network that is cut between two questions is told, and the second answered when it is back', async ({
  page,
  whole,
}) => {
  await page.goto(whole.url);
  await search(page, 'formulas');
  await expect(status(page)).toHaveText(FOUND);
  await page.context().setOffline(true);
  await field(page).fill('plain word');
  await expect(status(page)).toHaveText(FAILED);
  await page.context().setOffline(false);
  await field(page).fill('plain');
  await expect(status(page)).toHaveText(FOUND);
});

test('a file that fails once does no harm after that', async ({ tab: page, whole }) => {
  let asked = 0;
  await page.route('**/wasm.*', (route) => (asked++ ? route.continue() : route.fulfill({ status: 404 })));
  await page.goto(whole.url);
  await search(page, 'plain word');
  await expect(results(page).first()).toContainText('Plain word');
  await page.unroute('**/wasm.*');
});

test('places that were found and do not come are counted, and the others shown', async ({
  tab: page,
  whole,
}) => {
  const lost = new Set(readdirSync(join(whole.folder, 'pagefind/fragment')).filter((_, i) => i % 2));
  await page.route('**/pagefind/fragment/*', (route) =>
    lost.has(route.request().url().split('/').at(-1)!) ? route.fulfill({ status: 404 }) : route.continue(),
  );
  await page.goto(whole.url);
  await search(page, 'notes');
  await expect(status(page)).toHaveText(
    /^\d+ results?\. [1-9]\d* of the places that were found could not be loaded\.$/,
  );
  await expect(results(page).first()).toBeVisible();
  await page.unroute('**/pagefind/fragment/*');
  await again(page).click();
  await expect(status(page)).toHaveText(FOUND);
  await expect(again(page)).toHaveCount(0);
});

test('where none of the places come, they are not said to be nowhere', async ({ page, whole }) => {
  await page.route('**/pagefind/fragment/*', (route) => route.abort());
  await page.goto(whole.url);
  await search(page, 'plain word');
  await expect(status(page)).toHaveText(/^[1-9]\d* of the places that were found could not be loaded\.$/);
  await expect(again(page)).toBeVisible();
});

test('an index that was replaced while the page was open is taken up', async ({ page, real, whole }) => {
  // The site was as the small one when the search was opened, and is the real one now.
  let folder = whole.folder;
  await page.route(INDEX, (route) => {
    const file = join(folder, new URL(route.request().url()).pathname.replace('/notes/', ''));
    try {
      return route.fulfill({
        body: readFileSync(file),
        contentType: file.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
      });
    } catch {
      return route.fulfill({ status: 404 });
    }
  });
  await page.goto(real.url);
  await page.keyboard.press('/');
  await expect(results(page).filter({ hasText: 'Plain word' })).toHaveCount(1);
  folder = real.folder;
  await field(page).fill('superposition');
  await expect(results(page).first()).toHaveAttribute('href', '/notes/glossary/superposition/');
  await expect(status(page)).toHaveText(FOUND);
});

test('a worker that a deployment has taken away is had again by loading the page anew, which is offered', async ({
  page,
  whole,
}) => {
  await page.route('**/search-worker*', (route) => route.fulfill({ status: 404 }));
  await page.goto(whole.url);
  await search(page, 'plain word');
  await expect(status(page)).toHaveText(FAILED);
  await page.unroute('**/search-worker*');
  const loaded = page.waitForEvent('load');
  await dialog(page).getByRole('button', { name: 'Reload the page' }).click();
  await loaded;
  await search(page, 'plain word');
  await expect(results(page).first()).toContainText('Plain word');
});

const SILENT = /^The network has sent nothing for 15 seconds, so nothing was looked for\./;
for (const [what, files, told] of firstOf([
  ['index', '**/pagefind/index/*', SILENT],
  // Where the index has come, it is known what is missing; the worker waits for it by a clock that no test turns.
  ['places', '**/pagefind/fragment/*', /^\d+ of the places that were found could not be loaded\.$/],
  ['names', '**/names.json', SILENT],
  ['worker', '**/search-worker*', SILENT],
] as const))
  test(`a server that never sends the ${what} is waited for in words, and not for ever`, async ({
    page,
    whole,
  }) => {
    await page.clock.install();
    await page.route(files, () => {});
    await page.goto(whole.url);
    await search(page, 'plain word');
    await page.clock.runFor(500);
    await expect(status(page)).toHaveText('Searching …');
    await expect(dialog(page).getByRole('list')).toHaveAttribute('aria-busy', 'true');
    if (told === SILENT) await page.clock.runFor(16_000);
    await expect(status(page)).toHaveText(told);
    await expect(dialog(page).getByRole('list')).toHaveAttribute('aria-busy', 'false');
    await page.unroute(files);
    await again(page).click();
    await page.clock.resume();
    await expect(status(page)).toHaveText(FOUND);
  });
