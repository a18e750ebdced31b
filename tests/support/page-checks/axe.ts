import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { settle } from '../browser.ts';
import { isAll } from '../extent.ts';
import { acrossStates } from '../faults.ts';
import { AXE } from '../static-server.ts';

const EVERY_RULE: axe.RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** The rules whose answer a theme can change: it has the same elements, in the same places, in other colours. */
const COLOURS: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** Tells what axe finds on an open page as it stands. */
export function axeFaultsNow(tab: Page): Promise<string[]> {
  return tab.evaluate(runAxe, { path: AXE, runOnly: EVERY_RULE, within: ':root' });
}

/** A window's width, and by day or by night. */
type State = readonly [width: number, theme: 'light' | 'dark'];

/** For a page that was seen in other states before. */
export const PHONE: readonly State[] = [[390, 'light']];

/** Each theme and each width, for what opens over a page; or each theme in each width. */
const STATES: readonly State[] = isAll
  ? [
      [1440, 'light'],
      [1440, 'dark'],
      [390, 'light'],
      [390, 'dark'],
    ]
  : [
      [1440, 'light'],
      [390, 'dark'],
    ];

/** Tells what axe finds on an open page in these states, or only in the parts of it that a selector names. */
export async function axeFaults(tab: Page, states = STATES, within = ':root'): Promise<string[]> {
  const found: { state: string; faults: string[] }[] = [];
  for (const [width, theme] of states) {
    await tab.setViewportSize({ width, height: 900 });
    await tab.emulateMedia({ colorScheme: theme });
    await settle(tab);
    const before = found.at(-1);
    // The other theme has the same elements, in the same places.
    const same = before?.state.startsWith(`at ${width} px`) ? before.faults.filter(ofLayout) : undefined;
    const now = await tab.evaluate(runAxe, { path: AXE, runOnly: same ? COLOURS : EVERY_RULE, within });
    found.push({ state: `at ${width} px, ${theme}`, faults: [...now, ...(same ?? [])] });
  }
  return acrossStates(found);
}

const ofLayout = (fault: string): boolean => !COLOURS.values.some((rule) => fault.startsWith(`${rule} `));

/**
 * Runs in the page: axe's own wrapper opens a second page for every run, and takes ten times as long. The page has no frames of its
 * own, and no rule of these reads style sheets or media (`preload`).
 */
async function runAxe(wish: { path: string; runOnly: axe.RunOnly; within: string }): Promise<string[]> {
  await import(wish.path);
  const { violations } = await window.axe.run(wish.within, {
    resultTypes: ['violations'],
    iframes: false,
    preload: false,
    runOnly: wish.runOnly,
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}: ${node.html.slice(0, 120)}`),
  );
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
