import type { Page } from '@playwright/test';
import { settle } from '../browser.ts';
import { isAll } from '../extent.ts';
import { acrossStates } from '../faults.ts';
import { axeFaultsNow } from './axe.ts';
import { cardFaultsNow } from './cards.ts';
import { overflow } from './reflow.ts';

/** Tells what is wrong with an open page in any window. Laying a page out takes longer than most checks, so each is entered once. */
export async function faultsInWindows(tab: Page): Promise<string[]> {
  const axe: { state: string; faults: string[] }[] = [];
  const [cards, cut]: [typeof axe, typeof axe] = [[], []];
  for (const [width, height, theme] of [
    [1440, 900, 'light'],
    [390, 844, 'dark'],
  ] as const) {
    await tab.setViewportSize({ width, height });
    await tab.emulateMedia({ colorScheme: theme });
    await settle(tab);
    cut.push({ state: `at ${width} px`, faults: await tab.evaluate(overflow) });
    axe.push({ state: `at ${width} px, ${theme}`, faults: await axeFaultsNow(tab) });
    cards.push(await cardFaultsNow(tab));
  }
  // WCAG 1.4.10.
  await tab.setViewportSize({ width: 320, height: 640 });
  await settle(tab);
  cut.push({ state: 'at 320 px', faults: await tab.evaluate(overflow) });
  // A card stands on a narrow screen as it does on a phone.
  if (isAll) cards.push(await cardFaultsNow(tab));
  cut.push({ state: 'with text at 200 %', faults: await overflowOfLargeText(tab) });
  return [...acrossStates(cut), ...acrossStates(axe), ...acrossStates(cards)];
}

/**
 * WCAG 1.4.4: the reader's own text size, 16 px unless changed, is doubled; unlike a font size on the root element, it moves
 * breakpoints written in rem, as it does for a reader.
 */
async function overflowOfLargeText(tab: Page): Promise<string[]> {
  const browser = await tab.context().newCDPSession(tab);
  const setText = (size: number): Promise<unknown> =>
    browser.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: (size * 13) / 16 } });
  await tab.setViewportSize({ width: 1280, height: 800 });
  await setText(32);
  await settle(tab);
  const faults = await tab.evaluate(overflow);
  // The tab is kept for what follows.
  await setText(16);
  await browser.detach();
  return faults;
}
