import { expect, type Page, type Request, type Route } from '@playwright/test';
import { reroute, test } from '../support/browser.ts';
import { comeNear, goneOn, mendWorker, partsOf, restsAt, wake } from '../support/explorable.ts';
import { expectNoFaults } from '../support/faults.ts';
import { axeFaults, PHONE } from '../support/page-checks/axe.ts';
import { alive, watchWorkers } from '../support/workers.ts';

const TOPIC = 'lectures/mechanistic-interpretability/topics/modular-addition/';

const { figure: training, said, button, steps } = partsOf('modular-training');

/** Gathers what a page asks for, until it is told to `stop`. */
function askedBy(page: Page, of: RegExp): { urls: string[]; stop(): void } {
  const urls: string[] = [];
  const hear = (request: Request): void => void (of.test(request.url()) && urls.push(request.url()));
  page.on('request', hear);
  return { urls, stop: () => page.off('request', hear) };
}

// A page costs more than most of what is done on it, so each of these tests does all of its deeds on one.
test('a network is trained by whoever comes near, presses keys, waits, or shares an address', async ({
  tab,
  plainTab,
  real,
}) => {
  await test.step('nothing loads before the figures are near, and without script all are whole', async () => {
    const asked = askedBy(tab, /\/(view|worker|epoch)[.-]/);
    await tab.goto(real.url + TOPIC);
    expect(asked.urls).toEqual([]);
    await training(tab).scrollIntoViewIfNeeded();
    await tab.mouse.move(1, 1);
    await expect.poll(() => asked.urls.filter((url) => /\/view[.-]/.test(url)).length).toBe(1);
    asked.stop();
    await plainTab.goto(real.url + TOPIC);
    await expect(said(plainTab)).toContainText('99% of the others right at step');
    const outlines = await training(plainTab)
      .locator('[data-path]')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')!.length));
    expect(outlines).toHaveLength(14);
    expect(Math.min(...outlines)).toBeGreaterThan(7);
    await expect(button(plainTab, 'Train')).toBeDisabled();
    await expect(found(plainTab)).toContainText(
      '71 + 58 = 129, which is 16 modulo 113. The network answers 16',
    );
  });

  await wake(tab, 'modular-training');
  await watchWorkers(tab);
  const built = await said(tab).textContent();
  const rows = training(tab).locator('tbody').first().locator('tr');
  const first = await rows.allTextContents();
  const reset = async (): Promise<void> => {
    await button(tab, 'Reset').press('Enter');
    await expect(said(tab)).toHaveText(built!);
    expect(tab.url()).toBe(real.url + TOPIC);
    expect(await alive(tab)).toBe(0);
  };

  await test.step('pause really stops it, ten steps are ten steps, and reset brings back what was there', async () => {
    await training(tab).getByLabel('Pace').selectOption('1 step a frame');
    await button(tab, 'Train').press('Enter');
    await goneOn(training(tab), 20);
    await button(tab, 'Pause').press('Enter');
    await expect(said(tab)).toContainText('Paused at step');
    const paused = await steps(tab);
    expect(await restsAt(tab, () => steps(tab))).toBe(paused);
    await button(tab, '10 steps').press('Enter');
    await expect.poll(() => steps(tab)).toBe(paused + 10);
    // The tables are filled a frame later.
    await expect.poll(() => rows.allTextContents()).not.toEqual(first);
    await button(tab, 'Go on').press('Enter');
    await goneOn(training(tab), paused + 10, 'leave');
    expect(await restsAt(tab, () => steps(tab))).toBeLessThan(1000);
    await reset();
    expect(await rows.allTextContents()).toEqual(first);
  });

  await test.step('the decay is switched on under way, and the address says at which step', async () => {
    const [from, decay] = [training(tab).getByLabel('Decay from step'), button(tab, 'Switch the decay on')];
    // A decay that acts from the first step on is not to be switched on.
    await expect(decay).toBeHidden();
    await training(tab).getByLabel('Pace').selectOption('1 step a frame');
    await from.fill('4000');
    await from.press('Enter');
    await goneOn(training(tab), 10, { press: 'Pause' });
    await expect(said(tab)).toContainText('Paused at step');
    await expect(training(tab).getByText('No weight decay yet.')).toBeVisible();
    await decay.press('Enter');
    const at = await steps(tab);
    await expect(said(tab)).toHaveText('Weight decay 1 from now on.');
    await expect(training(tab).getByText(`Weight decay 1 since step ${at}.`)).toBeVisible();
    await expect(decay).toBeDisabled();
    await expect(from).toHaveValue(String(at));
    expect(tab.url()).toContain(`modular-training.from=${at}`);
    await expect(button(tab, 'Go on')).toBeFocused();
    await button(tab, '10 steps').press('Enter');
    await expect.poll(() => steps(tab)).toBe(at + 10);
    await expect(from).toHaveValue(String(at));
    await reset();
  });

  await test.step('what learns by heart first rests when it knows, and goes on when the decay is switched on', async () => {
    await button(tab, 'By heart first').press('Enter');
    await expect(said(tab)).toHaveText(
      /^Paused at step 700: [\d.]+% .*\. Guess what will become of both, then switch the decay on\.$/,
    );
    expect(await steps(tab)).toBe(700);
    await button(tab, 'Switch the decay on').press('Enter');
    await expect(training(tab).getByText(/^Weight decay [\d.]+ since step 700\.$/)).toBeVisible();
    await expect.poll(() => steps(tab)).toBeGreaterThan(700);
    await reset();
  });

  await test.step('a worker that cannot be had is said, and can be tried again; the smallest preset learns from the keyboard', async () => {
    await mendWorker(tab, { said, button });
    await tab.emulateMedia({ reducedMotion: 'no-preference' });
    await tab.keyboard.press('Enter');
    expect(await goneOn(training(tab))).toBe(1);
    await tab.emulateMedia({ reducedMotion: 'reduce' });
    await expect(training(tab)).toHaveAttribute('data-stand', 'done');
    await expect(said(tab)).toHaveText(/99% of the others right at step \d+, after [\d.]+ seconds/);
    expect(await steps(tab)).toBe(1000);
    await expect(training(tab).getByText('by WebAssembly with SIMD')).toBeVisible();
    await reset();
  });

  const modulus = training(tab).getByLabel('Modulus p');
  const few = button(tab, 'Too little data');
  const { shared, result } =
    await test.step('with less motion only the result is drawn, and all is in the address', async () => {
      await tab.evaluate(() => {
        const changes = Object.assign(window, { seen: new Set<string>() }).seen;
        const path = document.querySelector('[data-path=testLoss]')!;
        new MutationObserver(() => changes.add(path.getAttribute('d')!)).observe(path, { attributes: true });
      });
      await training(tab).getByRole('slider', { name: 'Up to step' }).press('Home');
      await few.press('Enter');
      const shared = tab.url();
      expect(shared).toMatch(
        /\?modular-training\.steps=500&modular-training\.p=43&modular-training\.seed=1&modular-training\.share=40#figure-\d$/,
      );
      // The rest is as true of a smaller network, which is sooner done.
      await modulus.selectOption('23');
      await expect(said(tab)).toContainText('It never got 99% of the others right');
      expect(await tab.evaluate(() => (window as unknown as { seen: Set<string> }).seen.size)).toBe(1);
      return { shared, result: await said(tab).textContent() };
    });

  for (const [how, policy, before] of [
    ['forbidden', { 'content-security-policy': "script-src 'self'" }, ''],
    ['missing', {}, 'delete globalThis.WebAssembly;\n'],
  ] as const)
    await test.step(`where WebAssembly is ${how} plain TypeScript trains, and the page says so`, async () => {
      await reset();
      await tab.evaluate(before);
      await tab.route(/\/worker-/, async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers(), ...policy };
        await route.fulfill({ response, headers, body: before + (await response.text()) });
      });
      await button(tab, '10 steps').click();
      await expect(said(tab)).toContainText('Paused at step 10');
      await expect(training(tab).getByText('Trained by plain TypeScript')).toBeVisible();
      await tab.unroute(/\/worker-/);
    });

  await test.step('a shared address restores the state', async () => {
    await tab.goto('about:blank');
    await comeNear(tab, shared, 'modular-training');
    await expect(modulus).toHaveValue('43');
    await expect(training(tab).getByRole('slider', { name: 'Pairs trained on' })).toHaveValue('40');
    await expect(few).toHaveAttribute('aria-pressed', 'true');
    // It may be done by now.
    await expect(said(tab)).toContainText('modulo 43');
    await modulus.selectOption('23');
    await expect(said(tab)).toHaveText(result!);
    // As it was built, the page is read at every width with all others.
    expectNoFaults(await axeFaults(tab, PHONE, 'modular-training'));
  });
});

const inside = (page: Page) => page.locator('modular-inside');
const found = (page: Page) => inside(page).getByRole('status');
const row = (page: Page, name: string) => inside(page).getByRole('row', { name });
const timeline = (page: Page) => page.locator('modular-timeline');
const place = (page: Page) => timeline(page).getByRole('status');

test('the networks that are shipped are opened: by frequency, by sum, and by checkpoint', async ({
  tab,
  real,
}) => {
  const asked = askedBy(tab, /\.bin$/);
  await comeNear(tab, real.url + TOPIC, 'modular-inside');
  await watchWorkers(tab);
  const built = await found(tab).textContent();

  await test.step('weights that cannot be fetched are said, and can be tried again', async () => {
    expect(asked.urls).toEqual([]);
    await expect(found(tab)).toContainText('With all its frequencies it gets 100% of all 12,769 sums right.');
    await reroute(tab, '**/*.bin', (route) => route.abort());
    const off = inside(tab).getByRole('button', { name: 'Key frequencies off' });
    await off.focus();
    await tab.keyboard.press('Enter');
    await expect(found(tab)).toContainText('could not be fetched');
    await tab.unroute('**/*.bin');
    const hired = Promise.withResolvers<Route>();
    await tab.route(/\/worker-/, (route) => hired.resolve(route));
    await inside(tab).getByRole('button', { name: 'Try again' }).press('Enter');
    // Until there is an answer, what is shown is of before.
    await expect(found(tab)).toHaveAttribute('aria-busy', 'true');
    await (await hired.promise).continue();
    await tab.unroute(/\/worker-/);
    await expect(found(tab)).toContainText('in its embedding it gets 1% of all 12,769 sums right');
    await expect(found(tab)).not.toHaveAttribute('aria-busy');
    await expect(inside(tab).getByRole('button', { name: 'Try again' })).toBeHidden();
  });

  await test.step('without its key frequencies the network fails, and without all others it does not', async () => {
    await expect(row(tab, 'Excluded')).toContainText('7.43');
    const key = inside(tab).getByRole('checkbox', { name: 'k = 9' });
    await expect(key).not.toBeChecked();
    await inside(tab).getByRole('button', { name: 'All others off' }).press('Enter');
    await expect(found(tab)).toContainText(
      'Without the 53 other frequencies in its embedding it gets 100% of all 12,769 sums right.',
    );
    await expect(inside(tab).getByText(/Counted in your browser in [\d.]+ seconds/)).toBeVisible();
    await key.press('Space');
    await expect(found(tab)).toContainText(/Without k = 9 and the 53 other .* 2\d% of all/);
    // Once in vain, and once for all that was counted.
    expect(asked.urls).toHaveLength(2);
    expect(await alive(tab)).toBe(1);
    await tab.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => alive(tab)).toBe(0);
    await inside(tab).getByRole('button', { name: 'Reset' }).press('Enter');
    await expect(found(tab)).toHaveText(built!);
  });

  const result = await test.step('a and b are chosen with keys', async () => {
    await inside(tab).getByRole('slider', { name: 'a', exact: true }).press('End');
    await expect(found(tab)).toContainText('112 + 58 = 170, which is 57 modulo 113. The network answers 57');
    await inside(tab).getByRole('checkbox', { name: 'k = 35' }).press('Space');
    await expect(found(tab)).toContainText('Without k = 35 in its embedding');
    expect(tab.url()).toMatch(/\?modular-inside\.a=112&modular-inside\.k35=off#figure-\d$/);
    return found(tab).textContent();
  });

  const ring = timeline(tab).locator('.ring').first();
  const { still, last } =
    await test.step('a checkpoint is fetched when one comes to it, and its clocks are drawn', async () => {
      const before = asked.urls.length;
      await wake(tab, 'modular-timeline');
      const still = await ring.getAttribute('d');
      const slider = timeline(tab).getByRole('slider', { name: 'Checkpoint' });
      await expect(slider).toHaveAttribute('aria-valuetext', 'step 3,000');
      expect(asked.urls).toHaveLength(before);
      await slider.press('End');
      await expect(place(tab)).toContainText(
        'Step 7,000: 100% of the sums trained on are right, and 100% of those',
      );
      await expect(ring).not.toHaveAttribute('d', still!);
      expect(asked.urls).toHaveLength(before + 1);
      expect(asked.urls.at(-1)).toContain('epoch-07000');
      return { still, last: await ring.getAttribute('d') };
    });
  const shared = tab.url();
  expect(shared).toMatch(/\?modular-inside\.a=112&modular-inside\.k35=off&modular-timeline\.at=9#figure-\d$/);

  await test.step('a checkpoint that cannot be fetched is said, and can be tried again', async () => {
    await reroute(tab, '**/*.bin', (route) => route.abort());
    await timeline(tab).getByRole('slider').press('Home');
    await expect(place(tab)).toContainText('Step 0: 2% of the sums trained on are right');
    await expect(place(tab)).toContainText('could not be fetched');
    await tab.unroute('**/*.bin');
    await timeline(tab).getByRole('button', { name: 'Try again' }).press('Enter');
    await expect(place(tab)).not.toContainText('could not be fetched');
    await expect(timeline(tab)).toHaveAttribute('data-stand', 'ready');
  });
  asked.stop();

  await test.step('an address leads back to both, and resets take each out of it', async () => {
    await tab.goto('about:blank');
    await comeNear(tab, shared, 'modular-inside');
    await expect(inside(tab).getByRole('checkbox', { name: 'k = 35' })).not.toBeChecked();
    await expect(found(tab)).toHaveText(result!);
    await inside(tab).getByRole('button', { name: 'Reset' }).press('Enter');
    await expect(found(tab)).toHaveText(built!);
    await wake(tab, 'modular-timeline');
    await expect(ring).toHaveAttribute('d', last!);
    await timeline(tab).getByRole('button', { name: 'Reset' }).press('Enter');
    await expect(ring).toHaveAttribute('d', still!);
    await expect(place(tab)).toContainText('Step 3,000');
    expect(new URL(tab.url()).search).toBe('');
  });
});
