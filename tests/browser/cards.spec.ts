import { expect, type Locator, type Page } from '@playwright/test';
import { settle, test } from '../support/browser.ts';

const PAGE = 'lectures/second/talk/';
const card = (page: Page): Locator => page.locator('.card:popover-open');
const term = (page: Page): Locator =>
  page.locator('main .prose p a.term', { hasText: 'term of art' }).first();
const work = (page: Page): Locator => page.locator('main a.cite', { hasText: 'page 7' });

test('a pointer that rests on a link opens its card and may go to it; going elsewhere closes it', async ({
  page,
  whole,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(whole.url + PAGE);
  await work(page).hover();
  await expect(card(page)).toHaveCount(0);
  await expect(card(page)).toContainText('One Book & Another');
  const box = (await card(page).boundingBox())!;
  await page.mouse.move(box.x + 40, box.y + box.height - 30, { steps: 12 });
  await page.waitForTimeout(500);
  await expect(card(page)).toContainText('One Book & Another');
  // A link in a card opens no further card.
  await card(page).getByRole('link', { name: 'One Book & Another' }).hover();
  await page.waitForTimeout(500);
  await expect(card(page)).toHaveCount(1);
  await page.mouse.move(500, 880, { steps: 4 });
  await expect(card(page)).toHaveCount(0);
  await work(page).click();
  await expect(page).toHaveURL(`${whole.url}references/good2020one/`);
});

test('the keyboard goes from a link into its card, out behind it, and back', async ({ page, whole }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(whole.url + PAGE);
  const link = term(page);
  await page.locator('.anchor').first().focus();
  await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  await expect(link).toHaveAccessibleDescription('Term, companion term of art');
  await expect(card(page)).toContainText('A word that means more');
  await expect(link).toBeFocused();
  await expect(card(page)).toMatchAriaSnapshot(`
    - dialog "Term, companion term of art":
      - paragraph:
        - text: Term, companion
        - link "term of art"
      - paragraph: A word that means more to those who use it (Zett, 2021a).
      - paragraph:
        - link "Used in six places"
      - paragraph:
        - button "Pin"
        - button "Close"
  `);
  await page.keyboard.press('Tab');
  await expect(card(page).getByRole('link', { name: 'term of art' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(link).toBeFocused();
  for (let i = 0; i < 4; i++) await page.keyboard.press('Tab');
  await expect(card(page).getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('main a.term', { hasText: 'word that is plain' })).toBeFocused();
  await expect(card(page)).toContainText('A word that means what it says.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(page.locator('main a.term', { hasText: 'word that is plain' })).toBeFocused();
  await page.waitForTimeout(700);
  await expect(card(page)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${whole.url}glossary/plain-word/`);
});

test('the first tap opens the card with the focus in it, the second follows', async ({ browser, whole }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(whole.url + PAGE);
  await work(page).tap();
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
  await page.goto(whole.url + PAGE);
  const mark = page.locator('main a.fn').first();
  await mark.tap();
  await expect(card(page)).toContainText('It has a term of art');
  await expect(card(page)).toHaveAccessibleName('Note 1');
  await expect(card(page).locator('[id]')).toHaveCount(0);
  await card(page).getByRole('link', { name: 'term of art' }).tap();
  await expect(page).toHaveURL(`${whole.url}glossary/term-of-art/`);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(whole.url + PAGE);
  await mark.hover();
  await expect(page.locator('#fn-1')).toHaveAttribute('data-lit');
  await expect(card(page)).toHaveCount(0);
  await context.close();
});

test('a pinned card stays until it is closed', async ({ page, whole }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(whole.url + PAGE);
  await work(page).hover();
  const pin = card(page).getByRole('button', { name: 'Pin' });
  await pin.click();
  await expect(pin).toHaveAttribute('aria-pressed', 'true');
  await term(page).hover();
  await page.waitForTimeout(600);
  await page.locator('main h1').click();
  await expect(card(page)).toHaveCount(1);
  await expect(card(page)).toContainText('One Book & Another');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(card(page)).toBeInViewport({ ratio: 1 });
  await page.emulateMedia({ media: 'print' });
  await expect(card(page)).toBeHidden();
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
  const edges = await card(page).evaluate((open) => getComputedStyle(open).borderTopWidth);
  expect(edges).toBe('3px');
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
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

test('nothing moves when a card opens, and no request is made', async ({ page, whole }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(whole.url + PAGE);
  await settle(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const tops = () =>
    page.locator('main p:not(.note p)').evaluateAll((all) => all.map((p) => p.getBoundingClientRect().top));
  const before = await tops();
  await work(page).hover();
  await expect(card(page)).toHaveCount(1);
  expect(await card(page).evaluate((open) => open.getAnimations().length)).toBe(0);
  expect(await tops()).toEqual(before);
  // The page behind the link is fetched ahead by the browser itself; the card asks for nothing.
  expect(asked.filter((url) => url !== `${whole.url}references/good2020one/`)).toEqual([]);
});
