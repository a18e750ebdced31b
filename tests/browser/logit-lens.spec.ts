import { expect } from '@playwright/test';
import { reroute, test } from '../support/browser.ts';
import { comeNear, partsOf } from '../support/explorable.ts';
import { expectNoFaults } from '../support/faults.ts';
import { axeFaults, PHONE } from '../support/page-checks/axe.ts';
import { watchWorkers } from '../support/workers.ts';

const TOPIC = 'lectures/mechanistic-interpretability/topics/logit-lens/';

const { figure, said, button } = partsOf('logit-lens');

test('an answer is watched as it forms, in words of one’s own, and a model is broken', async ({
  tab,
  real,
}) => {
  await comeNear(tab, real.url + TOPIC, 'logit-lens');
  await watchWorkers(tab);
  const built = await said(tab).textContent();
  const grid = figure(tab).getByRole('grid');
  const cells = grid.getByRole('gridcell');
  const guess = figure(tab).locator('[data-word="guess"]');

  await test.step('a guess is looked into with keys, and nothing is fetched for it', async () => {
    await grid.locator('td[tabindex="0"]').press('ArrowUp');
    await grid.locator('td[tabindex="0"]').press('Enter');
    await expect(guess).toHaveText(/^After layer 4, at /);
    await figure(tab).getByRole('combobox', { name: 'Lens' }).selectOption('tuned');
    await expect(guess).toHaveText(/^After layer 4, at /);
    await expect(figure(tab)).toHaveAttribute('data-stand', 'idle');
  });

  await test.step('weights that cannot be fetched are said, and can be tried again; then one’s own words are read', async () => {
    await reroute(tab, '**/*.bin', (route) => route.abort());
    const own = figure(tab).getByLabel('Your own words');
    await own.fill('We hold these truths to be self-evident');
    await own.press('Enter');
    await expect(said(tab)).toContainText('could not be fetched');
    await tab.unroute('**/*.bin');
    await button(tab, 'Try again').press('Enter');
    await expect(said(tab)).toContainText(/^\d+ pieces\. At the end each but the first costs /);
    await expect(figure(tab).locator('[data-word="source"]')).toHaveText('Your own words.');
    await expect(grid.getByRole('columnheader').nth(1)).toHaveText('·We');
  });

  const whole = await said(tab).textContent();
  await test.step('what is switched off changes every later row, and no earlier one', async () => {
    await figure(tab).getByText('Break it').press('Enter');
    await figure(tab).getByRole('checkbox', { name: 'Switch off all of layer 2' }).press('Space');
    await expect(said(tab)).toContainText(/^Without all of layer 2, a piece costs \d/);
    const changed = await grid
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.querySelectorAll('.changed').length));
    expect(changed.slice(0, 3)).toEqual([0, 0, 0]);
    expect(changed[3]).toBeGreaterThan(0);
    await figure(tab).getByRole('checkbox', { name: 'Switch off all of layer 2' }).press('Space');
    await expect(said(tab)).toHaveText(whole!);
  });

  await test.step('a shared address leads back to it, and reset to what was built', async () => {
    const shared = tab.url();
    await tab.goto('about:blank');
    await comeNear(tab, shared, 'logit-lens');
    await expect(said(tab)).toHaveText(whole!);
    expectNoFaults(await axeFaults(tab, PHONE, 'logit-lens'));
    await button(tab, 'Another sentence').press('Enter');
    await expect(figure(tab).locator('[data-word="source"]')).toContainText('Sentence 2 of ');
    await button(tab, 'Reset').press('Enter');
    await expect(said(tab)).toHaveText(built!);
    expect(await cells.count()).toBeGreaterThan(7);
    expect(new URL(tab.url()).search).toBe('');
  });
});
