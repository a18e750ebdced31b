import { expect, type Page } from '@playwright/test';
import { frames, more, test } from '../support/browser.ts';
import { wake } from '../support/explorable.ts';
import { isAll } from '../support/extent.ts';

const LECTURE = 'lectures/mechanistic-interpretability/';

// The browser of these tests forgets every page that is left, so the page is told what another browser tells it.
async function goAndComeBack(page: Page, meanwhile: () => Promise<void>): Promise<void> {
  const tell = (type: string) =>
    page.evaluate((it) => dispatchEvent(new PageTransitionEvent(it, { persisted: true })), type);
  await tell('pagehide');
  await meanwhile();
  await tell('pageshow');
}

const store = (page: Page, key: string, value: string) =>
  page.evaluate(([k, v]) => localStorage.setItem(k!, v!), [key, value]);

test('who comes back finds the theme that was chosen meanwhile, on the page and on its switch', async ({
  tab: page,
  real,
}) => {
  await page.goto(`${real.url}about/`);
  await goAndComeBack(page, () => store(page, 'theme', 'dark'));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('theme-switch [data-word]')).toHaveText('Night');
  await goAndComeBack(page, () => page.evaluate(() => localStorage.removeItem('theme')));
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await expect(page.locator('theme-switch [data-word]')).toHaveText('System');
});

more(
  'another tab follows the theme, the ticks and the place, and what is cleared',
  async ({ page, context, real }) => {
    await page.goto(`${real.url}${LECTURE}reading-list/`);
    const other = await context.newPage();
    await other.goto(`${real.url}${LECTURE}reading-list/`);
    await other.locator('theme-switch button').click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await expect(page.locator('theme-switch [data-word]')).toHaveText('Day');
    const tick = page.getByRole('checkbox').first();
    await other.getByRole('checkbox').first().check();
    await expect(tick).toBeChecked();
    await other.goto(`${real.url}about/`);
    await other.getByRole('button', { name: 'Clear what is stored' }).click();
    await expect(tick).not.toBeChecked();
    await expect(page.locator('html')).not.toHaveAttribute('data-theme');
    await page.goto(real.url);
    await other.goto(`${real.url}${LECTURE}notes/`);
    await other.bringToFront();
    await other.mouse.wheel(0, 900);
    await expect.poll(() => other.evaluate(() => scrollY)).toBeGreaterThan(800);
    // Frames for the page to see it.
    await frames(other, 2);
    await other.goto(`${real.url}about/`);
    await expect(page.locator('last-place a')).toContainText('Notes');
  },
);

more(
  'ticks, the place and what was cleared are as they are now for who comes back',
  async ({ page, real }) => {
    await page.goto(`${real.url}${LECTURE}reading-list/`);
    const tick = page.getByRole('checkbox').first();
    await tick.check();
    await goAndComeBack(page, () => store(page, 'read', '[]'));
    await expect(tick).not.toBeChecked();
    await page.goto(real.url);
    await goAndComeBack(page, () => store(page, 'place', JSON.stringify({ path: '/notes/', text: 'Here' })));
    await expect(page.locator('last-place a')).toHaveText('Here');
    await page.goto(`${real.url}about/`);
    await page.getByRole('button', { name: 'Clear what is stored' }).click();
    await expect(page.locator('clear-storage output')).toHaveText(/^Cleared/);
    await goAndComeBack(page, () => store(page, 'theme', 'dark'));
    await expect(page.locator('clear-storage output')).toBeEmpty();
  },
);

// The other figures that train are made of the same.
for (const tag of ['superposition-figure', ...(isAll ? ['modular-training'] : [])])
  test(`a training that was under way goes on for who comes back, and says what its button says: ${tag}`, async ({
    page,
    real,
  }) => {
    const topic = tag.startsWith('modular') ? 'modular-addition' : 'superposition';
    await page.goto(`${real.url}${LECTURE}topics/${topic}/`);
    const figure = page.locator(tag);
    await wake(page, tag);
    await figure.getByRole('button', { name: 'Train', exact: true }).click();
    const bar = figure.getByRole('progressbar');
    const steps = () => bar.evaluate((it: HTMLProgressElement) => it.value);
    await expect.poll(steps).toBeGreaterThan(0);
    await goAndComeBack(page, () => Promise.resolve());
    await expect(figure.getByRole('button', { name: /^(Pause|Train again)$/ })).toBeVisible();
    await expect(figure).toHaveAttribute('data-stand', 'done');
  });

test('the search is closed for who comes back', async ({ tab: page, real }) => {
  await page.goto(`${real.url}${LECTURE}notes/`);
  await page.keyboard.press('/');
  await expect(page.locator('dialog.find')).toBeVisible();
  await goAndComeBack(page, () => Promise.resolve());
  await expect(page.locator('dialog.find')).toBeHidden();
});

test.describe('with a worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('what is kept offline, or no more, is told to who comes back', async ({ page, context, whole }) => {
    const offer = page.locator('keep-offline');
    // What is told while the page lies in the browser's memory does not reach it.
    await page.addInitScript(() => {
      window.BroadcastChannel = class extends BroadcastChannel {
        override set onmessage(hear: BroadcastChannel['onmessage']) {
          super.onmessage = (event) => {
            if (!('away' in window)) hear?.call(this, event);
          };
        }
      };
    });
    await page.goto(`${whole.url}lectures/second/`);
    await offer.getByRole('button').click();
    await expect(offer.getByRole('status')).toHaveText(/^Kept offline/);
    await page.evaluate(() => Object.assign(window, { away: true }));
    const other = await context.newPage();
    await other.goto(`${whole.url}about/`);
    await other.getByRole('button', { name: 'Clear what is stored' }).click();
    await expect(other.locator('clear-storage output')).toHaveText(/^Cleared/);
    await page.evaluate(() => Reflect.deleteProperty(window, 'away'));
    await goAndComeBack(page, () => Promise.resolve());
    await expect(offer.getByRole('button')).toHaveText(/^Keep this lecture offline/);
  });
});
