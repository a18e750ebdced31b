import { expect, type Page, type Request } from '@playwright/test';
import { more, test } from '../support/browser.ts';
import { goneOn, mendWorker, partsOf, restsAt, wake } from '../support/explorable.ts';
import { expectNoFaults } from '../support/faults.ts';
import { axeFaults, PHONE } from '../support/page-checks/axe.ts';
import { alive, watchWorkers } from '../support/workers.ts';

const TOPIC = 'lectures/mechanistic-interpretability/topics/superposition/';

const { figure: figureOf, said, button, steps } = partsOf('superposition-figure');
const sweep = partsOf('superposition-sweep');
const twenty = partsOf('superposition-twenty');

test('a press on what trains counts, though its code comes after it', async ({ page, real }) => {
  const gate = Promise.withResolvers<undefined>();
  await page.route(/\/view[.-]/, async (route) => {
    await gate.promise;
    await route.continue();
  });
  await page.goto(real.url + TOPIC);
  await button(page, 'Train').click();
  await expect(figureOf(page)).not.toHaveAttribute('data-stand');
  gate.resolve(undefined);
  await expect(figureOf(page)).toHaveAttribute('data-stand', /running|done/);
});

// A page costs more than most of what is done on it, so this test does all of its deeds on one, and then on one that an address leads to.
more(
  'toys are trained by whoever comes near, presses keys, waits, or shares an address',
  async ({ tab, plainTab, real }) => {
    await test.step('nothing loads before the figure is near, and without script it is whole', async () => {
      const asked: string[] = [];
      const hear = (request: Request): void => void asked.push(request.url());
      tab.on('request', hear);
      await tab.goto(real.url + TOPIC);
      expect(asked.filter((url) => /\/(view|worker)[.-]/.test(url))).toEqual([]);
      await figureOf(tab).scrollIntoViewIfNeeded();
      await tab.mouse.move(1, 1);
      await expect.poll(() => asked.filter((url) => /\/view[.-]/.test(url)).length).toBe(1);
      tab.off('request', hear);
      await plainTab.goto(real.url + TOPIC);
      await expect(said(plainTab)).toContainText(/Trained at 90% sparsity: .+ in \d of 6 seeds/);
      expect(await figureOf(plainTab).locator('[data-path^=rays][d^="M0 0L"]').count()).toBe(6);
      await expect(figureOf(plainTab).locator('[data-path=others]')).toHaveAttribute(
        'd',
        /^M0 [^M]+(M0 [^M]+){4}$/,
      );
      await expect(figureOf(plainTab).getByText('as in the paper, in')).toHaveCount(4);
      await expect(button(plainTab, 'Train')).toBeDisabled();
    });

    await wake(tab, 'superposition-figure');
    await watchWorkers(tab);
    const built = await said(tab).textContent();
    const counts = await figureOf(tab).locator('[data-word^=count]').allTextContents();
    await seeChanges(tab);

    await test.step('a worker that cannot be had is said, and can be tried again', async () => {
      await mendWorker(tab, { said, button });
      await tab.emulateMedia({ reducedMotion: 'no-preference' });
      const before = await seen(tab);
      await tab.keyboard.press('Enter');
      await goneOn(figureOf(tab), 100, { press: 'Pause' });
      expect(await alive(tab)).toBe(1);
      expect(await seen(tab)).toBeGreaterThan(before + 1);
    });

    await test.step('it really pauses, goes on, rests out of sight, and leaves no worker behind', async () => {
      await expect(said(tab)).toContainText('Paused at step');
      const paused = await steps(tab);
      expect(await restsAt(tab, () => steps(tab))).toBe(paused);
      expect(paused).toBeLessThan(3000);
      await button(tab, 'Go on').press('Enter');
      await goneOn(figureOf(tab), paused, 'leave');
      const away = await restsAt(tab, () => steps(tab));
      expect(away).toBeLessThan(3000);
      await figureOf(tab).scrollIntoViewIfNeeded();
      await goneOn(figureOf(tab), away, { press: 'Reset' });
      await expect(said(tab)).toHaveText(built!);
      expect(await alive(tab)).toBe(0);
    });

    const shown = figureOf(tab).getByRole('radio', { name: 'Seed 3' });
    await test.step('what is set is in the address', async () => {
      await figureOf(tab).getByRole('slider', { name: 'Sparsity' }).press('End');
      await figureOf(tab).getByLabel('Output').selectOption('linear');
      await shown.check();
      expect(tab.url()).toMatch(
        /\?superposition\.sparsity=99&superposition\.activation=linear&superposition\.shown=3#figure-1$/,
      );
    });

    await wake(tab, 'superposition-sweep');
    const swept = await sweep.said(tab).textContent();
    await test.step('a sweep goes on from the keyboard until it is stopped', async () => {
      const line = sweep.figure(tab).locator('[data-path=relu-represented]');
      await sweep.button(tab, 'Sweep').focus();
      await tab.keyboard.press('Enter');
      await goneOn(sweep.figure(tab), 2);
      await tab.keyboard.press('Enter');
      await expect(sweep.said(tab)).toContainText(/Paused at model \d+ of 100/);
      const paused = await sweep.steps(tab);
      const drawn = await line.getAttribute('d');
      expect(drawn!.split('l').length).toBeLessThan(10);
      expect(await restsAt(tab, () => sweep.steps(tab))).toBe(paused);
      await sweep.figure(tab).getByRole('slider', { name: 'Seeds' }).press('Home');
      await expect(sweep.said(tab)).toHaveText('Training 20 models, from 0% sparsity up.');
    });

    const shared = new URL(tab.url());
    expect(shared.search).toMatch(/&superposition-sweep\.seeds=1$/);
    expect(shared.hash).toBe('#figure-2');

    await tab.goto('about:blank');
    await tab.emulateMedia({ reducedMotion: 'reduce' });
    await tab.goto(
      `${real.url}${TOPIC}${shared.search}&superposition-twenty.sparsity=99&superposition-twenty.shown=2`,
    );
    await watchWorkers(tab);

    await test.step('an address restores a training, which ends as the page was made; with less motion only that is drawn', async () => {
      await wake(tab, 'superposition-figure');
      await expect(figureOf(tab).getByRole('slider', { name: 'Sparsity' })).toHaveValue('99');
      await expect(figureOf(tab).getByLabel('Output')).toHaveValue('linear');
      await expect(shown).toBeChecked();
      await expect(said(tab)).toContainText('Trained at 99% sparsity');
      await seeChanges(tab);
      await button(tab, '0% sparse').click();
      await expect(said(tab)).toHaveText(`Trained at 0% sparsity: ${counts[0]}.`);
      expect(await seen(tab)).toBe(1);
      await expect(figureOf(tab).locator('.gram caption')).toContainText('WᵀW of seed 3');
      expect(await alive(tab)).toBe(0);
    });

    await test.step('it restores a smaller sweep, which goes to its end', async () => {
      await wake(tab, 'superposition-sweep');
      await expect(sweep.said(tab)).toContainText('on average of 20 models: with the ReLU');
      expect(await alive(tab)).toBe(0);
      const rows = sweep.figure(tab).locator('tbody tr');
      await expect(rows).toHaveCount(20);
      await expect(rows.last()).toContainText('99%linear22');
    });

    await test.step('it restores twenty features, of which each seed can be seen', async () => {
      await wake(tab, 'superposition-twenty');
      await expect(twenty.figure(tab).getByRole('slider', { name: 'Sparsity' })).toHaveValue('99');
      await expect(twenty.said(tab)).toContainText(
        /^Trained at 99% sparsity: .* of 20 features .* Dimensionalities of seed 2/,
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
    });

    await test.step('all three are sound as they are now, and resets bring back what was there', async () => {
      // As they were built, they are read at every width with all others.
      expectNoFaults(await axeFaults(tab, PHONE, '.explorable'));
      await twenty.button(tab, 'Reset').press('Enter');
      await expect(twenty.said(tab)).toContainText('Trained at 97% sparsity');
      await sweep.button(tab, 'Reset').press('Enter');
      await expect(sweep.said(tab)).toHaveText(swept!);
      await button(tab, 'Reset').press('Enter');
      await expect(said(tab)).toHaveText(built!);
      expect(new URL(tab.url()).search).toBe('');
    });
  },
);

/** Notes, from here on, what the losses of the shown seed are drawn as. */
const seeChanges = (page: Page) =>
  figureOf(page).evaluate((figure) => {
    const changes = Object.assign(window, { seen: new Set<string>() }).seen;
    const path = figure.querySelector('[data-path=shown]')!;
    new MutationObserver(() => changes.add(path.getAttribute('d')!)).observe(path, { attributes: true });
  });

/** How many drawings that were. */
const seen = (page: Page) => page.evaluate(() => (window as unknown as { seen: Set<string> }).seen.size);
