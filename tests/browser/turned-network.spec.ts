import { expect } from '@playwright/test';
import { test } from '../support/browser.ts';
import { comeNear } from '../support/explorable.ts';

const TOPIC = 'lectures/mechanistic-interpretability/topics/privileged-bases/';

test('the axes of a network are turned by keys, and an address leads back to an angle', async ({
  tab,
  real,
}) => {
  const figure = tab.locator('turned-network');
  const [slider, said] = [figure.getByRole('slider', { name: 'Turned by' }), figure.getByRole('status')];
  const clouds = figure.locator('[data-cloud]');
  await comeNear(tab, real.url + TOPIC, 'turned-network');
  const [built, cover] = [await said.textContent(), figure.locator('.cover')];
  expect(built).toBe('Not turned: 100% of all sums are right.');
  await expect(clouds.first()).toHaveAttribute('transform', /^rotate\(-?0\)$/);

  // The answer is not seen before its reader has come to it, and stays when they go back.
  await expect(cover).toBeVisible();
  await expect(cover).toHaveAttribute('d', /^M0-4/);
  await slider.press('End');
  await slider.press('Home');
  await expect(said).toHaveText(built!);
  await expect(cover).toHaveAttribute('d', /^M600-4/);
  await slider.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', '5°');
  await expect(clouds.last()).toHaveAttribute('transform', 'rotate(-5)');
  expect(tab.url()).toMatch(/\?turned-network\.by=5#figure-\d+$/);

  const shared = tab.url();
  await tab.goto('about:blank');
  await comeNear(tab, shared, 'turned-network');
  await expect(said).toContainText(
    'Turned by 5°: with the stream’s axes turned, 100% of all sums are right;',
  );
  await figure.getByRole('button', { name: 'Reset' }).press('Enter');
  await expect(said).toHaveText(built!);
  await expect(cover).toHaveAttribute('d', /^M0-4/);
  expect(new URL(tab.url()).search).toBe('');
});
