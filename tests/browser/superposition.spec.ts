import { expect, type Page } from '@playwright/test';
import { test } from '../support/browser.ts';
import { comeNear as near, partsOf } from '../support/explorable.ts';
import { expectNoFaults } from '../support/faults.ts';
import { axeFaults } from '../support/page-checks/axe.ts';
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
  // What was under way may still come in.
  await page.waitForTimeout(200);
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
  expectNoFaults(await axeFaults(tab));
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
