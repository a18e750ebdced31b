import { expect } from '@playwright/test';
import { test } from '../support/browser.ts';
import { press, read, said, test as withHost } from '../support/own-host.ts';

test('where the last place was left on another site of this host, nothing leads there, and it is kept', async ({
  page,
  real,
}) => {
  const other = JSON.stringify([{ path: '/another/', text: 'Another' }]);
  await page.goto(real.url);
  await page.evaluate((places) => localStorage.setItem('place', places), other);
  await page.reload();
  await expect(page.locator('last-place')).toBeAttached();
  await expect(page.locator('last-place a')).toHaveCount(0);
  await page.clock.install();
  await page.goto(`${real.url}lectures/mechanistic-interpretability/topics/logit-lens/`);
  await page.clock.fastForward(20_000);
  await page.goto(real.url);
  await expect(page.locator('last-place a')).toContainText('The logit lens');
  expect(await page.evaluate(() => localStorage.getItem('place'))).toContain('/another/');
});

withHost(
  'what is remembered of stored pages may be anything: it is cleared, and stored anew',
  async ({ page, whole1 }) => {
    await read(page, `${whole1.url}about/`);
    await page.evaluate(async () => {
      const name = (await caches.keys()).find((one) => one.endsWith('records')) ?? `notes / records`;
      const records = await caches.open(name);
      const put = (path: string, body: string) => records.put(`/offline/records/${path}`, new Response(body));
      await put('site', '{"set": 5, "state": "kept", "size": "<b>"}');
      await put('lectures/first', '{"set": "lectures/first", "state": "kept", "files": null}');
      await put('lectures/second', 'no JSON');
      await put('unused', '[{"since": "x"}]');
    });
    await page.reload();
    await expect(page.locator('stored-pages')).toHaveText(/stored now\.$/);
    await page.getByRole('button', { name: 'Clear what is stored' }).click();
    await expect(page.locator('clear-storage output')).toHaveText('Cleared. Nothing is stored now.');
    await page.evaluate(async () => {
      const records = await caches.open('notes / records');
      await records.put('/offline/records/lectures/first', new Response('{"state": "kept"}'));
    });
    await page.goto(`${whole1.url}lectures/first/`);
    await press(page, 'Keep this lecture offline');
    await expect(said(page)).toHaveText(/^Kept offline/);
  },
);
