import { expect, type Locator, type Page, type Route } from '@playwright/test';
import { test } from '../support/browser.ts';
import { expectNoFaults } from '../support/faults.ts';
import { axeFaults } from '../support/page-checks/axe.ts';
import { listen } from '../support/page-checks/noise.ts';

const LECTURE = 'lectures/mechanistic-interpretability/';
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Search these notes' });
const field = (page: Page): Locator => dialog(page).getByRole('searchbox');
const results = (page: Page): Locator =>
  dialog(page).getByRole('list', { name: 'Results' }).getByRole('link');
const status = (page: Page): Locator => dialog(page).getByRole('status');

// What a key says of itself.
interface Keys {
  key: string;
  code?: string;
  keyCode?: number;
  ctrlKey?: boolean;
  metaKey?: boolean;
  shiftKey?: boolean;
  altKey?: boolean;
  isComposing?: boolean;
}

async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await field(page).fill(words);
  await expect(status(page)).toContainText(/result|Nothing/);
}

test('on a phone the search stays within reach on the pages of a lecture', async ({ page, real }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${real.url}${LECTURE}notes/`);
  const open = page.getByRole('button', { name: 'Search' });
  const part = page.getByRole('link', { name: 'Notes (complete)' });
  for (const down of [0, 2000]) {
    await page.evaluate((to) => scrollTo(0, to), down);
    await expect(open).toBeInViewport({ ratio: 1 });
    await expect(part).toBeInViewport({ ratio: 1 });
  }
  await open.click();
  await expect(field(page)).toBeFocused();
});

test('nothing of the search is loaded before it is opened, and what is then loaded breaks no rule', async ({
  page,
  real,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const faults = listen(page, real.url, 200);
  await page.goto(real.url);
  await page.waitForLoadState('networkidle');
  const ofSearch = (path: string): boolean => /pagefind|search-dialog|\/search\./.test(path);
  expect(asked.filter(ofSearch)).toEqual([]);
  await search(page, 'superposition');
  expect(asked.filter(ofSearch)).toEqual(
    expect.arrayContaining(['/notes/pagefind/names.json', '/notes/pagefind/pagefind.js']),
  );
  expectNoFaults(await faults());
});

test('the button, / and Ctrl or ⌘ K open it, and Escape gives the focus back', async ({
  tab: page,
  real,
}) => {
  await page.goto(real.url + LECTURE);
  const button = page.getByRole('button', { name: 'Search' });
  await button.click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(button).toBeFocused();

  const link = page.locator('main a').first();
  for (const keys of ['/', 'Control+k', 'Meta+k']) {
    await link.focus();
    await page.keyboard.press(keys);
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('xq');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(link).toBeFocused();
  }
});

test('letters typed while the search is loaded are not lost', async ({ page, real }) => {
  const gate = Promise.withResolvers<null>();
  await page.route(/search-dialog/, async (route) => {
    await gate.promise;
    await route.continue();
  });
  await page.goto(real.url);
  await page.keyboard.press('/');
  await page.keyboard.type('residual stx', { delay: 30 });
  await page.keyboard.press('Backspace');
  await page.keyboard.type('ream', { delay: 30 });
  await expect(page.locator('header search-open')).toHaveAttribute('aria-busy', 'true');
  gate.resolve(null);
  await expect(field(page)).toHaveValue('residual stream');
  await expect(results(page).first()).toContainText('Residual stream');
  await expect(page.locator('header search-open')).not.toHaveAttribute('aria-busy');
});

test('opens by the same keys whatever letters the keyboard has, and leaves other keys alone', async ({
  tab: page,
  whole,
}) => {
  await page.goto(whole.url);
  const press = (init: Keys): Promise<boolean> =>
    page.evaluate((keys) => {
      const event = new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true });
      return !document.body.dispatchEvent(event);
    }, init);
  // Caps Lock, Russian, Greek; "/" on a German, a Russian and a number pad.
  for (const keys of [
    { key: 'K', code: 'KeyK', ctrlKey: true },
    { key: 'л', code: 'KeyK', ctrlKey: true },
    { key: 'κ', code: 'KeyK', metaKey: true },
    { key: '/', code: 'Digit7', shiftKey: true },
    { key: '.', code: 'Slash' },
    { key: '/', code: 'NumpadDivide' },
  ]) {
    expect(await press(keys), JSON.stringify(keys)).toBe(true);
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
  }
  for (const keys of [
    { key: 't', code: 'KeyK', ctrlKey: true },
    { key: '-', code: 'Slash' },
    { key: '.', code: 'Period' },
    { key: '/', code: 'Slash', isComposing: true },
    { key: 'k', code: 'KeyK', ctrlKey: true, altKey: true },
  ])
    expect(await press(keys), JSON.stringify(keys)).toBe(false);
});

test('an input method keeps its keys, in the field and while the search is loaded', async ({
  page,
  real,
}) => {
  const asked = Promise.withResolvers<Route>();
  await page.route(/search-dialog/, asked.resolve);
  await page.goto(real.url);
  const press = (init: Keys): Promise<boolean> =>
    page.evaluate((keys) => {
      const event = new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true });
      if (keys.keyCode) Object.defineProperty(event, 'keyCode', { value: keys.keyCode });
      return !(document.activeElement ?? document.body).dispatchEvent(event);
    }, init);
  await page.keyboard.press('/');
  expect(await press({ key: 'a', isComposing: true })).toBe(false);
  expect(await press({ key: 'a', keyCode: 229 })).toBe(false);
  await (await asked.promise).continue();
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
  for (const key of ['ArrowDown', 'Escape', 'Enter', 'Home']) {
    expect(await press({ key, isComposing: true })).toBe(false);
    expect(await press({ key, keyCode: 229 })).toBe(false);
    await expect(field(page)).toBeFocused();
  }
  await expect(dialog(page)).toBeVisible();
});

test('one Escape closes the search alone, a page left closes it, and paper shows the page', async ({
  tab: page,
  whole,
}) => {
  await page.goto(whole.url);
  await page.evaluate(() => document.addEventListener('keydown', ({ key }) => (document.title += key)));
  const title = await page.title();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  expect((await page.title()).replace(title, '')).not.toContain('Escape');
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('dialog.find')).toHaveCSS('display', 'none');
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await expect(dialog(page)).toBeHidden();
});

test('a slash typed into a field is a slash', async ({ tab: page, real }) => {
  await page.goto(real.url);
  await page.evaluate(() => document.querySelector('main')!.prepend(document.createElement('textarea')));
  await page.locator('textarea').pressSequentially('1/2');
  await expect(page.locator('textarea')).toHaveValue('1/2');
  await expect(page.locator('dialog.find')).toHaveCount(0);
  await page.locator('main a').first().focus();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('QK/OV');
  await expect(field(page)).toHaveValue('QK/OV');
});

test('the keyboard alone searches, chooses, goes on typing and opens', async ({ tab: page, real }) => {
  await page.goto(real.url);
  await search(page, 'circuit');
  await expect(results(page).nth(2)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(results(page).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(results(page).nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(results(page).last()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(results(page).last()).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('s');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('circuits');
  await field(page).fill('logit lens');
  // At once, before there is an answer: Enter waits for it.
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${real.url}glossary/logit-lens/`);
});

test('says how many results there are, what kind each is and what it stands under, and marks what was found', async ({
  tab: page,
  real,
  whole,
}) => {
  await page.goto(real.url);
  await page.keyboard.press('/');
  await expect(status(page)).toHaveText('The search runs on this device.');
  await field(page).fill('openfold');
  await expect(status(page)).toHaveText(/^\d+ results\. The search runs on this device\.$/);
  await expect(results(page).first()).toContainText(/^Term\s*OpenFold/);
  await expect(results(page).first().locator('mark').first()).toHaveText('OpenFold');
  const mark = await results(page)
    .first()
    .locator('mark')
    .first()
    .evaluate((element) => {
      const { fontWeight, textDecorationLine } = getComputedStyle(element);
      return { fontWeight, textDecorationLine };
    });
  expect(mark).toEqual({ fontWeight: '600', textDecorationLine: 'underline' });
  // What stands under a heading leads to the heading.
  await page.goto(whole.url);
  await search(page, 'twelve formulas');
  await expect(results(page).first()).toContainText(/^Section\s*Mathematics.*Notes, The First/);
  await expect(results(page).first()).toHaveAttribute(
    'href',
    '/lectures/first/notes/#mathematics-x2-and-all',
  );
  await field(page).fill('');
  await expect(status(page)).toHaveText('The search runs on this device.');
});

test('an empty field offers topics, terms and what was looked for last', async ({ tab: page, whole }) => {
  await page.goto(whole.url);
  await page.keyboard.press('/');
  await expect
    .poll(() => results(page).locator('b').allTextContents())
    .toEqual(expect.arrayContaining(['Plain word', 'Something drawn', 'Term of art']));
  // Enter opens none of them: nothing was asked.
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(whole.url);
  for (const [words, first] of [
    ['emphasis', 'Abstract'],
    ['plain word', 'Plain word'],
  ]) {
    await field(page).fill(words!);
    await expect(results(page).first()).toContainText(first!);
  }
  await field(page).fill('');
  const before = dialog(page).getByRole('button', { name: 'Looked for' });
  await expect(before).toHaveText(['Looked forplain word', 'Looked foremphasis']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('emphasis');
  await expect(results(page).first()).toContainText('Abstract');
});

// No two in a row expect the same, which could stand there from before.
const FIRST = [
  ['W_QK', 'Term QK circuit', 'glossary/qk-circuit/'],
  ['Nanda 2023', 'Reference Progress measures for grokking', 'references/nanda2023progress/'],
  ['$W_{QK}$', 'Term QK circuit', 'glossary/qk-circuit/'],
  ['IOI', 'Term Indirect object identification', 'glossary/indirect-object-identification/'],
  ['Nanda et al., 2023', 'Reference Progress measures for grokking', 'references/nanda2023progress/'],
  ['superposition', 'Term Superposition', 'glossary/superposition/'],
  ['2301.05217', 'Reference Progress measures for grokking', 'references/nanda2023progress/'],
  ['WQK', 'Term QK circuit', 'glossary/qk-circuit/'],
] as const;

test(`what is first is what was meant: ${FIRST.map(([words]) => words).join(' · ')}`, async ({
  tab: page,
  real,
}) => {
  await page.goto(real.url);
  await page.keyboard.press('/');
  for (const [words, first, href] of FIRST)
    await test.step(`“${words}” finds ${first} first`, async () => {
      await field(page).fill(words);
      await expect(results(page).first()).toHaveAttribute('href', new URL(href, real.url).pathname);
      await expect(status(page)).toContainText('result');
      await expect(status(page)).not.toContainText('Nothing');
      const [kind = '', ...title] = first.split(' ');
      await expect(results(page).first()).toContainText(new RegExp(`^${kind}\\s*${title.join(' ')}`));
    });
});

test('what is misspelt, stands in no one place, or is nowhere, is told', async ({ tab: page, real }) => {
  await page.goto(real.url);
  await search(page, 'superpostion');
  await expect(status(page)).toHaveText(
    /^Nothing found for “superpostion”\. With “superposition”: \d+ results\.$/,
  );
  await expect(results(page).first()).toHaveAttribute('href', '/notes/glossary/superposition/');
  await expect(results(page).nth(1)).toContainText('uperposition');
  await field(page).fill('indution heads');
  await expect(results(page).first()).toHaveAttribute('href', '/notes/glossary/induction-head/');

  await field(page).fill('OpenFold attendance');
  await expect(status(page)).toHaveText(
    /^No place has all of “OpenFold attendance”\. With some: \d+ results\.$/,
  );
  await expect(results(page).filter({ hasText: /^Term\s*OpenFold/ })).toHaveCount(1);

  await field(page).fill('xqzzy');
  await expect(status(page)).toHaveText('Nothing found for “xqzzy”. These lists may help.');
  await expect
    .poll(() => results(page).evaluateAll((links) => links.map((link) => link.getAttribute('href'))))
    .toEqual(['/notes/glossary/', '/notes/references/', '/notes/questions/']);
});

test('results are links: one opens beside the page, and the words are kept till the tab is closed', async ({
  page,
  real,
}) => {
  await page.goto(real.url);
  await search(page, 'grokking');
  // An answer may come while a button is down: what is the same in its place can be pressed all the same. On a busy machine a press may
  // come to nothing for another reason: it is made again.
  await expect(async () => {
    const other = page.context().waitForEvent('page', { timeout: 10_000 });
    await results(page).first().hover();
    await page.mouse.down({ button: 'middle' });
    const answered = status(page).evaluate(
      (says) =>
        new Promise<void>((done) => {
          const hear = (): void => {
            if (says.textContent.includes('result')) done();
          };
          new MutationObserver(hear).observe(says, { childList: true });
        }),
    );
    // As after a letter that is taken back.
    await field(page).dispatchEvent('input');
    await answered;
    await page.mouse.up({ button: 'middle' });
    await (await other).close();
  }).toPass();
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(field(page)).toHaveValue('grokking');
  await results(page).first().click();
  await page.waitForURL(`${real.url}glossary/grokking/`);
  await page.keyboard.press('/');
  await expect(field(page)).toHaveValue('grokking');
  await expect(results(page).first()).toBeVisible();
  // The words are selected: typing begins anew.
  await page.keyboard.type('IOI');
  await expect(field(page)).toHaveValue('IOI');
  await page.goto(`${real.url}about/`);
  await page.getByRole('button', { name: 'Clear what is stored' }).click();
  await page.reload();
  await page.keyboard.press('/');
  await expect(field(page)).toHaveValue('');
});

test('a result on the page that is open closes the search and leads to its place', async ({
  tab: page,
  real,
}) => {
  await page.goto(`${real.url}about/`);
  await search(page, 'three voices');
  await results(page).filter({ hasText: 'Three voices' }).first().click();
  await expect(page).toHaveURL(`${real.url}about/#voices`);
  await expect(dialog(page)).toBeHidden();
  await expect(page.locator('#voices')).toBeInViewport();
});

test('fills the screen of a phone, and closes by its button', async ({ tab: page, real }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(real.url);
  await search(page, 'residual stream');
  await expect.poll(() => dialog(page).boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  const close = dialog(page).getByRole('button', { name: 'Close' });
  const box = await close.boundingBox();
  expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(44);
  await close.click();
  await expect(dialog(page)).toBeHidden();
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.keyboard.press('/');
  await expect(dialog(page)).toBeVisible();
  expect((await dialog(page).boundingBox())!.width).toBeLessThan(700);
});

test('satisfies axe while it is open, by day and night, on desktop and phone', async ({
  tab: page,
  real,
}) => {
  await page.goto(real.url + LECTURE);
  await page.keyboard.press('/');
  await expect(results(page).first()).toBeVisible();
  expectNoFaults(await axeFaults(page));
  await search(page, 'superpostion');
  await expect(results(page).first()).toContainText('Superposition');
  expectNoFaults(await axeFaults(page));
  await page.route('**/pagefind/index/*', (route) => route.abort());
  await field(page).fill('Davinci');
  await expect(dialog(page).getByRole('button', { name: 'Try again' })).toBeVisible();
  expectNoFaults(await axeFaults(page));
  await page.unroute('**/pagefind/index/*');
});

test('the page for a missing address offers to search for its words', async ({ tab: page, real }) => {
  await page.goto(`${real.url}lectures/mechanistic-interpretability/topics/induction_heads.html`);
  await page.getByRole('button', { name: 'Search for “induction heads”' }).click();
  await expect(field(page)).toHaveValue('induction heads');
  await expect(results(page).first()).toHaveAttribute('href', '/notes/glossary/induction-head/');
  await page.goto(`${real.url}404.html`);
  await page.getByRole('button', { name: 'Search these notes' }).click();
  await expect(field(page)).toHaveValue('');
});

test('without script there is no dead button, and the lists are a link away', async ({ plainTab, real }) => {
  for (const path of ['', 'no/such/page/']) {
    await plainTab.goto(real.url + path);
    await expect(plainTab.getByRole('button', { name: 'Search' })).toHaveCount(0);
    await expect(plainTab.locator('search-open').first()).toHaveCSS('visibility', 'hidden');
    for (const to of ['/notes/glossary/', '/notes/references/', '/notes/questions/'])
      await expect(plainTab.locator(`a[href="${to}"]:visible`).first()).toBeVisible();
  }
});
