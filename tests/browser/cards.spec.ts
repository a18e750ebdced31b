import { expect, type Locator, type Page } from '@playwright/test';
import { more, settle, test } from '../support/browser.ts';

const PAGE = 'lectures/second/talk/';
const card = (page: Page): Locator => page.locator('.card:popover-open');
const term = (page: Page): Locator =>
  page.locator('main .prose p:not(.lede) a.term', { hasText: 'term of art' }).first();
const pinned = (page: Page): Locator => page.getByRole('region', { name: 'Kept in view' }).locator('.card');
const keep = (page: Page): Promise<void> => card(page).getByRole('button', { name: 'Keep in view' }).click();
const work = (page: Page): Locator => page.locator('main a.cite', { hasText: 'page 7' });

/** Opens the page and taps a link of it while its clock stands still: a tap waits for what opens cards for a moment only. */
async function tapFirst(page: Page, url: string, link: Locator): Promise<void> {
  await page.clock.install({ time: 0 });
  await page.goto(url);
  await page.clock.pauseAt(3_600_000);
  await link.tap();
  await expect(page.locator('.pins')).toBeAttached();
  await page.clock.resume();
}

test('a pointer that rests on a link opens its card and may go to it; going elsewhere closes it', async ({
  page,
  whole,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.clock.install({ time: 0 });
  await page.goto(whole.url + PAGE);
  await page.clock.pauseAt(3_600_000);
  await work(page).hover();
  await expect(card(page)).toHaveCount(0);
  await page.clock.resume();
  await expect(card(page)).toContainText('One Book & Another');
  const box = (await card(page).boundingBox())!;
  await page.mouse.move(box.x + 40, box.y + box.height - 30, { steps: 12 });
  await page.clock.fastForward(1000);
  await expect(card(page)).toContainText('One Book & Another');
  // A link in a card opens no further card.
  await card(page).getByRole('link', { name: 'One Book & Another' }).hover();
  await page.clock.fastForward(1000);
  await expect(card(page)).toHaveCount(1);
  await page.mouse.move(500, 880, { steps: 4 });
  await expect(card(page)).toHaveCount(0);
  await work(page).click();
  await expect(page).toHaveURL(`${whole.url}references/good2020one/`);
});

test('a card that grows when it is open stays in the window', async ({ tab, whole }) => {
  await tab.setViewportSize({ width: 1440, height: 900 });
  await tab.goto(whole.url + PAGE);
  await work(tab).evaluate((link) => link.scrollIntoView({ block: 'end' }));
  await work(tab).hover();
  await expect(card(tab)).toBeVisible();
  await card(tab).evaluate((card) => {
    card.append(Object.assign(document.createElement('p'), { style: 'height: 150px' }));
  });
  await expect
    .poll(() => card(tab).evaluate((card) => card.getBoundingClientRect().bottom <= innerHeight))
    .toBe(true);
});

test('the keyboard goes from a link into its card, out behind it, and back', async ({ page, whole }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.clock.install();
  await page.goto(whole.url + PAGE);
  const link = term(page);
  await page.locator('.anchor').first().focus();
  await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  await expect(link).toHaveAccessibleDescription('Term, companion');
  await expect(card(page)).toContainText('A word that means more');
  await expect(link).toBeFocused();
  await expect(card(page)).toMatchAriaSnapshot(`
    - dialog "Term, companion term of art":
      - paragraph:
        - text: Term, companion
        - link "term of art"
      - paragraph: A word that means more to those who use it (Zett, 2021a).
      - paragraph:
        - link "Used in eight places"
      - paragraph:
        - button "Keep in view"
        - button "Close"
  `);
  await page.keyboard.press('Tab');
  await expect(card(page).getByRole('link', { name: 'term of art' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(link).toBeFocused();
  const close = card(page).getByRole('button', { name: 'Close' });
  const inside = await card(page).locator('a, button').count();
  for (let i = 0; i < inside; i++) await page.keyboard.press('Tab');
  await expect(close).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('main a.term', { hasText: 'word that is plain' })).toBeFocused();
  await expect(card(page)).toContainText('A word that means what it says.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(page.locator('main a.term', { hasText: 'word that is plain' })).toBeFocused();
  await page.clock.fastForward(1000);
  await expect(card(page)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${whole.url}glossary/plain-word/`);
});

test('the first tap opens the card with the focus in it, the second follows', async ({ browser, whole }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await tapFirst(page, whole.url + PAGE, work(page));
  await expect(card(page)).toBeFocused();
  await expect(card(page)).toContainText('Cited here: page 7; page 9; page 8');
  // The sentence is never under its card, so beside it there is only the page.
  await page.touchscreen.tap(4, (await work(page).boundingBox())!.y);
  await expect(card(page)).toHaveCount(0);
  await work(page).tap();
  await card(page).getByRole('button', { name: 'Close' }).tap();
  await expect(card(page)).toHaveCount(0);
  await expect(work(page)).toBeFocused();
  await work(page).tap();
  await term(page).tap();
  await expect(card(page)).toHaveCount(1);
  await expect(card(page)).toContainText('A word that means more');
  expect(page.url()).toBe(whole.url + PAGE);
  // Enter follows even after a tap.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${whole.url}glossary/term-of-art/`);
  await page.goBack();
  await work(page).tap();
  await work(page).tap();
  await expect(page).toHaveURL(`${whole.url}references/good2020one/`);
  await context.close();
});

test('a note out of sight opens as a card; one in sight is marked', async ({ browser, whole }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  const mark = page.locator('main a.fn').first();
  await tapFirst(page, whole.url + PAGE, mark);
  await expect(card(page)).toContainText('It has a term of art');
  await expect(card(page)).toHaveAccessibleName('Note 1');
  await expect(card(page).locator('[id]:not([id^="card:"])')).toHaveCount(0);
  await card(page).getByRole('link', { name: 'term of art' }).tap();
  await expect(page).toHaveURL(`${whole.url}glossary/term-of-art/`);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(whole.url + PAGE);
  await mark.hover();
  await expect(page.locator('#fn-1')).toHaveAttribute('data-lit');
  await expect(card(page)).toHaveCount(0);
  await context.close();
});

test('several cards are kept in view while one reads on, and are closed one by one', async ({
  tab: page,
  whole,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(whole.url + PAGE);
  await work(page).hover();
  await keep(page);
  await expect(card(page)).toHaveCount(0);
  await term(page).hover();
  await expect(card(page)).toContainText('A word that means more');
  await keep(page);
  await page.locator('main h1').click();
  await page.mouse.wheel(0, 2000);
  await expect(pinned(page)).toHaveText([/One Book & Another/, /A word that means more/]);
  for (const one of await pinned(page).all()) await expect(one).toBeInViewport({ ratio: 1 });
  // In the margin they are off the text, and off each other.
  const [text, first, second] = await Promise.all(
    [page.locator('main'), pinned(page).nth(0), pinned(page).nth(1)].map(
      async (part) => (await part.boundingBox())!,
    ),
  );
  expect(first!.x).toBeGreaterThan(text!.x + text!.width);
  expect(second!.y).toBeGreaterThanOrEqual(first!.y + first!.height);
  await page.mouse.wheel(0, -2000);
  // Its link opens no second card of it.
  await work(page).hover();
  await expect(work(page)).toHaveAttribute('data-open');
  await expect(card(page)).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.pins')).toBeHidden();
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
  expect(
    await pinned(page)
      .first()
      .evaluate((open) => getComputedStyle(open).borderTopWidth),
  ).toBe('3px');
  await pinned(page).first().getByRole('button', { name: 'Close' }).click();
  await expect(pinned(page)).toHaveText([/A word that means more/]);
  await page.keyboard.press('Escape');
  await expect(page.locator('.pins')).toBeHidden();
  await work(page).hover();
  await expect(card(page)).toContainText('One Book & Another');
});

more(
  'what is kept in view is there again after a reload, on its page alone, until it is cleared',
  async ({ page, whole }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(whole.url + PAGE);
    for (const link of [work(page), term(page)]) {
      await link.hover();
      await keep(page);
    }
    await page.reload();
    await expect(pinned(page)).toHaveText([/One Book & Another/, /A word that means more/]);
    await pinned(page).first().getByRole('button', { name: 'Close' }).click();
    await page.reload();
    await expect(pinned(page)).toHaveText([/A word that means more/]);
    await page.goto(`${whole.url}lectures/second/abstract/`);
    await expect(pinned(page)).toHaveCount(0);
    await page.goto(`${whole.url}about/`);
    await page.getByRole('button', { name: 'Clear what is stored' }).click();
    await page.goto(whole.url + PAGE);
    await work(page).hover();
    await expect(card(page)).toHaveCount(1);
    await expect(pinned(page)).toHaveCount(0);
  },
);

more(
  'without storage, or with nonsense in it, cards can be kept as long as the page is open',
  async ({ page, whole }) => {
    await page.addInitScript(() => {
      if (location.protocol === 'about:') return;
      sessionStorage.setItem('pins', location.hash === '#odd' ? '{"no": ' : 'null');
      if (location.hash === '#none')
        Object.defineProperty(window, 'sessionStorage', {
          get: () => {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
    });
    for (const hash of ['#none', '#odd', '#null']) {
      await page.goto('about:blank');
      await page.goto(whole.url + PAGE + hash);
      await work(page).hover();
      await keep(page);
      await expect(pinned(page)).toHaveText([/One Book & Another/]);
    }
  },
);

test('on a phone, cards are kept side by side at the foot of the window, and the text ends above them', async ({
  browser,
  whole,
}) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const keepByTap = () => card(page).getByRole('button', { name: 'Keep in view' }).tap();
  await tapFirst(page, whole.url + PAGE, work(page));
  await keepByTap();
  await term(page).tap();
  await keepByTap();
  const shelf = page.locator('.pins');
  // The one that was kept last is in sight, the other a swipe away.
  await expect(pinned(page).nth(1)).toBeInViewport({ ratio: 0.8 });
  const { y, height } = (await shelf.boundingBox())!;
  expect(y + height).toBe(844);
  expect(height).toBeLessThanOrEqual(844 / 3);
  // A link of a kept card shows it; a tap more follows.
  await work(page).tap();
  await expect(pinned(page).first()).toBeFocused();
  await expect(pinned(page).first()).toBeInViewport({ ratio: 0.8 });
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const end = () =>
    page
      .locator('footer')
      .last()
      .evaluate((last) => last.getBoundingClientRect().bottom);
  await expect.poll(end).toBeLessThanOrEqual(y + 1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  // So does the keyboard, which comes to its button from the card beside it.
  const [first, second] = [0, 1].map((at) => pinned(page).nth(at).getByRole('button', { name: 'Close' }));
  await second!.focus();
  await expect(second!).toBeInViewport({ ratio: 1 });
  while (!(await first!.evaluate((button) => button === document.activeElement)))
    await page.keyboard.press('Shift+Tab');
  await expect(first!).toBeInViewport({ ratio: 1 });
  await expect(pinned(page).first()).toBeInViewport({ ratio: 0.8 });
  await context.close();
});

test('the keyboard keeps a card in view, reads it from its link, and closes it', async ({
  tab: page,
  whole,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(whole.url + PAGE);
  await page.locator('.anchor').first().focus();
  await page.keyboard.press('Tab');
  await expect(card(page)).toContainText('A word that means more');
  for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
  await expect(card(page).getByRole('button', { name: 'Keep in view' })).toBeFocused();
  await page.keyboard.press('Enter');
  const close = pinned(page).getByRole('button', { name: 'Close' });
  await expect(close).toBeFocused();
  await page.keyboard.press('Tab');
  const plain = page.locator('main a.term', { hasText: 'word that is plain' });
  await expect(plain).toBeFocused();
  // The next link opens its own card all the same.
  await expect(card(page)).toContainText('A word that means what it says.');
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(pinned(page)).toHaveCount(1);
  await page.keyboard.press('Shift+Tab');
  await expect(term(page)).toHaveAttribute('data-open');
  await page.keyboard.press('Tab');
  await expect(pinned(page).getByRole('link', { name: 'term of art' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(pinned(page)).toHaveCount(0);
  await expect(term(page)).toBeFocused();
});

test('one press of Escape closes one thing, the innermost', async ({ tab: page, whole }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(whole.url + PAGE);
  await work(page).hover();
  await keep(page);
  await page.keyboard.press('ControlOrMeta+k');
  const search = page.getByRole('dialog', { name: 'Search these notes' });
  await expect(search).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(search).toBeHidden();
  await expect(pinned(page)).toHaveCount(1);
  // A dialog that has no handler of its own is closed by the browser.
  await page.evaluate(() => {
    const dialog = document.createElement('dialog');
    dialog.id = 'other';
    document.body.append(dialog);
    dialog.showModal();
  });
  await page.keyboard.press('Escape');
  await expect(page.locator('#other')).toBeHidden();
  await expect(pinned(page)).toHaveCount(1);
  await term(page).hover();
  await expect(card(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(pinned(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(pinned(page)).toHaveCount(0);
});

more(
  'a page that comes back as it was left has no card open that nobody asks for, and those kept meanwhile',
  async ({ browser, whole }) => {
    const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await tapFirst(page, whole.url + PAGE, work(page));
    await expect(card(page)).toHaveCount(1);
    // Playwright turns the back/forward cache off: the page is told what it is told there.
    const cross = (persisted: boolean): Promise<void> =>
      page.evaluate((persisted) => {
        dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
        if (persisted) dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));
      }, persisted);
    await cross(true);
    await expect(card(page)).toHaveCount(0);
    await term(page).tap();
    await card(page).getByRole('button', { name: 'Keep in view' }).tap();
    await cross(true);
    await expect(pinned(page)).toHaveText([/A word that means more/]);
    await page.evaluate(() => sessionStorage.clear());
    await cross(true);
    await expect(pinned(page)).toHaveCount(0);
    // A pointer that had just come to a link when the page was left opens nothing later.
    await page.setViewportSize({ width: 1440, height: 900 });
    await work(page).hover();
    await cross(false);
    await page.clock.fastForward(1000);
    await expect(card(page)).toHaveCount(0);
    await context.close();
  },
);

test('where what opens cards cannot be loaded, a link is a link', async ({ browser, whole }) => {
  const context = await browser.newContext({
    // The worker would have it stored.
    serviceWorkers: 'block',
    hasTouch: true,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.route(/open-cards/, (route) => route.abort());
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(whole.url + PAGE);
  await work(page).hover();
  await work(page).tap();
  await expect(page).toHaveURL(`${whole.url}references/good2020one/`);
  expect(errors).toEqual([]);
  await context.close();
});

more('where what opens cards never comes, a tap follows its link', async ({ browser, whole }) => {
  const context = await browser.newContext({ serviceWorkers: 'block', hasTouch: true });
  const page = await context.newPage();
  await page.route(/open-cards/, () => undefined);
  await page.goto(whole.url + PAGE);
  await work(page).tap();
  await expect(page).toHaveURL(`${whole.url}references/good2020one/`);
  await context.close();
});

test('with a modifier key or without script a link is a link', async ({ page, plainTab, whole }) => {
  await page.goto(whole.url + PAGE);
  const [other] = await Promise.all([
    page.context().waitForEvent('page'),
    work(page).click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await expect(other).toHaveURL(`${whole.url}references/good2020one/`);
  expect(page.url()).toBe(whole.url + PAGE);
  await plainTab.goto(whole.url + PAGE);
  await expect(plainTab.locator('.card')).not.toHaveCount(0);
  expect(await plainTab.locator('.card:visible').count()).toBe(0);
  await work(plainTab).click();
  await expect(plainTab).toHaveURL(`${whole.url}references/good2020one/`);
});

test('nothing moves when a card opens, and no request is made', async ({ tab: page, whole }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(whole.url + PAGE);
  await settle(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  // On the page, wherever the window has gone to bring the link under the pointer.
  const tops = () =>
    page
      .locator('main p:not(.note p)')
      .evaluateAll((all) => all.map((p) => p.getBoundingClientRect().top + scrollY));
  const before = await tops();
  await work(page).hover();
  await expect(card(page)).toHaveCount(1);
  expect(await card(page).evaluate((open) => open.getAnimations().length)).toBe(0);
  expect(await tops()).toEqual(before);
  // The page behind the link is fetched ahead by the browser itself; the first card has its script loaded, and asks for nothing else.
  const others = asked.filter((url) => url !== `${whole.url}references/good2020one/`);
  expect(others).toEqual([
    expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/_astro\/open-cards\.[^/]*\.js$/),
  ]);
});
