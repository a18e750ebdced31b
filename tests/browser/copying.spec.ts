import { expect, type Page } from '@playwright/test';
import { test } from '../support/browser.ts';

const NOTES = 'lectures/first/notes/';

/** Selects the first paragraph with a formula and what comes before it, and gives the TeX of its formulas. */
const select = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const paragraph = document.querySelector('main p .katex')!.closest('p')!;
    const range = document.createRange();
    range.setStartBefore(document.querySelector('main h1')!);
    range.setEndAfter(paragraph);
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
    return [...paragraph.querySelectorAll<HTMLElement>('.katex')].map((one) => one.dataset['tex']!);
  });

test('a passage is copied with each formula once, as TeX, and headings without a sign', async ({
  browser,
  whole,
}) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(whole.url + NOTES);
  const before = await page.locator('main').innerHTML();
  const tex = await select(page);
  expect(tex.length).toBeGreaterThan(0);
  await page.waitForLoadState('networkidle');
  const read = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  // What copies formulas as TeX may come a moment after the page.
  await expect(async () => {
    await page.keyboard.press('Control+c');
    expect(await read()).toContain(`$${tex[0]}$`);
  }).toPass();
  const copied = await read();
  for (const one of tex) expect(copied.split(`$${one}$`)).toHaveLength(2);
  expect(copied).not.toMatch(/[\u200b\u2061#]/);
  // The page is as it was.
  expect(await page.locator('main').innerHTML()).toBe(before);
  await context.close();
});

test('without script a formula is selected once, in plain letters', async ({ tab, whole }) => {
  await tab.goto(whole.url + NOTES);
  await select(tab);
  const [said, once] = await tab.evaluate(() => [
    String(getSelection()).replace(/\s/g, ''),
    document.querySelector('main p .katex')!.textContent.replace(/\s/g, ''),
  ]);
  expect(said.split(once)).toHaveLength(2);
  expect(said).not.toMatch(/[\u200b\u2061#]/);
});
