import { expect, type Page } from '@playwright/test';
import { test } from '../support/browser.ts';

const LECTURE = 'lectures/mechanistic-interpretability/';
const row = (page: Page, n: number) => page.locator('.topics > li').nth(n);

/** Scrolls as far down as a reader does who stops at a heading, or at the end. */
async function readTo(page: Page, of: string): Promise<string> {
  const place = page.locator(of);
  await place.evaluate((element) => element.scrollIntoView());
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  return ((await place.textContent()) ?? '').trim();
}

/** Looks at each screen of a page for a moment. */
async function readThrough(page: Page): Promise<void> {
  const screens = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
  for (let n = 0; n < screens; n++) {
    await page.clock.fastForward(5000);
    await page.evaluate(() => scrollBy(0, innerHeight));
  }
  await readTo(page, '.prevnext');
  await page.clock.fastForward(5000);
}

test('the map shows what a reader has read and where they stopped, and the start goes on from there', async ({
  page,
  real,
}) => {
  const start = page.locator('a.start');
  await page.clock.install();
  await page.goto(real.url + LECTURE);
  const first = await start.textContent();
  await expect(row(page, 0).locator('.you')).toBeEmpty();
  const topics = await page
    .locator('.topics h3 a')
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));

  await page.goto(topics[1]!);
  const heading = await readTo(page, 'main .prose h2[id] >> nth=2');
  await page.goto(real.url + LECTURE);
  await expect(row(page, 1)).toHaveClass(/\bbegun\b/);
  await expect(row(page, 1).locator('.you')).toHaveText(`You stopped at “${heading}”`);
  await expect(start).toHaveText(/Go on with /);
  await expect(start).toHaveAttribute('href', new RegExp(`^${topics[1]!}#.+`));

  // A jump to the end is no reading.
  await page.goto(topics[0]!);
  await readTo(page, '.prevnext');
  await page.clock.fastForward(20_000);
  await page.goto(real.url + LECTURE);
  await expect(row(page, 0)).toHaveClass(/\bbegun\b/);
  await page.goto(topics[0]!);
  await readThrough(page);
  await page.goto(real.url + LECTURE);
  await expect(row(page, 0)).toHaveClass(/\bcomplete\b/);
  await expect(row(page, 0).locator('.you')).toHaveText('You have read it');
  await expect(row(page, 2).locator('.you')).toBeEmpty();
  // What is read is left: the next is the first that is not.
  await expect(start).toHaveAttribute('href', new RegExp(`^${topics[1]!}#.+`));

  await page.goto(topics[0]!);
  await readTo(page, 'main .prose h2[id] >> nth=2');
  await page.goto(real.url + LECTURE);
  await expect(row(page, 0).locator('.you')).toHaveText('You have read it');

  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(start).toHaveText(first!);
  await expect(page.locator('.topics > li:is(.begun, .complete)')).toHaveCount(0);
});

test('a topic under the pointer or with the focus inks its own lines, and no others', async ({
  tab: page,
  real,
}) => {
  await page.goto(real.url + LECTURE);
  const inks = () =>
    page
      .locator('.wires.wide path[class*="l"]')
      .evaluateAll((paths) =>
        paths.map((path) => getComputedStyle(path).stroke === getComputedStyle(document.body).color),
      );
  expect(await inks()).not.toContain(true);
  await row(page, 0).hover();
  const hovered = await inks();
  expect(hovered).toContain(true);
  expect(hovered).toContain(false);
  await page.mouse.move(0, 0);
  await row(page, 0).locator('h3 a').focus();
  expect(await inks()).toEqual(hovered);
});

test('the whole map and all other parts are in the first screen of a desk', async ({ tab: page, real }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(real.url + LECTURE);
  await page.evaluate(() => document.fonts.ready);
  const parts = async (): Promise<void> => {
    for (const of of ['.topics > li:last-child', '.stands > li:last-child', 'a.start'])
      expect((await page.locator(of).boundingBox())!.y + 44).toBeLessThan(900);
  };
  await parts();
  // As many ways in as a lecture may name, beside the one to its recording, on two lines.
  await page.locator('.then').evaluate((then) => {
    while (then.children.length < 4) {
      const link = then.firstElementChild!.cloneNode() as Element;
      link.textContent = 'Look inside a language model';
      then.append(link, ' ');
    }
  });
  await parts();
});
