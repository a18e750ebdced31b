import { expect } from '@playwright/test';
import { reroute, test } from '../support/browser.ts';
import { comeNear, goneOn, partsOf, wake } from '../support/explorable.ts';
import { expectNoFaults } from '../support/faults.ts';
import { axeFaults, PHONE } from '../support/page-checks/axe.ts';
import { alive, watchWorkers } from '../support/workers.ts';

const TOPIC = 'lectures/mechanistic-interpretability/topics/residual-stream/';

const { figure, said, button } = partsOf('induction-head');
const forming = partsOf('induction-forming');

test('a circuit of two heads is found: by looking, by taking heads away, and by cutting one path; and another is grown', async ({
  tab,
  real,
}) => {
  await comeNear(tab, real.url + TOPIC, 'induction-head');
  await watchWorkers(tab);
  const built = await said(tab).textContent();
  const map = figure(tab).locator('[data-path="large-3"]');
  const bystander = await map.getAttribute('d');
  const looks = figure(tab).locator('[data-word="looks"]');

  await test.step('weights that cannot be fetched are said, and can be tried again; then a head is seen large', async () => {
    await reroute(tab, '**/*.bin', (route) => route.abort());
    await figure(tab).getByRole('radio', { name: 'Show head 0.1' }).press('ArrowRight');
    await expect(figure(tab).locator('.named')).toBeInViewport({ ratio: 0.9 });
    await expect(said(tab)).toContainText('could not be fetched');
    await tab.unroute('**/*.bin');
    await button(tab, 'Try again').press('Enter');
    await expect(figure(tab).locator('[data-word="shown"]')).toHaveText('Head 0.2');
    await expect(looks).toContainText(', just before it: ');
    expect(await map.getAttribute('d')).not.toBe(bystander);
    await expect(said(tab)).toHaveText(built!);
  });

  await test.step('a token is chosen with keys, and by a press on the large map', async () => {
    const token = figure(tab).getByRole('slider', { name: 'The token that looks' });
    await token.press('Home');
    await expect(token).toHaveAttribute('aria-valuetext', /^The start looks most at itself: 100%/);
    const large = figure(tab).locator('.named svg');
    const { width, height } = (await large.boundingBox())!;
    await large.click({ position: { x: width / 4, y: (20.5 * height) / 25 } });
    await expect(token).toHaveValue('20');
  });

  await test.step('without the previous-token head nothing is looked up, nor without its path into the keys', async () => {
    const away = figure(tab).getByRole('checkbox', { name: 'Take head 0.2 away' });
    await away.press('Space');
    await expect(said(tab)).toContainText(/^Without head 0\.2, the second time costs 4\.\d+ nats/);
    await away.press('Space');
    await expect(said(tab)).toHaveText(built!);
    await figure(tab).getByLabel('Cut only the path from').selectOption('0.2');
    await expect(said(tab)).toContainText(
      /^Without the path from head 0\.2 into layer 1’s keys, the second time costs 4\.\d+ nats/,
    );
    expect(tab.url()).toMatch(
      /\?induction-head\.head=0\.2&induction-head\.token=20&induction-head\.from=0\.2#figure-\d$/,
    );
  });

  const found = await said(tab).textContent();
  await test.step('a shared address leads back to it, and reset to what was built', async () => {
    const shared = tab.url();
    await tab.goto('about:blank');
    await comeNear(tab, shared, 'induction-head');
    await expect(said(tab)).toHaveText(found!);
    expectNoFaults(await axeFaults(tab, PHONE, 'induction-head'));
    await button(tab, 'Reset').press('Enter');
    await expect(said(tab)).toHaveText(built!);
    expect(await map.getAttribute('d')).toBe(bystander);
    expect(new URL(tab.url()).search).toBe('');
  });

  await test.step('heads form from moment to moment, and in a training of one’s own', async () => {
    await wake(tab, 'induction-forming');
    await watchWorkers(tab);
    const end = await forming.said(tab).textContent();
    const moment = forming.figure(tab).getByRole('slider', { name: 'Moment' });
    await moment.press('Home');
    await expect(moment).toHaveAttribute('aria-valuetext', 'step 0');
    await expect(forming.said(tab)).toContainText('Step 0: a token costs 4.');
    await expect(forming.figure(tab).getByRole('progressbar')).toBeHidden();
    await forming.button(tab, 'Train your own').press('Enter');
    expect(await goneOn(forming.figure(tab), 0, { press: 'Pause' })).toBe(1);
    await expect(forming.figure(tab).getByRole('progressbar')).toBeVisible();
    await expect(forming.said(tab)).toContainText(/^Step \d+: a token costs /);
    await forming.button(tab, 'Reset').press('Enter');
    await expect(forming.said(tab)).toHaveText(end!);
    expect(await alive(tab)).toBe(0);
  });
});
