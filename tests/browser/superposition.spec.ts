import { expect, type Page } from '@playwright/test';
import { test } from '../support/browser.ts';
import { comeNear as near, partsOf } from '../support/explorable.ts';
import { expectNoFaults } from '../support/faults.ts';
import { axeFaults, PHONE } from '../support/page-checks/axe.ts';
import { alive, setBroken, watchWorkers } from '../support/workers.ts';

const TOPIC = 'lectures/mechanistic-interpretability/topics/superposition/';

const { figure: figureOf, said, button, steps } = partsOf('superposition-figure');
// Two shared cores may be slow.
const DONE = { timeout: 30_000 };
test.describe.configure({ timeout: 60_000 });

const comeNear = (page: Page, url: string) => near(page, url, 'superposition-figure');

test('nothing loads before the figure is near, and without script it is whole', async ({
  page,
  plainTab,
  root,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(root.url + TOPIC);
  expect(asked.filter((url) => /\/(view|worker)[.-]/.test(url))).toEqual([]);
  await figureOf(page).scrollIntoViewIfNeeded();
  await expect.poll(() => asked.filter((url) => /\/view[.-]/.test(url)).length).toBe(1);
  await plainTab.goto(root.url + TOPIC);
  await expect(said(plainTab)).toContainText(/Trained at 90% sparsity: .+ in \d of 6 seeds/);
  expect(await figureOf(plainTab).locator('[data-path^=rays][d^="M0 0L"]').count()).toBe(6);
  await expect(figureOf(plainTab).locator('[data-path=others]')).toHaveAttribute(
    'd',
    /^M0,[^M]+(M0,[^M]+){4}$/,
  );
  await expect(figureOf(plainTab).getByText('as in the paper, in')).toHaveCount(4);
  await expect(button(plainTab, 'Train')).toBeDisabled();
});

test('trains from the keyboard, really pauses, goes on, and leaves no worker behind', async ({
  page,
  root,
}) => {
  await watchWorkers(page);
  await comeNear(page, root.url + TOPIC);
  const train = button(page, 'Train');
  await train.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => alive(page)).toBe(1);
  await expect.poll(() => steps(page)).toBeGreaterThan(100);
  await button(page, 'Pause').press('Enter');
  await expect(said(page)).toContainText('Paused at step');
  const paused = await steps(page);
  await page.waitForTimeout(300);
  expect(await steps(page)).toBe(paused);
  expect(paused).toBeLessThan(3000);
  await button(page, 'Go on').press('Enter');
  await expect.poll(() => steps(page)).toBeGreaterThan(paused);
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForTimeout(200);
  const away = await steps(page);
  await page.waitForTimeout(300);
  expect(await steps(page)).toBe(away);
  await figureOf(page).scrollIntoViewIfNeeded();
  await expect(said(page)).toContainText(/Trained at 90% sparsity: .+ in \d of 6 seeds/, DONE);
  await expect.poll(() => alive(page)).toBe(0);
});

test('a shared address restores the state, and is free of it after a reset', async ({ tab, root }) => {
  await comeNear(tab, root.url + TOPIC);
  const built = await said(tab).textContent();
  const counts = await figureOf(tab).locator('[data-word^=count]').allTextContents();
  await button(tab, '0% sparse').press('Enter');
  await expect(said(tab)).toHaveText(`Trained at 0% sparsity: ${counts[0]}.`, DONE);
  await figureOf(tab).getByLabel('Output').selectOption('linear');
  await figureOf(tab).getByRole('slider', { name: 'Sparsity' }).press('End');
  await figureOf(tab).getByRole('radio', { name: 'Seed 3' }).check();
  expect(tab.url()).toMatch(
    /\?superposition\.sparsity=99&superposition\.activation=linear&superposition\.shown=3#figure-1$/,
  );
  const shared = tab.url();
  await tab.goto('about:blank');
  await comeNear(tab, shared);
  await expect(figureOf(tab).getByRole('slider', { name: 'Sparsity' })).toHaveValue('99');
  await expect(figureOf(tab).getByLabel('Output')).toHaveValue('linear');
  // Linear models keep two dimensions' worth, whatever the sparsity.
  await expect(said(tab)).toContainText('Trained at 99% sparsity', DONE);
  await expect(figureOf(tab).locator('.gram caption')).toContainText('WᵀW of seed 3');
  expectNoFaults(await axeFaults(tab, PHONE));
  await button(tab, 'Reset').press('Enter');
  expect(tab.url()).toBe(root.url + TOPIC);
  await expect(said(tab)).toHaveText(built!);
});

test('with less motion the result is shown, not the run', async ({ tab, root }) => {
  await comeNear(tab, root.url + TOPIC);
  const drawn = () =>
    figureOf(tab)
      .locator('path')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')).join());
  await figureOf(tab).evaluate((figure) => {
    const changes = Object.assign(window, { seen: new Set<string>() }).seen;
    const path = figure.querySelector('[data-path=shown]')!;
    new MutationObserver(() => changes.add(path.getAttribute('d')!)).observe(path, { attributes: true });
  });
  const before = await drawn();
  await button(tab, '80% sparse').click();
  await expect(said(tab)).toContainText('Trained at 80% sparsity', DONE);
  expect(await drawn()).not.toBe(before);
  expect(await tab.evaluate(() => (window as unknown as { seen: Set<string> }).seen.size)).toBe(1);
});

test('a worker that cannot be had is said, and can be tried again', async ({ page, root }) => {
  await watchWorkers(page);
  await comeNear(page, root.url + TOPIC);
  await setBroken(page, true);
  await button(page, 'Train').click();
  await expect(said(page)).toContainText('could not be started');
  expect(await alive(page)).toBe(0);
  await setBroken(page, false);
  await button(page, 'Try again').click();
  await expect.poll(() => steps(page)).toBeLessThan(3000);
  await expect(said(page)).toContainText('Trained at 90% sparsity', DONE);
});

const sweep = partsOf('superposition-sweep');

test('a sweep goes on from the keyboard until it is stopped, and an address leads to a smaller one', async ({
  page,
  root,
}) => {
  await watchWorkers(page);
  await near(page, root.url + TOPIC, 'superposition-sweep');
  const built = await sweep.said(page).textContent();
  const line = sweep.figure(page).locator('[data-path=relu-represented]');
  await sweep.button(page, 'Sweep').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => sweep.steps(page), DONE).toBeGreaterThan(2);
  await page.keyboard.press('Enter');
  await expect(sweep.said(page)).toContainText(/Paused at model \d+ of 100/);
  const paused = await sweep.steps(page);
  const drawn = await line.getAttribute('d');
  expect(drawn!.split('L').length).toBeLessThan(10);
  await page.waitForTimeout(300);
  expect(await sweep.steps(page)).toBe(paused);
  expect(await alive(page)).toBe(1);
  await sweep.figure(page).getByRole('slider', { name: 'Seeds' }).press('Home');
  await expect(sweep.said(page)).toContainText('on average of 20 models: with the ReLU', DONE);
  expect(await alive(page)).toBe(0);
  const result = await sweep.said(page).textContent();
  const rows = sweep.figure(page).locator('tbody tr');
  await expect(rows).toHaveCount(20);
  await expect(rows.last()).toContainText('99%linear22');
  const shared = page.url();
  expect(shared).toMatch(/\?superposition-sweep\.seeds=1#figure-2$/);
  await page.goto('about:blank');
  await near(page, shared, 'superposition-sweep');
  await expect(sweep.said(page)).toHaveText(result!, DONE);
  await sweep.button(page, 'Reset').press('Enter');
  await expect(sweep.said(page)).toHaveText(built!);
  expect(page.url()).toBe(root.url + TOPIC);
});

const twenty = partsOf('superposition-twenty');

test('twenty features are trained live, each seed can be seen, and an address leads back', async ({
  tab,
  root,
}) => {
  const url = `${root.url}${TOPIC}?superposition-twenty.sparsity=99&superposition-twenty.shown=2`;
  await near(tab, url, 'superposition-twenty');
  await expect(twenty.figure(tab).getByRole('slider', { name: 'Sparsity' })).toHaveValue('99');
  await expect(twenty.said(tab)).toContainText(
    /^Trained at 99% sparsity: .* of 20 features .* Dimensionalities of seed 2/,
    DONE,
  );
  const bars = twenty.figure(tab).locator('[data-path=shares]');
  const [second, cells] = [
    await bars.getAttribute('d'),
    twenty.figure(tab).locator('tbody[data-rows=gram] td'),
  ];
  const written = await cells.allTextContents();
  await twenty.figure(tab).getByRole('radio', { name: 'Seed 2' }).press('ArrowRight');
  await expect(twenty.figure(tab).getByText('seed 3', { exact: true })).toBeVisible();
  await expect(bars).not.toHaveAttribute('d', second!);
  expect(await cells.allTextContents()).not.toEqual(written);
  expect(tab.url()).toContain('superposition-twenty.shown=3');
  // As they were built, both are read at every width with all others.
  expectNoFaults(await axeFaults(tab, PHONE));
  await twenty.button(tab, 'Reset').press('Enter');
  await expect(twenty.said(tab)).toContainText('Trained at 97% sparsity');
  expect(tab.url()).toBe(root.url + TOPIC);
});
