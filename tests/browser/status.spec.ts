import { expect } from '@playwright/test';
import { test } from '../support/browser.ts';

test('the table of all lectures is whole on a narrow phone', async ({ tab: page, real }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(`${real.url}status/`);
  const hidden = await page
    .getByRole('region', { name: 'All lectures' })
    .evaluate((box) => box.scrollWidth - box.clientWidth);
  expect(hidden).toBe(0);
});

test('on a phone the strip of a lecture’s parts has the current one in view, and shows on which sides it goes on', async ({
  tab: page,
  real,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(`${real.url}lectures/mechanistic-interpretability/questions/`);
  const strip = page.locator('rail-scroll');
  await expect.poll(() => strip.evaluate((box) => box.scrollLeft)).toBeGreaterThan(50);
  await expect(strip.locator('.blocks > li > [aria-current]')).toBeInViewport({ ratio: 0.9 });
  const fades = () =>
    strip.evaluate((box) =>
      ['--before', '--behind'].map((name) => getComputedStyle(box).getPropertyValue(name)),
    );
  await expect.poll(fades).toEqual(['48px', '48px']);
  await strip.evaluate((box) => box.scrollTo(0, 0));
  await expect.poll(fades).toEqual(['0px', '48px']);
});
