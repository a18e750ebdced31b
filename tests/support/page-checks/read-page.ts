import type { Page } from '@playwright/test';
import { forget, settle, type ServedSite } from '../browser.ts';
import { acrossStates, atPage } from '../faults.ts';
import { setsMath } from '../pages.ts';
import { axeFaultsNow } from './axe.ts';
import { cardFaults } from './cards.ts';
import { missingWithoutScript } from './no-script.ts';
import { listen, scrollThrough } from './noise.ts';
import { overflow } from './reflow.ts';
import { shifts } from './shifts.ts';
import { overweight, weighing } from './weight.ts';
import { faultsInWindows } from './windows.ts';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1440, height: 900 };

/** Opens a page on a phone, on a desktop and without script, and tells all that is wrong with it for a reader. */
export async function faultsOfPage(
  tab: Page,
  plainTab: Page,
  site: ServedSite,
  path: string,
  status = 200,
): Promise<string[]> {
  const url = site.url + path;
  const heard = listen(tab, url, status);
  const weighed = status === 200 ? weighing(tab, site, path) : undefined;
  // Whatever moves may ask or fail too, so the page is opened as it is for a reader who did not ask for less.
  await tab.emulateMedia({ reducedMotion: 'no-preference' });
  await tab.setViewportSize(PHONE);
  await forget(tab);
  await Promise.all([tab.goto(url), plainTab.goto(url)]);
  await settle(tab);
  const weight = await weighed?.();
  const moved = [{ state: 'on a phone', faults: await shifts(tab) }];
  await tab.setViewportSize(DESKTOP);
  await tab.goto(url);
  await settle(tab);
  moved.push({ state: 'on a desktop', faults: await shifts(tab) });
  await scrollThrough(tab);
  await tab.emulateMedia({ reducedMotion: 'reduce' });
  await settle(tab);
  return atPage(url, [
    ...(await missingWithoutScript(plainTab, tab)),
    ...(await faultsInWindows(tab)),
    ...(weight ? overweight(weight) : []),
    ...acrossStates(moved),
    ...(await heard()),
  ]);
}

/**
 * The same for a page that is laid out as another that was looked at in every state: what its own words can do wrong, seen on the
 * narrowest screen. Opening every card takes as long as all the rest, and may be left out.
 */
export async function faultsOfWords(
  tab: Page,
  site: ServedSite,
  path: string,
  withCards = true,
): Promise<string[]> {
  const url = site.url + path;
  const heard = listen(tab, url, 200, 'load');
  const weighed = weighing(tab, site, path);
  await tab.setViewportSize({ width: 320, height: 640 });
  // Fonts count where there is mathematics; Chromium names those of pages before it too while it has them at hand.
  if (setsMath(site, path)) await forget(tab);
  await tab.goto(url);
  await settle(tab);
  const weight = await weighed();
  const moved = await shifts(tab);
  await scrollThrough(tab);
  return atPage(url, [
    ...(await tab.evaluate(overflow)),
    ...(await axeFaultsNow(tab)),
    ...(withCards ? await cardFaults(tab) : []),
    ...overweight(weight),
    ...moved,
    ...(await heard()),
  ]);
}
