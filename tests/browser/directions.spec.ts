import { expect } from '@playwright/test';
import { test } from '../support/browser.ts';

test('text in a script from right to left runs so and stands at the right, its formulas and its neighbours do not', async ({
  tab,
  whole,
}) => {
  await tab.goto(`${whole.url}lectures/second/notes/`);
  const seen = await tab.evaluate(() =>
    [...document.querySelectorAll('main :is(h2, p, li):not(nav *)')]
      .filter((element) => element.checkVisibility() && !element.closest('.contents, .note'))
      .map((element) => ({
        // A letter beyond Latin and Greek: Hebrew begins there.
        foreign: /[\u0590-\u05ff]/.test(element.textContent),
        direction: getComputedStyle(element).direction,
      })),
  );
  expect(seen.filter(({ foreign }) => foreign).length).toBeGreaterThanOrEqual(2);
  for (const { foreign, direction } of seen) expect(direction).toBe(foreign ? 'rtl' : 'ltr');
  await tab.goto(`${whole.url}lectures/first/notes/`);
  const formula = tab.locator('main p .katex').first();
  await formula.evaluate((element) => (element.closest('p')!.dir = 'rtl'));
  expect(await formula.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
});
