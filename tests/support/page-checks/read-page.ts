import type { Page } from '@playwright/test';
import { settle } from '../browser.ts';
import { atPage } from '../faults.ts';
import { axeFaults } from './axe.ts';
import { missingWithoutScript } from './no-script.ts';
import { listen, scrollThrough } from './noise.ts';
import { overflows } from './reflow.ts';

/** The answer that a page must have, and how wide the windows are in which axe looks at it. */
export interface Reading {
  status?: number;
  widths?: readonly number[];
}

/** Opens a page once with script and once without, and tells all that is wrong with it for a reader. */
export async function faultsOfPage(
  tab: Page,
  plainTab: Page,
  url: string,
  { status = 200, widths }: Reading = {},
): Promise<string[]> {
  const heard = listen(tab, url, status);
  // Whatever moves may ask or fail too, so the page is opened as it is for a reader who did not ask for less.
  await tab.emulateMedia({ reducedMotion: 'no-preference' });
  await Promise.all([tab.goto(url), plainTab.goto(url)]);
  await scrollThrough(tab);
  await tab.emulateMedia({ reducedMotion: 'reduce' });
  await settle(tab);
  return atPage(url, [
    ...(await missingWithoutScript(plainTab, tab)),
    ...(await overflows(tab)),
    ...(await axeFaults(tab, widths)),
    ...(await heard()),
  ]);
}
