import { expect, type Page } from '@playwright/test';
import { more, test } from '../support/browser.ts';

const TOPIC = 'lectures/mechanistic-interpretability/topics/';
const goOn = (page: Page) => page.locator('keep-place a');
const last = (page: Page) => page.locator('last-place a');

/** Scrolls to a heading as a reader does, and gives its words. */
async function readTo(page: Page, n: number): Promise<string> {
  const heading = page.locator('main h2[id]').nth(n);
  await heading.evaluate((element) => element.scrollIntoView());
  // A frame for the page to see it.
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await page.evaluate(() => new Promise(requestAnimationFrame));
  return (await heading.textContent())!.trim();
}

test('each page keeps its own place, and a glance at another takes none', async ({ page, real }) => {
  await page.goto(`${real.url}${TOPIC}logit-lens/`);
  await expect(goOn(page)).toHaveCount(0);
  const lens = await readTo(page, 2);
  await page.goto(`${real.url}${TOPIC}superposition/`);
  const superposition = await readTo(page, 3);
  // A glance: at the top of a page, and by a jump in it.
  await page.goto(`${real.url}${TOPIC}residual-stream/`);
  await page.goto(`${real.url}${TOPIC}modular-addition/#check-yourself`);
  await page.locator('contents-follow a[href^="#"]').first().click();
  await page.goto(real.url);
  await expect(last(page)).toContainText(superposition);
  await page.goto(`${real.url}${TOPIC}logit-lens/`);
  await expect(goOn(page)).toHaveText(`Go on at “${lens}”`);
  await goOn(page).click();
  await expect(goOn(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: lens, exact: true })).toBeInViewport();
  await page.goto(`${real.url}${TOPIC}residual-stream/`);
  await expect(goOn(page)).toHaveCount(0);
});

more('the offer is gone when one reads on, and where its heading is gone', async ({ page, real }) => {
  await page.goto(`${real.url}${TOPIC}logit-lens/`);
  await readTo(page, 2);
  await page.goto(`${real.url}${TOPIC}logit-lens/`);
  await expect(goOn(page)).toHaveCount(1);
  await readTo(page, 1);
  await expect(goOn(page)).toHaveCount(0);
  await page.goto(real.url);
  await page.evaluate(() => {
    const [place] = JSON.parse(localStorage.getItem('place')!) as { id: string }[];
    localStorage.setItem('place', JSON.stringify([{ ...place, id: 'no-such-heading' }]));
  });
  await page.goto(`${real.url}${TOPIC}logit-lens/`);
  await expect(goOn(page)).toHaveCount(0);
});

test('a page that fits one screen is read by looking at it for a while', async ({ page, real }) => {
  await page.clock.install();
  await page.goto(`${real.url}${TOPIC}logit-lens/`);
  await page.clock.fastForward(20_000);
  await page.goto(real.url);
  await expect(last(page)).toHaveText('Mechanistic Interpretability, The logit lens');
});

more('another tab’s reading is told at once, and what is no place is none', async ({ context, real }) => {
  const [home, topic] = [await context.newPage(), await context.newPage()];
  await home.goto(real.url);
  await topic.goto(`${real.url}${TOPIC}logit-lens/`);
  const heading = await readTo(topic, 2);
  await topic.goto('about:blank');
  await expect(last(home)).toContainText(heading);
  for (const kept of ['"x"', '{', '[{"path":7,"text":"x"}]', '[null]', '7']) {
    await home.evaluate((value) => localStorage.setItem('place', value), kept);
    await home.reload();
    await expect(last(home)).toHaveCount(0);
    await expect(home.locator('last-place')).toBeHidden();
  }
  // As it was kept once.
  await home.evaluate(() => localStorage.setItem('place', '{"path":"/notes/about/","text":"About"}'));
  await home.reload();
  await expect(last(home)).toHaveText('About');
});
