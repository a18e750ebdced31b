import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import { bundle } from '../../src/site/offline/build/bundle-worker.ts';
import { listBuilt } from '../../src/site/offline/build/offline-integration.ts';
import type { SetFile, SetRecord } from '../../src/site/offline/contract.ts';
import { forget } from '../support/browser.ts';
import { firstOf, isAll } from '../support/extent.ts';
import { control, more, press, read, said, storedParts, test } from '../support/own-host.ts';

for (const name of firstOf(['whole1', 'real1'] as const)) {
  test(`what was read stays readable without a network, and what was not is told (${name})`, async ({
    page,
    whole1,
    real1,
  }) => {
    const site = { whole1, real1 }[name];
    await read(page, `${site.url}about/`);
    await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
    await read(page, `${site.url}glossary/`);
    await storedParts(page);
    site.cut(true);
    for (const path of ['about/', 'glossary/', 'about/?from=elsewhere', 'about']) {
      await page.goto(site.url + path);
      await expect(page.locator('h1')).toHaveText(path === 'glossary/' ? 'Glossary' : 'About');
    }
    // Its styles and fonts are there as well.
    await expect.poll(() => page.evaluate(() => document.fonts.check('16px "Notes Text"'))).toBe(true);
    await page.goto(`${site.url}status/`);
    await expect(page.locator('h1')).toHaveText('This page is not stored');
    await expect(page.locator('readable-offline li')).toHaveText(['About', 'Glossary']);
    await page.getByRole('link', { name: 'Glossary' }).first().click();
    await expect(page.locator('h1')).toHaveText('Glossary');
  });
}

test('a first visit fetches nothing of the site ahead but the page for readers without a network', async ({
  page,
  whole1,
}) => {
  await read(page, `${whole1.url}lectures/second/`);
  await page.waitForLoadState('networkidle');
  const pages = whole1.asked.filter((path) => path === '' || path.endsWith('/'));
  expect([...new Set(pages)].sort()).toEqual(['lectures/second/', 'offline/']);
  expect(whole1.asked.filter((path) => path.startsWith('offline/') && path.endsWith('.json'))).toEqual([]);
});

test('a lecture is kept on a press, read without a network, and removed', async ({ page, whole1 }) => {
  await read(page, `${whole1.url}lectures/first/`);
  await expect(control(page)).toContainText(/\d\.\d MB: its pages/);
  await press(page, 'Keep this lecture offline');
  await expect(said(page)).toHaveText(/^Kept offline, \d\.\d MB\./);
  whole1.cut(true);
  for (const [path, title] of [
    ['lectures/first/notes/', 'Notes'],
    ['lectures/first/reading-list/', 'Reading list'],
    ['references/zett2021a/', ''],
    ['', ''],
  ] as const) {
    const answer = await page.goto(whole1.url + path);
    expect(answer?.status(), path).toBe(200);
    if (title) await expect(page.locator('h1')).toContainText(title);
  }
  expect((await page.goto(`${whole1.url}lectures/second/`))?.status()).toBe(503);
  whole1.cut(false);
  await page.goto(`${whole1.url}about/`);
  await expect(page.locator('stored-pages')).toContainText(
    /Kept on purpose: the lecture “The First” \(\d\.\d MB\)/,
  );
  await page.goto(`${whole1.url}lectures/first/`);
  await press(page, 'Remove it');
  await expect(said(page)).toHaveText('Removed.');
  whole1.cut(true);
  expect((await page.goto(`${whole1.url}lectures/first/notes/`))?.status()).toBe(503);
});

test('videos and sounds of a text are kept with their lecture, and play without a network from any moment on', async ({
  page,
  whole1,
}) => {
  await read(page, `${whole1.url}lectures/newton/`);
  await expect(control(page)).toContainText('its pages, files, videos and sounds, ');
  await press(page, 'Keep this lecture offline');
  await expect(said(page)).toHaveText(/^Kept offline/);
  whole1.cut(true);
  await page.goto(`${whole1.url}lectures/newton/talk/`);
  const clips = await page.locator('.clip').all();
  expect(clips.length).toBeGreaterThan(1);
  for (const clip of clips)
    expect(
      await clip.evaluate(async (player: HTMLMediaElement) => {
        const jumped = new Promise((done) => player.addEventListener('seeked', done, { once: true }));
        await player.play();
        player.currentTime = 0.5;
        await jumped;
        return player.error?.message ?? player.currentTime >= 0.5;
      }),
    ).toBe(true);
});

more('the whole site is kept on a press, and cleared on another', async ({ page, whole1 }) => {
  await read(page, `${whole1.url}about/`);
  await press(page, 'Keep the whole site offline');
  await expect(said(page)).toHaveText(/^Kept offline/);
  whole1.cut(true);
  expect((await page.goto(`${whole1.url}status/`))?.status()).toBe(200);
  await page.goto(`${whole1.url}about/`);
  await control(page).scrollIntoViewIfNeeded();
  await expect(control(page).getByRole('button')).toHaveText('Remove it');
  await page.getByRole('button', { name: 'Clear what is stored' }).click();
  await expect(page.getByRole('button', { name: 'Keep the whole site offline' })).toBeVisible();
  expect((await page.goto(`${whole1.url}status/`).catch(() => null))?.status()).not.toBe(200);
});

more('of many lectures one is kept, and nothing of the others', async ({ page, whole1, next }) => {
  const first = join(next, 'lectures/first');
  const files = readdirSync(first, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  for (let n = 2; n <= (isAll ? 100 : 3); n++)
    for (const file of files) {
      const page = readFileSync(join(first, file), 'utf8').replaceAll(
        '/lectures/first/',
        `/lectures/first-${n}/`,
      );
      mkdirSync(dirname(join(next, `lectures/first-${n}`, file)), { recursive: true });
      writeFileSync(
        join(next, `lectures/first-${n}`, file),
        page.replaceAll('lectures/first"', `lectures/first-${n}"`),
      );
    }
  await listBuilt(next, '/');
  whole1.deploy(next);
  await read(page, `${whole1.url}lectures/first-2/`);
  await press(page, 'Keep this lecture offline');
  await expect(said(page)).toHaveText(/^Kept offline, \d\.\d MB\./);
  expect(whole1.asked.filter((path) => /^lectures\/(?!first-2\/)/.test(path))).toEqual([]);
  whole1.cut(true);
  expect((await page.goto(`${whole1.url}lectures/first-2/notes/`))?.status()).toBe(200);
  expect((await page.goto(`${whole1.url}lectures/first-3/notes/`))?.status()).toBe(503);
});

test('a failure says why, and what is there is not fetched again', async ({ page, whole1 }) => {
  await read(page, `${whole1.url}lectures/first/`);
  await control(page).scrollIntoViewIfNeeded();
  await expect(control(page)).toHaveAttribute('data-state', 'none');
  // What keeps it is loaded on the first press: here it has come before the network goes.
  await page.evaluate(async () => {
    const { src } = [...document.scripts].find((script) => script.src.includes('KeepOffline'))!;
    const [part] = /keep-offline\.[\w-]+\.js/.exec(await (await fetch(src)).text())!;
    await import(new URL(part, src).href);
  });
  whole1.cut(true);
  await press(page, 'Keep this lecture offline');
  await expect(said(page)).toHaveText('Not stored. The network could not be reached.');
  whole1.cut(false);
  await press(page, 'Try again');
  await expect(said(page)).toHaveText(/^Kept offline/);
});

test('a device without room says so, and what is cancelled half-way leaves nothing', async ({
  page,
  context,
  whole1,
}) => {
  await read(page, `${whole1.url}lectures/first/`);
  const browser = await context.newCDPSession(page);
  const { origin } = new URL(whole1.url);
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 });
  await press(page, 'Keep this lecture offline');
  await expect(said(page)).toHaveText('Not stored. This browser has no room for it.');
  await browser.send('Storage.overrideQuotaForOrigin', { origin });
  whole1.delay(300);
  await press(page, 'Try again');
  await expect(control(page)).toContainText(/\d\.\d MB of \d\.\d MB/);
  await press(page, 'Cancel');
  await expect(said(page)).toHaveText('Removed.');
  await expect(page.getByRole('button', { name: 'Keep this lecture offline' })).toBeVisible();
  whole1.delay(0);
  whole1.cut(true);
  expect((await page.goto(`${whole1.url}lectures/first/notes/`))?.status()).toBe(503);
});

test('a new deployment is shown at once, and what is kept follows with what has changed alone', async ({
  page,
  context,
  whole1,
  next,
}) => {
  await read(page, `${whole1.url}lectures/first/`);
  await press(page, 'Keep this lecture offline');
  await expect(said(page)).toHaveText(/^Kept offline/);
  const tab = await context.newPage();
  await tab.goto(`${whole1.url}lectures/first/notes/`);

  // As a build would: another text on one page, and the parts of all pages under new names.
  const notes = join(next, 'lectures/first/notes/index.html');
  writeFileSync(notes, readFileSync(notes, 'utf8').replace('twelve formulas', 'a dozen formulas'));
  const list = join(next, 'offline/lectures/first.json');
  const files = JSON.parse(readFileSync(list, 'utf8')) as SetFile[];
  files.find(([path]) => path === 'lectures/first/notes/')![1] = 'new';
  writeFileSync(list, JSON.stringify(files));
  writeFileSync(
    join(next, 'sw.js'),
    readFileSync(join(next, 'sw.js'), 'utf8').replace(/build:[`"'](\w+)/, 'build:`new$1'.replace('`', '`')),
  );
  whole1.deploy(next);
  const before = whole1.asked.length;

  await page.goto(`${whole1.url}lectures/first/notes/`);
  await expect(page.locator('main')).toContainText('a dozen formulas');
  // Nobody goes to another page after the new worker has come.
  await page.goto(`${whole1.url}lectures/first/`);
  await control(page).scrollIntoViewIfNeeded();
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const names = await caches.keys();
        const records = await caches.open(names.find((name) => name.endsWith('records'))!);
        const found = await records.match(new URL('offline/records/lectures/first', location.origin).href);
        return ((await found?.json()) as Partial<SetRecord> | undefined)?.checked;
      }),
    )
    .toMatch(/^new/);
  const fetched = whole1.asked.slice(before).filter((path) => path.startsWith('lectures/'));
  expect(new Set(fetched)).toEqual(new Set(['lectures/first/notes/', 'lectures/first/']));
  await tab.close();
});

test('a deployment while a lecture is being kept, which lacks what was about to come, does no harm', async ({
  page,
  whole1,
  next,
}) => {
  const list = join(next, 'offline/lectures/first.json');
  const files = JSON.parse(readFileSync(list, 'utf8')) as SetFile[];
  const gone = files.find(([path]) => path.endsWith('.woff2'))![0];
  writeFileSync(list, JSON.stringify(files.filter(([path]) => path !== gone)));
  rmSync(join(next, gone));
  await read(page, `${whole1.url}lectures/first/`);
  await page.evaluate(async (path) => {
    for (const name of await caches.keys()) await (await caches.open(name)).delete(`/${path}`);
  }, gone);
  await forget(page);
  whole1.trouble(new RegExp(gone), 'stall');
  const before = whole1.asked.length;
  await press(page, 'Keep this lecture offline');
  await expect.poll(() => whole1.asked.slice(before)).toContain(gone);
  whole1.deploy(next);
  whole1.trouble();
  await expect(said(page)).toHaveText(/^Kept offline/);
});

more(
  'parts of an open page are there after a deployment that has them no more',
  async ({ page, whole1, next }) => {
    await read(page, `${whole1.url}lectures/first/notes/`);
    await page.waitForLoadState('networkidle');
    const parts = await storedParts(page);
    for (const file of readdirSync(join(next, '_astro')))
      rmSync(join(next, '_astro', file), { recursive: true });
    whole1.deploy(next);
    for (const part of parts)
      expect(
        await page.evaluate(async (url) => (await fetch(url, { cache: 'no-store' })).status, part),
        part,
      ).toBe(200);
  },
);

more('the server can switch it off: the worker and all that it stored go', async ({ page, whole1, next }) => {
  await read(page, `${whole1.url}about/`);
  await bundle('off.ts', { base: '/' }, next);
  whole1.deploy(next);
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
    .toBe(0);
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
});

test('where the browser cannot store pages no control is shown', async ({ page, whole }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  await page.goto(`${whole.url}lectures/first/`);
  await expect(control(page)).toBeHidden();
});

for (const state of ['without a worker', 'with one']) {
  test(`the next page is there before it is asked for, ${state}`, async ({ browser, whole1 }) => {
    // One that comes meanwhile would have what was fetched ahead thrown away.
    const page = await browser.newPage({ serviceWorkers: state === 'with one' ? 'allow' : 'block' });
    if (state === 'with one') await read(page, `${whole1.url}lectures/first/`);
    await page.goto(`${whole1.url}lectures/first/`);
    const browserOf = await page.context().newCDPSession(page);
    await browserOf.send('Preload.enable');
    const ready = new Promise<void>((resolve) =>
      browserOf.on('Preload.prefetchStatusUpdated', ({ status }) => status === 'Ready' && resolve()),
    );
    const link = page.getByRole('link', { name: /Summary/ }).last();
    await link.scrollIntoViewIfNeeded();
    await link.hover();
    await ready;
    await link.click();
    await page.waitForURL('**/summary/*');
    expect(whole1.asked.filter((path) => path === 'lectures/first/summary/')).toHaveLength(1);
    expect(
      await page.evaluate(
        () =>
          (performance.getEntriesByType('navigation')[0] as unknown as { deliveryType: string }).deliveryType,
      ),
    ).toBe('navigational-prefetch');
    await page.close();
  });
}
