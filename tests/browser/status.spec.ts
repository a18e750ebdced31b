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
