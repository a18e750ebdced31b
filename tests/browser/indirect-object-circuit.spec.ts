import { expect } from '@playwright/test';
import { test } from '../support/browser.ts';
import { goneOn, wake } from '../support/explorable.ts';
import { expectNoFaults } from '../support/faults.ts';
import { axeFaults, PHONE } from '../support/page-checks/axe.ts';

const TOPIC = 'lectures/mechanistic-interpretability/topics/indirect-objects/';

test('a class is chosen with keys, a head by pointer, and an address leads back', async ({
  tab,
  plainTab,
  real,
}) => {
  await tab.goto(real.url + TOPIC);
  const figure = tab.locator('indirect-object-circuit');
  const said = figure.getByRole('status');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-stand', 'ready');
  await expect(said).toContainText('26 heads in seven classes');
  const button = figure.getByRole('button', { name: 'S-inhibition heads' });
  await button.focus();
  await tab.keyboard.press('Enter');
  await expect(said).toContainText('with 0.51 of their attention');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(figure.locator('[data-part=from]')).toHaveCount(2);
  await expect(figure.locator('[data-part=to]')).toContainText('reads these');
  // As it was built, the page is read at every width with all others.
  expectNoFaults(await axeFaults(tab, PHONE, 'indirect-object-circuit'));
  await tab.setViewportSize({ width: 1280, height: 720 });
  await figure.locator('[data-head="10.7"]').click();
  await expect(said).toContainText('Head 10.7 is one of the negative name mover heads');
  await expect(figure.getByLabel('Show')).toHaveValue('10.7');
  expect(tab.url()).toMatch(/\?indirect-object-circuit\.shown=10\.7#figure-1$/);
  await tab.reload();
  await expect(said).toContainText('Head 10.7 is one of');
  await figure.getByRole('button', { name: 'Reset' }).press('Enter');
  await expect(said).toContainText('26 heads');
  expect(tab.url()).toBe(real.url + TOPIC);
  await figure.getByRole('button', { name: 'Next step' }).press('Enter');
  await expect(said).toContainText('Step 1 of 7. Previous token heads');
  await tab.keyboard.press('ArrowRight');
  await expect(said).toContainText('Step 2 of 7');
  await expect(figure.locator('.wire[data-part=shown]')).toHaveCount(1);
  await tab.keyboard.press('ArrowLeft');
  await tab.keyboard.press('ArrowLeft');
  await expect(said).toContainText('26 heads');

  const patching = tab.locator('indirect-object-patching');
  const [patched, kept] = [patching.locator('[data-said]'), patching.locator('[data-kept]')];
  await wake(tab, 'indirect-object-patching');
  const built = await patched.textContent();
  await patching.getByLabel('Network').selectOption('s3');
  await expect(patched).toContainText('Head 1.1 at “to”');
  await patching.locator('td.chosen').focus();
  await tab.keyboard.press('ArrowLeft');
  await tab.keyboard.press('Enter');
  await expect(patched).toContainText('Head 1.0 at “to”');
  for (const head of ['0.0', '0.1', '0.2']) await patching.getByLabel(head, { exact: true }).press(' ');
  await expect(kept).toContainText('Kept: 1.0, 1.1 and 1.2. Faithfulness 49%');
  expectNoFaults(await axeFaults(tab, PHONE, 'indirect-object-patching'));
  await tab.reload();
  await wake(tab, 'indirect-object-patching');
  await expect(kept).toContainText('Kept: 1.0, 1.1 and 1.2. Faithfulness 49%');
  await expect(patched).toContainText('Head 1.1 at “to”');
  // Where a map takes a while, what is shown is of before: it is busy until the new one is there.
  await tab.evaluate(() => {
    const later = window.setTimeout;
    window.setTimeout = ((run: () => void, ms = 0) => later(run, ms || 60)) as typeof setTimeout;
  });
  const busy = patching.locator('.heat').evaluate(
    (map) =>
      new Promise<void>((resolve) => {
        const changes = new MutationObserver(() => map.ariaBusy && resolve());
        changes.observe(map, { attributes: true });
      }),
  );
  await patching.getByLabel('Sentence').selectOption({ index: 1 });
  await busy;
  await expect(patching.locator('[aria-busy]')).toHaveCount(0);
  // After the last names come the first.
  const names = patching.getByRole('button', { name: 'Other names' });
  await names.evaluate((button: HTMLElement) => {
    for (let press = 0; press < 99; press++) button.click();
  });
  await expect(tab).toHaveURL(/[.]names=99(?!\d)/);
  await names.press('Enter');
  await expect(tab).not.toHaveURL(/[.]names=/);
  await patching.getByRole('button', { name: 'Reset' }).press('Enter');
  await expect(patched).toHaveText(built!);
  await expect(kept).toContainText('All six heads are kept');
  const own = patching.locator('.own');
  await own.getByRole('button', { name: 'Train' }).press('Enter');
  await goneOn(own, 0, { press: 'Pause' });
  await expect(patching.locator('[data-own]')).toContainText(
    /^Paused at step \d+: it says the right name in/,
  );
  await patching.getByRole('button', { name: 'Reset' }).press('Enter');
  await expect(own.getByRole('button', { name: 'Train' })).toBeVisible();

  await plainTab.goto(real.url + TOPIC);
  await expect(plainTab.locator('indirect-object-circuit')).toContainText('look at Mary and copy her');
  await expect(plainTab.locator('indirect-object-circuit i[data-head]')).toHaveCount(26);
  await expect(plainTab.locator('indirect-object-patching .heat')).toContainText('87%');
});
