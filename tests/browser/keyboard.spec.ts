import { expect, type Page } from '@playwright/test';
import { settle, test } from '../support/browser.ts';
import { expectNoFaults } from '../support/faults.ts';
import { type FocusState, watchFocus } from '../support/focus.ts';
import { oneOfEachKind, readerPages } from '../support/pages.ts';
import { SITES } from '../support/site.ts';

const kinds = SITES.flatMap(({ name, site }) =>
  oneOfEachKind(readerPages(site())).map((path) => ({ name, path })),
);

for (const { name, path } of kinds) {
  for (const width of [1440, 390]) {
    test(`the keyboard reaches all of ${name} /${path} at ${width}`, async ({ tab, root, whole }) => {
      await open(tab, { root, whole }[name].url + path, width);
      const faults = await tabThrough(tab);
      expectNoFaults(faults.map((fault) => `/${path} at ${width}: ${fault}`));
    });
  }

  test(`the skip link of ${name} /${path} moves to the text`, async ({ tab, root, whole }) => {
    await open(tab, { root, whole }[name].url + path, 1440);
    await tab.keyboard.press('Tab');
    await expect(tab.locator('a.skip')).toBeFocused();
    await expect(tab.locator('a.skip')).toBeInViewport({ ratio: 1 });
    await tab.keyboard.press('Enter');
    await expect(tab).toHaveURL(/#main$/);
    await tab.keyboard.press('Tab');
    // What counts is where the keyboard goes on, whether or not main itself can hold the focus.
    const first = await tab.evaluate(() => window.focusWatch.firstInMain);
    if (first !== undefined) expect((await focused(tab))?.stop).toBe(first);
  });
}

async function open(page: Page, url: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 844 });
  await page.goto(url);
  await settle(page);
  await page.evaluate(watchFocus);
}

/** Presses Tab until the focus leaves the page, and says where it went wrong. */
async function tabThrough(page: Page): Promise<string[]> {
  const names = await page.evaluate(() => window.focusWatch.names);
  // Regions that only scroll take the focus too, so there may be more presses than stops.
  const enough = names.length * 2 + 20;
  const faults: string[] = [];
  const reached: number[] = [];
  let state: FocusState | undefined;
  for (let presses = 0; presses < enough; presses += 1) {
    await page.keyboard.press('Tab');
    state = await focused(page);
    if (state === undefined) break;
    const { stop, name } = state;
    faults.push(...state.faults.map((fault) => `${name} ${fault}`));
    if (stop === undefined) continue;
    if (reached.includes(stop)) break;
    if (stop < (reached.at(-1) ?? -1))
      faults.push(
        `${name} is focused after ${names[reached.at(-1) ?? 0]}, against the order of the document`,
      );
    reached.push(stop);
  }
  if (state !== undefined) faults.push(`${state.name} holds the focus in the page`);
  const missed = names.filter((_, stop) => !reached.includes(stop));
  return [...faults, ...missed.map((name) => `${name} is never focused`)];
}

async function focused(page: Page): Promise<FocusState | undefined> {
  const read = (): Promise<FocusState | undefined> => page.evaluate(() => window.focusWatch.state());
  const state = await read();
  if (!state || state.faults.length === 0) return state;
  // The page may still be scrolling to it.
  await page.waitForTimeout(200);
  return read();
}
