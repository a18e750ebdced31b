import { expect, type Page } from '@playwright/test';
import { test } from '../support/browser.ts';
import { comeNear as near, partsOf } from '../support/explorable.ts';
import { expectNoFaults } from '../support/faults.ts';
import { axeFaults, PHONE } from '../support/page-checks/axe.ts';
import { alive, setBroken, watchWorkers } from '../support/workers.ts';

const TOPIC = 'lectures/mechanistic-interpretability/topics/modular-addition/';

const { figure: training, said, button, steps } = partsOf('modular-training');
// Two shared cores may be slow.
const DONE = { timeout: 60_000 };
test.describe.configure({ timeout: 90_000 });

const comeNear = (page: Page, url: string, tag = 'modular-training') => near(page, url, tag);

test('nothing loads before the figures are near, and without script all are whole', async ({
  page,
  plainTab,
  root,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(root.url + TOPIC);
  expect(asked.filter((url) => /\/(view|worker|epoch)[.-]/.test(url))).toEqual([]);
  await training(page).scrollIntoViewIfNeeded();
  await expect.poll(() => asked.filter((url) => /\/view[.-]/.test(url)).length).toBe(1);
  await plainTab.goto(root.url + TOPIC);
  await expect(said(plainTab)).toContainText('99% of the others right at step');
  const outlines = await training(plainTab)
    .locator('[data-path]')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')!.length));
  expect(outlines).toHaveLength(12);
  expect(Math.min(...outlines)).toBeGreaterThan(10);
  await expect(button(plainTab, 'Train')).toBeDisabled();
  await expect(found(plainTab)).toContainText(
    '71 + 58 = 129, which is 16 modulo 113. The network answers 16',
  );
});

test('the smallest preset learns from the keyboard', async ({ page, root }) => {
  await watchWorkers(page);
  await comeNear(page, root.url + TOPIC);
  await button(page, 'Train').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => alive(page)).toBe(1);
  await expect(training(page)).toHaveAttribute('data-stand', 'done', DONE);
  await expect(said(page)).toHaveText(/99% of the others right at step \d+, after [\d.]+ seconds/);
  expect(await steps(page)).toBe(1000);
  await expect(training(page).getByText('by WebAssembly with SIMD')).toBeVisible();
  expect(await alive(page)).toBe(0);
});

test('pause really stops it, ten steps are ten steps, and reset brings back what was there', async ({
  tab,
  root,
}) => {
  await comeNear(tab, root.url + TOPIC);
  const built = await said(tab).textContent();
  const rows = training(tab).locator('tbody').first().locator('tr');
  const first = await rows.allTextContents();
  await training(tab).getByLabel('Pace').selectOption('1 step a frame');
  await button(tab, 'Train').press('Enter');
  await expect.poll(() => steps(tab)).toBeGreaterThan(20);
  await button(tab, 'Pause').press('Enter');
  await expect(said(tab)).toContainText('Paused at step');
  const paused = await steps(tab);
  await tab.waitForTimeout(300);
  expect(await steps(tab)).toBe(paused);
  await button(tab, '10 steps').press('Enter');
  await expect.poll(() => steps(tab)).toBe(paused + 10);
  expect(await rows.allTextContents()).not.toEqual(first);
  await button(tab, 'Go on').press('Enter');
  await expect.poll(() => steps(tab)).toBeGreaterThan(paused + 10);
  await tab.evaluate(() => scrollTo(0, 0));
  await tab.waitForTimeout(200);
  const away = await steps(tab);
  await tab.waitForTimeout(300);
  expect(await steps(tab)).toBe(away);
  await button(tab, 'Reset').press('Enter');
  expect(tab.url()).toBe(root.url + TOPIC);
  await expect(said(tab)).toHaveText(built!);
  expect(await rows.allTextContents()).toEqual(first);
});

test('a shared address restores the state, and with less motion only the result is drawn', async ({
  tab,
  root,
}) => {
  await comeNear(tab, root.url + TOPIC);
  await tab.evaluate(() => {
    const changes = Object.assign(window, { seen: new Set<string>() }).seen;
    const path = document.querySelector('[data-path=testLoss]')!;
    new MutationObserver(() => changes.add(path.getAttribute('d')!)).observe(path, { attributes: true });
  });
  await training(tab).getByRole('slider', { name: 'Up to step' }).press('Home');
  await button(tab, 'Too little data').press('Enter');
  await expect(said(tab)).toContainText('It never got 99% of the others right', DONE);
  expect(await tab.evaluate(() => (window as unknown as { seen: Set<string> }).seen.size)).toBe(1);
  const shared = tab.url();
  expect(shared).toMatch(
    /\?modular-training\.steps=500&modular-training\.p=43&modular-training\.seed=1&modular-training\.share=40#figure-\d$/,
  );
  const result = await said(tab).textContent();
  await tab.goto('about:blank');
  await comeNear(tab, shared);
  await expect(training(tab).getByLabel('Modulus p')).toHaveValue('43');
  await expect(training(tab).getByRole('slider', { name: 'Pairs trained on' })).toHaveValue('40');
  await expect(button(tab, 'Too little data')).toHaveAttribute('aria-pressed', 'true');
  await expect(said(tab)).toHaveText(result!, DONE);
  // As it was built, the page is read at every width with all others.
  expectNoFaults(await axeFaults(tab, PHONE));
});

for (const [how, policy, before] of [
  ['forbidden', { 'content-security-policy': "script-src 'self'" }, ''],
  ['missing', {}, 'delete globalThis.WebAssembly;\n'],
] as const)
  test(`where WebAssembly is ${how} plain TypeScript trains, and the page says so`, async ({
    browser,
    root,
  }) => {
    // What the service worker fetches cannot be changed on the way.
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.addInitScript(before);
    await page.route(/\/worker-/, async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), ...policy };
      await route.fulfill({ response, headers, body: before + (await response.text()) });
    });
    await comeNear(page, root.url + TOPIC);
    await button(page, '10 steps').click();
    await expect(said(page)).toContainText('Paused at step 10');
    await expect(training(page).getByText('Trained by plain TypeScript')).toBeVisible();
    await context.close();
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
  await expect.poll(() => steps(page)).toBeLessThan(1000);
  await expect.poll(() => steps(page)).toBeGreaterThan(0);
});

const inside = (page: Page) => page.locator('modular-inside');
const found = (page: Page) => inside(page).getByRole('status');
const row = (page: Page, name: string) => inside(page).getByRole('row', { name });

test('without its key frequencies the network fails, and without all others it does not', async ({
  page,
  root,
}) => {
  await watchWorkers(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await comeNear(page, root.url + TOPIC, 'modular-inside');
  expect(asked.filter((url) => url.endsWith('.bin'))).toEqual([]);
  await expect(found(page)).toContainText('With all its frequencies it gets 100% of all 12,769 sums right.');
  const off = inside(page).getByRole('button', { name: 'Key frequencies off' });
  await off.focus();
  await page.keyboard.press('Enter');
  await expect(found(page)).toContainText('in its embedding it gets 1% of all 12,769 sums right', DONE);
  await expect(row(page, 'Excluded')).toContainText('7.43');
  const key = inside(page).getByRole('checkbox', { name: 'k = 9' });
  await expect(key).not.toBeChecked();
  await inside(page).getByRole('button', { name: 'All others off' }).press('Enter');
  await expect(found(page)).toContainText(
    'Without the 53 other frequencies in its embedding it gets 100% of all 12,769 sums right.',
    DONE,
  );
  const [, seconds] = /in ([\d.]+) seconds/.exec(
    (await inside(page).getByText('Counted in').textContent())!,
  )!;
  expect(Number(seconds)).toBeLessThan(1);
  await key.press('Space');
  await expect(found(page)).toContainText(/Without k = 9 and the 53 other .* 2\d% of all/, DONE);
  expect(asked.filter((url) => url.endsWith('.bin'))).toHaveLength(1);
  expect(await alive(page)).toBe(1);
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(() => alive(page)).toBe(0);
});

test('a and b are chosen with keys, and a shared address restores them', async ({ tab, root }) => {
  await comeNear(tab, root.url + TOPIC, 'modular-inside');
  const built = await found(tab).textContent();
  await inside(tab).getByRole('slider', { name: 'a', exact: true }).press('End');
  await expect(found(tab)).toContainText(
    '112 + 58 = 170, which is 57 modulo 113. The network answers 57',
    DONE,
  );
  await inside(tab).getByRole('checkbox', { name: 'k = 35' }).press('Space');
  await expect(found(tab)).toContainText('Without k = 35 in its embedding', DONE);
  expect(tab.url()).toMatch(/\?modular-inside\.a=112&modular-inside\.k35=off#figure-\d$/);
  const shared = tab.url();
  const result = await found(tab).textContent();
  await tab.goto('about:blank');
  await comeNear(tab, shared, 'modular-inside');
  await expect(inside(tab).getByRole('checkbox', { name: 'k = 35' })).not.toBeChecked();
  await expect(found(tab)).toHaveText(result!, DONE);
  await inside(tab).getByRole('button', { name: 'Reset' }).press('Enter');
  await expect(found(tab)).toHaveText(built!);
  expect(tab.url()).toBe(root.url + TOPIC);
});

test('weights that cannot be fetched are said, and can be tried again', async ({ browser, root }) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.route('**/*.bin', (route) => route.abort());
  await comeNear(page, root.url + TOPIC, 'modular-inside');
  await inside(page).getByRole('checkbox', { name: 'the other 53' }).press('Space');
  await expect(found(page)).toContainText('could not be fetched');
  await page.unroute('**/*.bin');
  await inside(page).getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(found(page)).toContainText('Without the 53 other frequencies', DONE);
  await expect(inside(page).getByRole('button', { name: 'Try again' })).toBeHidden();
  await context.close();
});

const timeline = (page: Page) => page.locator('modular-timeline');
const place = (page: Page) => timeline(page).getByRole('status');

test('a checkpoint is fetched when one comes to it, its clocks are drawn, and an address leads back to it', async ({
  page,
  root,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => request.url().endsWith('.bin') && asked.push(request.url()));
  await comeNear(page, root.url + TOPIC, 'modular-timeline');
  const ring = timeline(page).locator('[data-path=ring-0]');
  const built = await ring.getAttribute('d');
  expect(asked).toEqual([]);
  const slider = timeline(page).getByRole('slider', { name: 'Checkpoint' });
  await expect(slider).toHaveAttribute('aria-valuetext', 'epoch 3,000');
  await slider.press('End');
  await expect(place(page)).toContainText(
    'Epoch 7,000: 100% of the sums trained on are right, and 100% of those',
  );
  await expect(ring).not.toHaveAttribute('d', built!);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain('epoch-07000');
  const last = await ring.getAttribute('d');
  const shared = page.url();
  expect(shared).toMatch(/\?modular-timeline\.at=9#figure-\d$/);
  await page.goto('about:blank');
  await comeNear(page, shared, 'modular-timeline');
  await expect(ring).toHaveAttribute('d', last!);
  await timeline(page).getByRole('button', { name: 'Reset' }).press('Enter');
  await expect(ring).toHaveAttribute('d', built!);
  await expect(place(page)).toContainText('Epoch 3,000');
  expect(page.url()).toBe(root.url + TOPIC);
});

test('a checkpoint that cannot be fetched is said, and can be tried again', async ({ browser, root }) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.route('**/*.bin', (route) => route.abort());
  await comeNear(page, root.url + TOPIC, 'modular-timeline');
  await timeline(page).getByRole('slider').press('Home');
  await expect(place(page)).toContainText('Epoch 0: 2% of the sums trained on are right');
  await expect(place(page)).toContainText('could not be fetched');
  await page.unroute('**/*.bin');
  await timeline(page).getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(place(page)).not.toContainText('could not be fetched');
  await expect(timeline(page)).toHaveAttribute('data-stand', 'ready');
  await context.close();
});
