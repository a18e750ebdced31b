import type { Page } from '@playwright/test';
import { frames, settle } from '../browser.ts';
import { acrossStates, atPage } from '../faults.ts';
import { type FocusState, watchFocus } from './focus.ts';

/** The widths of a desktop and of a phone. */
export const WIDTHS = [1440, 390] as const;

/**
 * Opens a page and tells where the keyboard goes wrong on it, on a desktop and on a phone: what Tab skips, hides or cannot
 * leave, and a skip link that does not lead to the text.
 */
export async function keyboardFaults(
  tab: Page,
  url: string,
  widths: readonly number[] = WIDTHS,
): Promise<string[]> {
  const found: { state: string; faults: string[] }[] = [];
  await tab.goto(url);
  for (const width of widths) {
    await watchAt(tab, width);
    const { faults, left } = await tabThrough(tab);
    found.push({ state: `at ${width} px`, faults });
    // Once the focus has left the page, Tab begins anew; a page that it cannot leave has its fault.
    if (!left) return atPage(url, acrossStates(found));
  }
  await watchAt(tab, 1440);
  return atPage(url, [...acrossStates(found), ...(await skipLinkFaults(tab))]);
}

async function watchAt(tab: Page, width: number): Promise<void> {
  await tab.setViewportSize({ width, height: 844 });
  await settle(tab);
  await tab.evaluate(watchFocus);
}

/** Presses Tab until the focus leaves the page, and says where it went wrong. */
async function tabThrough(tab: Page): Promise<{ faults: string[]; left: boolean }> {
  const names = await tab.evaluate(() => window.focusWatch.names);
  // Regions that only scroll take the focus too, so there may be more presses than stops.
  const enough = names.length * 2 + 20;
  const faults: string[] = [];
  const reached: number[] = [];
  let state: FocusState | undefined;
  for (let presses = 0; presses < enough; presses += 1) {
    await tab.keyboard.press('Tab');
    state = await focused(tab);
    if (state === undefined) break;
    const { stop, name } = state;
    faults.push(...state.faults.map((fault) => `${name} ${fault}`));
    if (stop === undefined) continue;
    // A browser without a window around the page goes from its end to its beginning.
    if (stop === reached[0] && reached.length === names.length) {
      await tab.reload();
      state = undefined;
      break;
    }
    if (reached.includes(stop)) break;
    if (stop < (reached.at(-1) ?? -1))
      faults.push(
        `${name} is focused after ${names[reached.at(-1) ?? 0]}, against the order of the document`,
      );
    reached.push(stop);
  }
  if (state !== undefined) faults.push(`${state.name} holds the focus in the page`);
  const missed = names.filter((_, stop) => !reached.includes(stop));
  faults.push(...missed.map((name) => `${name} is never focused`));
  return { faults, left: state === undefined };
}

async function focused(tab: Page): Promise<FocusState | undefined> {
  const read = (): Promise<FocusState | undefined> => tab.evaluate(() => window.focusWatch.state());
  let state = await read();
  // The page may still be scrolling to it.
  for (let looks = 0; state && state.faults.length > 0 && looks < 5; looks++) {
    await frames(tab, 6);
    state = await read();
  }
  return state;
}

async function skipLinkFaults(tab: Page): Promise<string[]> {
  await tab.keyboard.press('Tab');
  if ((await tab.locator('a.skip:focus').count()) === 0) return ['the first Tab does not reach a skip link'];
  await tab.keyboard.press('Enter');
  await tab.waitForURL(({ hash }) => hash !== '', { timeout: 30_000 }).catch(() => undefined);
  const { hash } = new URL(tab.url());
  if (hash !== '#main') return [`the skip link leads to ${hash || 'nowhere'}, not to #main`];
  await tab.keyboard.press('Tab');
  // What counts is where the keyboard goes on, whether or not main itself can hold the focus.
  const { firstInMain, names } = await tab.evaluate(() => ({ ...window.focusWatch, state: undefined }));
  const state = await focused(tab);
  return firstInMain === undefined || state?.stop === firstInMain
    ? []
    : [`after the skip link comes ${state?.name ?? 'nothing'}, not ${names[firstInMain]}`];
}
