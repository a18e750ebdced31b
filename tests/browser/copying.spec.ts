import { expect, type Page } from '@playwright/test';
import { hear, test } from '../support/browser.ts';
import { expectNoFaults } from '../support/faults.ts';
import { axeFaults, PHONE } from '../support/page-checks/axe.ts';

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

  await test.step('what is selected offers a link to these words, which leads to them', async () => {
    const words = await page.evaluate(() => {
      const paragraph = [...document.querySelectorAll('main h2 ~ p, main .headed ~ p')].find(
        (one) => one.textContent.length > 40 && !one.querySelector('.katex'),
      )!;
      getSelection()!.selectAllChildren(paragraph);
      return paragraph.textContent.trim();
    });
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
    expectNoFaults(await axeFaults(page, PHONE, '.passages'));
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeFocused();
    // It is said for a moment only.
    await Promise.all([hear(page.locator('.passages'), 'Link copied'), page.keyboard.press('Enter')]);
    const [, id = '', directive = ''] = /#([^:]+):~:text=(.+)$/.exec(await read())!;
    expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
    const parts = directive.split(',').filter((part) => !/^-|-$/.test(part));
    // Engines look for them without regard to case and spaces.
    const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
    const [first, last = first] = parts.map((part) => plain(decodeURIComponent(part)));
    expect(plain(words).startsWith(first!), `${first} in ${words}`).toBe(true);
    expect(plain(words).endsWith(last!), `${last} in ${words}`).toBe(true);
  });

  // What is still selected might be offered once more, in the place of what is said.
  await page.evaluate(() => getSelection()!.removeAllRanges());
  for (const [of, where] of [
    ['heading', '.headed'],
    ['side note', '.beside > [role=note]:not([aria-label]) > .note-title'],
    ['footnote', '.note[aria-label] > .note-title'],
  ])
    await test.step(`the sign of a ${of} copies its address`, async () => {
      const sign = page.locator(`main ${where} > .anchor`).first();
      await sign.focus();
      await expect(sign).toHaveCSS('opacity', '1');
      await expect(page.locator('.passages')).toBeHidden();
      await Promise.all([hear(page.locator('body'), 'Link copied'), page.keyboard.press('Enter')]);
      expect(await read()).toBe(new URL((await sign.getAttribute('href'))!, page.url()).href);
      await expect(page.locator(':target')).toBeInViewport();
    });

  await test.step('a topic is cited in words, as BibTeX and as CSL-JSON', async () => {
    await page.goto(`${whole.url}lectures/first/topics/drawn/`);
    await page.getByText('Cite this', { exact: true }).press('Enter');
    const copying = async (name: string): Promise<string> => {
      await page.getByRole('button', { name, exact: true }).press('Enter');
      await expect(page.locator('.citethis output')).toHaveText('Copied');
      return read();
    };
    const title = (await page.locator('meta[name="citation_title"]').getAttribute('content'))!;
    expect(await copying('Copy')).toContain(title);
    expect(await copying('Copy BibTeX')).toMatch(/^@online\{/);
    expect(JSON.parse(await copying('Copy CSL-JSON'))).toMatchObject([{ type: 'webpage', title }]);
  });

  await test.step('that BibTeX is copied is seen on a page that its browser has translated, too', async () => {
    await page.goto(`${whole.url}references/good2020one/`);
    const button = page.locator('copy-button button').first();
    // As Chromium does it.
    await button.evaluate(({ firstChild }) => {
      const other = document.createElement('span');
      other.textContent = 'Copier';
      firstChild!.replaceWith(other);
    });
    await Promise.all([hear(button, 'Copied'), button.click()]);
    await expect(button).toContainText('Copier');
  });
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
