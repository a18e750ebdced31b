import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, type Route } from '@playwright/test';
import { forget, frames, hear } from '../support/browser.ts';
import { wake } from '../support/explorable.ts';
import { firstOf } from '../support/extent.ts';
import { control, more, press, read, said, stored, storedParts, test } from '../support/own-host.ts';
import type { Trouble } from '../support/host.ts';

const LIES: Trouble[] = ['first page', 'door', 'plain'];
const TROUBLES: Trouble[] = ['half', 404, 'cut', 500, ...LIES];

/** What is stored at each of these addresses, by its type; nothing where nothing is. */
const typesAt = (page: Page, urls: string[]) =>
  page.evaluate(
    (all) =>
      Promise.all(all.map(async (url) => (await caches.match(url))?.headers.get('content-type') ?? '')),
    urls,
  );

/** Has the worker store a page that is sound: what it was asked for before that is stored by then, or never is. */
async function storedAfter(page: Page, url: string): Promise<void> {
  await page.evaluate(async (url) => (await fetch(url)).text(), url);
  await stored(page, url);
}

async function keepFirst(page: Page, url: string): Promise<void> {
  await read(page, `${url}lectures/first/`);
  await press(page, 'Keep this lecture offline');
  await expect(said(page)).toHaveText(/^Kept offline/);
}

async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('dialog.find input').fill(words);
}

test.describe('with a worker', () => {
  test('what is stored is used where the server takes requests and never answers, the search too', async ({
    page,
    whole1,
  }) => {
    await keepFirst(page, whole1.url);
    whole1.trouble(/(?:)/, 'stall');
    await page.goto(`${whole1.url}lectures/first/notes/`);
    await expect(page.locator('h1')).toContainText('Notes');
    await find(page, 'twelve formulas');
    await expect(page.locator('dialog.find li a').first()).toContainText('Mathematics');
  });

  more('a page that is not stored is waited for, but not for ever', async ({ page, whole1, next }) => {
    const worker = join(next, 'sw.js');
    const code = readFileSync(worker, 'utf8');
    const hasty = code.replace(/none:3e4/, 'none:300');
    expect(hasty).not.toBe(code);
    writeFileSync(worker, hasty);
    whole1.deploy(next);
    await read(page, `${whole1.url}about/`);
    whole1.trouble(/(?:)/, 'stall');
    await page.goto(`${whole1.url}status/`);
    await expect(page.locator('h1')).toHaveText('This page is not stored');
    whole1.trouble();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('h1')).toHaveText('Status');
  });

  // To keep a lecture takes longer than all that is asked of it, so each trouble finds the same one kept.
  more('what is stored is used where the host answers with trouble', async ({ page, whole1 }) => {
    test.slow();
    await keepFirst(page, whole1.url);
    await page.goto(`${whole1.url}lectures/first/notes/`);
    for (const trouble of firstOf(TROUBLES))
      await test.step(`${trouble}`, async () => {
        await forget(page);
        whole1.trouble();
        whole1.trouble(/^(?!.*\/$)/, trouble);
        await page.goto(`${whole1.url}lectures/first/notes/`);
        await find(page, 'twelve formulas');
        await expect(page.locator('dialog.find li a').first()).toContainText('Mathematics');
      });
  });

  test('nothing is stored that is not what was asked for', async ({ page, whole1 }) => {
    test.slow();
    await read(page, `${whole1.url}about/`);
    await page.goto(`${whole1.url}lectures/first/notes/`);
    const parts = await storedParts(page);
    const wanted = [
      ...parts,
      ...['favicon.svg', 'pagefind/names.json', 'pagefind/wasm.en.pagefind'].map((path) => whole1.url + path),
    ];
    for (const trouble of firstOf([...LIES, 'half' as const]))
      await test.step(`${trouble}`, async () => {
        await page.evaluate(async () => {
          for (const name of await caches.keys()) await caches.delete(name);
        });
        // Under plain text a font and the like are of as much use as ever.
        const paths = trouble === 'plain' ? /\.(js|css|svg|json)$/ : /(?:)/;
        const misled = wanted.filter((url) => paths.test(url));
        whole1.trouble(paths, trouble);
        await forget(page);
        await page.evaluate(
          (all) => Promise.allSettled(all.map(async (url) => (await fetch(url)).text())),
          misled,
        );
        whole1.trouble();
        await storedAfter(page, `${whole1.url}glossary/`);
        expect(await typesAt(page, misled)).toEqual(misled.map(() => ''));
        const answers = await page.evaluate(
          (all) => Promise.all(all.map(async (url) => (await fetch(url)).headers.get('content-type'))),
          misled,
        );
        expect(answers.filter((type) => type?.includes('text/html') || type === 'text/plain')).toEqual([]);
        for (const url of misled) await stored(page, url);
      });
  });

  for (const trouble of firstOf(['door', 'half', 'short'] as const))
    test(`a page that came wrong takes no stored page’s place: ${trouble}`, async ({ page, whole1 }) => {
      await read(page, `${whole1.url}about/`);
      await read(page, `${whole1.url}glossary/`);
      whole1.trouble(/\/$/, trouble);
      await page.goto(`${whole1.url}glossary/`);
      // Who has to pass a door is shown it.
      await expect(page.locator('h1')).toHaveText(trouble === 'door' ? 'Your room number?' : 'Glossary');
      whole1.trouble();
      await storedAfter(page, `${whole1.url}references/`);
      whole1.cut(true);
      await page.goto(`${whole1.url}glossary/`);
      await expect(page.locator('h1')).toHaveText('Glossary');
      await page.goto(`${whole1.url}status/`);
      await expect(page.locator('h1')).toHaveText('This page is not stored');
    });

  more('what lies broken in the store is fetched anew', async ({ page, whole1 }) => {
    await read(page, `${whole1.url}about/`);
    await page.goto(`${whole1.url}lectures/first/notes/`);
    const parts = await storedParts(page);
    await page.evaluate(async (urls) => {
      const assets = await caches.open((await caches.keys()).find((name) => name.endsWith('assets'))!);
      for (const url of urls)
        await assets.put(url, new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }));
    }, parts);
    const types = await page.evaluate(
      (all) => Promise.all(all.map(async (url) => (await fetch(url)).headers.get('content-type'))),
      parts,
    );
    expect(types.filter((type) => type?.includes('html'))).toEqual([]);
    await expect.poll(() => typesAt(page, parts)).toEqual(types);
  });

  more(
    'what a reader keeps stays through a deployment that lacks it for a moment',
    async ({ page, whole1 }) => {
      await keepFirst(page, whole1.url);
      whole1.trouble(/./, 404);
      expect((await page.goto(`${whole1.url}lectures/first/notes/`))?.status()).toBe(404);
      whole1.cut(true);
      expect((await page.goto(`${whole1.url}lectures/first/notes/`))?.status()).toBe(200);
    },
  );

  test('what cannot be kept says why, and is kept when the host is well', async ({ page, whole1 }) => {
    test.slow();
    const LIST = 'the list of its files';
    await read(page, `${whole1.url}lectures/first/`);
    for (const [paths, trouble, why] of firstOf([
      [/pf_fragment$/, 'short', 'The server sent something else in place of pagefind/fragment/'],
      [/notes\/$/, 'half', 'The network could not be reached.'],
      [/^offline\/lectures/, 'first page', `The server sent something else in place of ${LIST}.`],
      [/^offline\/lectures/, 'short', `The server sent something else in place of ${LIST}.`],
      [/^offline\/lectures/, 503, `The server answered 503 for ${LIST}.`],
      [/names\.json$/, 'door', 'The server sent something else in place of pagefind/names.json.'],
      [/notes\/$/, 'door', 'The server sent something else in place of lectures/first/notes/.'],
    ] as const))
      await test.step(`${paths}, ${trouble}`, async () => {
        await forget(page);
        whole1.trouble(paths, trouble);
        await press(page, 'Keep this lecture offline');
        await expect(said(page)).toContainText(`Not stored. ${why}`);
        whole1.trouble();
        await press(page, 'Try again');
        await expect(said(page)).toHaveText(/^Kept offline/);
        await press(page, 'Remove');
        await expect(said(page)).toHaveText('Removed.');
      });
  });

  for (const [name, paths] of firstOf([
    ['lectures/newton/files/slides.pdf', /slides\.pdf$/],
    ['pagefind/names.json', /names\.json$/],
    ['pagefind/pagefind.js', /pagefind\.js$/],
  ] as const))
    test(`half of a file is not kept as all of it: ${name}`, async ({ page, whole1 }) => {
      await read(page, `${whole1.url}lectures/newton/`);
      whole1.trouble(paths, 'short');
      await press(page, 'Keep this lecture offline');
      await expect(said(page)).toHaveText(`Not stored. The server sent something else in place of ${name}.`);
      whole1.trouble();
      await press(page, 'Try again');
      await expect(said(page)).toHaveText(/^Kept offline/);
    });

  more(
    'where the worker may not store, pages are read, and what is to be kept is told',
    async ({ page, whole1, next }) => {
      const worker = join(next, 'sw.js');
      writeFileSync(
        worker,
        `for (const name of ['open', 'match', 'has', 'keys', 'delete']) caches[name] = () => Promise.reject(new DOMException('Blocked', 'SecurityError'));
       self.addEventListener('install', () => self.skipWaiting());
       ${readFileSync(worker, 'utf8').replaceAll('addEventListener(`install`', 'addEventListener(`never`')}`,
      );
      whole1.deploy(next);
      await page.goto(`${whole1.url}lectures/first/`);
      await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
      await page.goto(`${whole1.url}lectures/first/notes/`);
      await expect(page.locator('h1')).toContainText('Notes');
      await page.goto(`${whole1.url}lectures/first/`);
      await press(page, 'Keep this lecture offline');
      await expect(said(page)).toHaveText('Not stored. This browser does not let the site store anything.');
    },
  );
});

const BLOCKED: Record<string, () => void> = {
  'site data is blocked': () => {
    const refuse = () => Promise.reject(new DOMException('Blocked', 'SecurityError'));
    ServiceWorkerContainer.prototype.register = refuse;
    ServiceWorkerContainer.prototype.getRegistration = refuse;
    CacheStorage.prototype.has = CacheStorage.prototype.keys = CacheStorage.prototype.open = refuse;
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('Blocked', 'SecurityError');
        },
      });
  },
  'the worker never comes': () => {
    Object.defineProperty(ServiceWorkerContainer.prototype, 'ready', {
      get: () => new Promise(() => undefined),
    });
  },
};

for (const [why, block] of Object.entries(BLOCKED))
  test(`who asks to keep a lecture is told that it cannot be: ${why}`, async ({ page, whole1 }) => {
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.clock.install();
    await page.addInitScript(block);
    await page.goto(`${whole1.url}lectures/first/`);
    await press(page, 'Keep this lecture offline');
    await expect(control(page)).toHaveAttribute('data-state', /keeping|failed/);
    await page.clock.fastForward(16_000);
    await expect(said(page)).toHaveText('Not stored. This browser does not let the site store anything.');
    await expect(control(page).getByRole('button')).toHaveText('Try again');
    expect(faults).toEqual([]);
  });

test('where site data is blocked, every other control says so or works without', async ({ page, whole1 }) => {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.addInitScript(BLOCKED['site data is blocked']!);
  await page.goto(`${whole1.url}lectures/first/reading-list/`);
  await page.getByRole('checkbox').first().check();
  await expect(page.getByText('the tick is lost when you leave the page')).toBeVisible();
  await page.locator('theme-switch button').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.goto(`${whole1.url}about/`);
  await expect(page.locator('stored-pages')).toHaveText(
    'This browser does not let the page look at what is stored.',
  );
  await page.getByRole('button', { name: 'Clear what is stored' }).click();
  await expect(page.locator('clear-storage output')).toHaveText(
    'This browser does not let the page look at its storage.',
  );
  expect(faults).toEqual([]);
});

more('a browser without a manager of storage keeps a lecture all the same', async ({ page, whole1 }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'storage'));
  await keepFirst(page, whole1.url);
});

more(
  'what is cleared is cleared also where the page has no worker yet',
  async ({ page, context, whole1 }) => {
    await read(page, `${whole1.url}about/`);
    // As a page is that was loaded past the worker.
    await page.addInitScript(() =>
      Object.defineProperty(ServiceWorkerContainer.prototype, 'controller', { value: null }),
    );
    const other = await context.newPage();
    await read(other, `${whole1.url}glossary/`);
    await page.goto(`${whole1.url}about/`);
    await page.getByRole('button', { name: 'Clear what is stored' }).click();
    await expect(page.locator('clear-storage output')).toHaveText('Cleared. Nothing is stored now.');
    expect(
      await page.evaluate(async (url) => Boolean(await caches.match(url)), `${whole1.url}glossary/`),
    ).toBe(false);
  },
);

test.describe('without a worker', () => {
  test.use({ serviceWorkers: 'block' });
  const sentence = /could not be loaded. The network may be gone, or the site has changed\./;

  for (const trouble of firstOf(['first page', 'half', 'cut', 404] as const))
    test(`a search that is gone is told, with a way on: ${trouble}`, async ({ page, whole1 }) => {
      await page.goto(`${whole1.url}lectures/first/notes/`);
      whole1.trouble(/search-dialog/, trouble);
      await page.keyboard.press('Control+k');
      const lost = page.getByRole('dialog').filter({ hasText: sentence });
      await expect(lost).toBeVisible();
      await expect(lost.getByRole('button', { name: 'Reload the page' })).toBeFocused();
      await page.emulateMedia({ media: 'print' });
      await expect(lost).toBeHidden();
      await page.emulateMedia({ media: 'screen' });
      await page.keyboard.press('Escape');
      await expect(lost).toBeHidden();
      await page.keyboard.press('/');
      await expect(lost).toBeVisible();
      whole1.trouble();
      const loaded = page.waitForEvent('load');
      await lost.getByRole('button', { name: 'Reload the page' }).click();
      await loaded;
      await page.keyboard.press('/');
      await expect(page.locator('dialog.find input')).toBeFocused();
    });

  test('a search that never comes is told, gives the keys back, and is used when it comes late', async ({
    page,
    whole1,
  }) => {
    await page.clock.install();
    const asked = Promise.withResolvers<Route>();
    await page.route(/search-dialog/, asked.resolve);
    await page.goto(`${whole1.url}lectures/first/notes/`);
    await page.keyboard.press('/');
    await page.clock.fastForward(400);
    await expect(page.locator('header search-open')).toHaveAttribute('aria-busy', 'true');
    await page.clock.fastForward(15_000);
    const lost = page.getByRole('dialog').filter({ hasText: sentence });
    await expect(lost).toBeVisible();
    await expect(page.locator('header search-open')).not.toHaveAttribute('aria-busy');
    await (await asked.promise).continue();
    await expect(page.locator('dialog.find input')).toBeFocused();
    await expect(lost).toHaveCount(0);
  });

  test('that cards kept in view cannot be shown is told where they would stand, with a way on', async ({
    page,
    whole1,
  }) => {
    await page.goto(`${whole1.url}lectures/second/talk/`);
    const cards = page.getByRole('region', { name: 'Kept in view' }).locator('.card');
    await page.locator('main a.cite').first().hover();
    await page.locator('.card:popover-open').getByRole('button', { name: 'Keep in view' }).click();
    await expect(cards).toHaveCount(1);
    await forget(page);
    whole1.trouble(/_astro\/open-cards\./, 404);
    await page.reload();
    const lost = page.getByRole('alert');
    await expect(lost).toHaveText(/^What you keep in view could not be loaded\..* Reload the page$/);
    await expect(lost).toBeInViewport();
    whole1.trouble();
    await lost.getByRole('button', { name: 'Reload the page' }).click();
    await expect(cards).toHaveCount(1);
    await expect(lost).toHaveCount(0);
  });

  test('what would keep a lecture is gone after a deployment, which is told', async ({
    page,
    whole1,
    next,
  }) => {
    await page.goto(`${whole1.url}lectures/first/`);
    const names = await page.evaluate(async () => {
      const scripts = [...document.scripts]
        .map(({ src }) => src)
        .filter((src) => src.includes('KeepOffline'));
      return /keep-offline\.[\w-]+\.js/.exec(await (await fetch(scripts[0]!)).text())![0];
    });
    rmSync(join(next, '_astro', names));
    whole1.deploy(next);
    await press(page, 'Keep this lecture offline');
    await expect(said(page)).toHaveText(sentence);
    await expect(said(page).getByRole('button', { name: 'Reload the page' })).toBeVisible();
  });

  test('that what a reader has written cannot be shown is told where it would be, with a way on', async ({
    page,
    whole1,
  }) => {
    await page.goto(`${whole1.url}lectures/first/summary/`);
    await page.evaluate(() => {
      const [path, id] = [location.pathname, 'open'];
      const mine = { kind: 'slot', path, id, page: 'The First', asked: 'What?', words: 'Not this.' };
      localStorage.setItem(`mine ${path} ${id}`, JSON.stringify(mine));
    });
    for (const [path, shown] of [
      ['lectures/first/summary/', page.getByRole('textbox')],
      ['lectures/first/', page.locator('.yours')],
      ['about/', page.getByText('What you wrote or marked, at 1 place')],
    ] as const)
      await test.step(path, async () => {
        await forget(page);
        whole1.trouble(/_astro\/(exercises|on-\w+)\./, 404);
        await page.goto(whole1.url + path);
        const lost = page.getByRole('status').filter({ hasText: sentence });
        await expect(lost).toHaveText(/^What you have written could not be loaded\./);
        await expect(shown).toHaveCount(0);
        whole1.trouble();
        await lost.getByRole('button', { name: 'Reload the page' }).click();
        await expect(shown).toHaveCount(1);
        await expect(lost).toHaveCount(0);
      });
  });

  test.describe('figures', () => {
    const TOPIC = 'lectures/mechanistic-interpretability/topics/modular-addition/';
    const figure = (page: Page) => page.locator('modular-inside');
    const status = (page: Page) => figure(page).getByRole('status');

    test('a live part that is gone is told where it would be', async ({ page, real1 }) => {
      real1.trouble(/_astro\/view\./, 404);
      await page.goto(real1.url + TOPIC);
      await figure(page).scrollIntoViewIfNeeded();
      await expect(status(page)).toHaveText(sentence);
      real1.trouble();
      const loaded = page.waitForEvent('load');
      await status(page).getByRole('button', { name: 'Reload the page' }).click();
      await loaded;
      await figure(page).scrollIntoViewIfNeeded();
      await expect(figure(page)).toHaveAttribute('data-stand', 'idle');
    });

    for (const trouble of firstOf(['short', 'half', 'first page', 404] as const))
      test(`weights that come wrong are told and fetched anew: ${trouble}`, async ({ page, real1 }) => {
        await page.goto(real1.url + TOPIC);
        await figure(page).scrollIntoViewIfNeeded();
        await expect(figure(page)).toHaveAttribute('data-stand', 'idle');
        real1.trouble(/\.bin$/, trouble);
        await figure(page).getByRole('button', { name: 'Key frequencies off' }).click();
        await expect(status(page)).toHaveText(/stays as it was\. Try again\. Reload the page$/);
        real1.trouble();
        await figure(page).getByRole('button', { name: 'Try again' }).click();
        await expect(status(page)).toContainText('in its embedding it gets');
      });

    for (const trouble of firstOf(['first page', 'short', 'half', 'cut', 404] as const))
      test(`where one of several networks comes wrong, that is told, fetched anew, and taken back by Reset: ${trouble}`, async ({
        page,
        real1,
      }) => {
        await page.goto(real1.url + TOPIC.replace('modular-addition', 'indirect-objects'));
        await wake(page, 'indirect-object-patching');
        const patching = page.locator('indirect-object-patching');
        const said = patching.locator('[data-said]');
        const [map, built] = [patching.locator('table.heat'), await said.textContent()];
        const [rows, tries] = [await map.textContent(), patching.getByRole('button', { name: 'Try again' })];
        const network = patching.getByLabel('Network');
        const fail = async (): Promise<void> => {
          real1.trouble(/\.bin$/, trouble);
          await network.selectOption('s3');
          await expect(said).toHaveText(/stays as it was\. Try again\. Reload the page$/);
          await expect(map).toHaveText(rows!);
        };
        await fail();
        await patching.getByRole('button', { name: 'Reset' }).click();
        await expect(said).toHaveText(built!);
        await expect(tries).toBeHidden();
        await fail();
        real1.trouble();
        await tries.click();
        await expect(said).toContainText('Head 1.1 at “to”');
        await expect(tries).toBeHidden();
        await patching.getByRole('button', { name: 'Reset' }).click();
        await expect(said).toHaveText(built!);
        await expect(map).toHaveText(rows!);
      });

    test('weights that do not come are waited for in sight, and not for ever; who resets a figure is told nothing of them', async ({
      page,
      real1,
    }) => {
      const topic = (name: string): string => real1.url + TOPIC.replace('modular-addition', name);
      await test.step('a moment of a training', async () => {
        await page.goto(topic('residual-stream'));
        await wake(page, 'induction-forming');
        const forming = page.locator('induction-forming');
        const maps = forming.locator('.attention').first();
        real1.trouble(/\.bin$/, 'stall');
        await forming.getByRole('slider', { name: 'Moment' }).press('Home');
        await expect(maps).toHaveAttribute('aria-busy', 'true');
        real1.trouble();
        await expect(forming.getByRole('status')).toContainText('Its weights could not be fetched');
        await expect(maps).not.toHaveAttribute('aria-busy');
        await forming.getByRole('button', { name: 'Try again' }).click();
        await expect(forming.getByRole('status')).not.toContainText('could not');
      });
      await test.step('one of several networks', async () => {
        await page.goto(topic('indirect-objects'));
        await wake(page, 'indirect-object-patching');
        const patching = page.locator('indirect-object-patching');
        const said = patching.locator('[data-said]');
        const built = await said.textContent();
        const asked: string[] = [];
        page.on('request', (request) => request.url().endsWith('.bin') && asked.push(request.url()));
        real1.delay(500);
        const come = page.waitForEvent('requestfinished', (request) => request.url().endsWith('.bin'));
        await patching.getByLabel('Network').selectOption('s3');
        await expect(said).toHaveText('Fetching the network’s weights.');
        await patching.getByLabel('Sentence').selectOption({ index: 1 });
        await patching.getByRole('button', { name: 'Reset' }).click();
        await come;
        await frames(page, 3);
        await expect(said).toHaveText(built!);
        expect(asked).toHaveLength(1);
        real1.delay(0);
        page.removeAllListeners('request');
      });
      await test.step('a language model', async () => {
        await page.goto(topic('logit-lens'));
        await wake(page, 'logit-lens');
        const lens = page.locator('logit-lens');
        const built = await lens.getByRole('status').textContent();
        real1.trouble(/\.bin$/, 404);
        await lens.getByRole('button', { name: 'Another sentence' }).click();
        await expect(lens.getByRole('status')).toContainText('could not be fetched');
        real1.trouble();
        real1.delay(500);
        const come = page.waitForEvent('requestfinished', (request) => request.url().endsWith('.bin'));
        await lens.getByRole('button', { name: 'Try again' }).click();
        await lens.getByRole('button', { name: 'Reset' }).click();
        await come;
        await frames(page, 3);
        await expect(lens.getByRole('status')).toHaveText(built!);
        await expect(lens).toHaveAttribute('data-stand', 'idle');
      });
    });

    for (const trouble of firstOf(['first page', 404] as const))
      test(`a worker that is gone is told, with a way on: ${trouble}`, async ({ page, real1 }) => {
        await page.goto(real1.url + TOPIC);
        const training = page.locator('modular-training');
        await wake(page, 'modular-training');
        real1.trouble(/worker/, trouble);
        await training.getByRole('button', { name: 'Train', exact: true }).click();
        await expect(training.getByRole('status')).toHaveText(/could not be started.*Reload the page$/);
      });
  });
});

more(
  'BibTeX is copied over http, and where that is refused it is selected and the keys are told',
  async ({ page, real1 }) => {
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
    await page.goto(`${real1.url}references/`);
    const work = page.locator('main a[href*="/references/"]').first();
    await page.goto(new URL((await work.getAttribute('href'))!, real1.url).href);
    const text = await page.locator('.bibtex pre').textContent();
    await page.evaluate(() => {
      document.addEventListener('copy', () => Object.assign(window, { copied: String(getSelection()) }));
    });
    const button = page.locator('copy-button button');
    await Promise.all([hear(button, 'Copied'), button.click()]);
    expect((await page.evaluate(() => (window as { copied?: string }).copied))?.trim()).toBe(text!.trim());
    await expect(button).toContainText(/^Copy/);
    await page.evaluate(() => {
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- The page has no other way left.
      document.execCommand = () => false;
    });
    await button.click();
    await expect(page.locator('copy-button output')).toHaveText(/^Selected: press (Ctrl\+|⌘)C$/);
    expect((await page.evaluate(() => String(getSelection()))).trim()).toBe(text!.trim());
  },
);
