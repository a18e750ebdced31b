import { expect, type Page } from '@playwright/test';
import { more, test } from '../support/browser.ts';

/** Remembers all that the figure says from here on: some of it stands for less time than a busy machine takes to look. */
async function remember(page: Page): Promise<() => Promise<string[]>> {
  await page.locator('.says').evaluate((says) => {
    const heard = Object.assign(window, { heard: [] as string[] }).heard;
    const hear = (): void => void heard.push(says.textContent.replace(/\s+/g, ' ').trim());
    new MutationObserver(hear).observe(says, { characterData: true, childList: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

test('the figure moves when it is asked, and what moves it comes with the press only', async ({
  tab: page,
  real,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(real.url);
  await page.waitForLoadState('networkidle');
  const before = asked.length;
  const says = page.locator('.says');
  await expect(says).toHaveText(/71 \+ 58 = 129,\s+which a clock of 113 shows as\s+16\./);
  const lace = page.locator('.lace');
  const built = await lace.getAttribute('d');

  await page.getByRole('button', { name: 'Add two others' }).click();
  await expect(says).toHaveText(/20 \+ 30 = 50\./);
  expect(asked.length).toBeGreaterThan(before);
  expect(await lace.getAttribute('d')).toBe(built);

  // Without motion: the beginning stands a while, then the network as it is shipped, then a sum.
  const heard = await remember(page);
  await lace.evaluate((drawn) => {
    const outlines = Object.assign(window, { outlines: [] as (string | null)[] }).outlines;
    const see = (): void => void outlines.push(drawn.getAttribute('d'));
    new MutationObserver(see).observe(drawn, { attributes: true });
  });
  await page.getByRole('button', { name: 'Watch it learn' }).first().click();
  await expect(says).toHaveText(/88 \+ 43 = 131,\s+which a clock of 113 shows as\s+18\./);
  expect(await lace.getAttribute('d')).toBe(built);
  expect(await heard()).toContainEqual(
    expect.stringMatching(/^Step 0\. Right: 0% of seen sums, 0% of unseen\./),
  );
  const outlines = await page.evaluate(() => (window as unknown as { outlines: string[] }).outlines);
  expect(outlines[0]).not.toBe(built);
});

more(
  'with motion it passes by the moments of its training, and comes to rest as it was',
  async ({ page, real }) => {
    await page.goto(real.url);
    const built = await page.locator('.lace').getAttribute('d');
    const heard = await remember(page);
    await page.getByRole('button', { name: 'Watch it learn' }).first().click();
    await expect(page.locator('.says')).toHaveText(/20 \+ 30 = 50\./);
    const said = await heard();
    const passed = said.findIndex((words) => words.endsWith('of unseen.'));
    const learnt = said.findIndex((words) => /^Step 4,000\. Right: every sum\./.test(words));
    expect(passed).toBeGreaterThanOrEqual(0);
    expect(learnt).toBeGreaterThan(passed);
    expect(await page.locator('.lace').getAttribute('d')).toBe(built);
  },
);

test('without script it is drawn and has no press', async ({ browser, real }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(real.url);
  await expect(page.locator('.clock .dots')).toBeVisible();
  await expect(page.locator('.clock button').first()).toBeHidden();
  await context.close();
});

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  test(`what one gets, where to start and the press are in the first screen at ${width}`, async ({
    tab: page,
    real,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto(real.url);
    await page.evaluate(() => document.fonts.ready);
    for (const of of ['.lede', '.start', '.then a >> nth=1', '.press']) {
      const { y, height: tall } = (await page.locator(of).boundingBox())!;
      expect(y + tall).toBeLessThan(height);
    }
  });
