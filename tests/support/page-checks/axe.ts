import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { settle } from '../browser.ts';
import { acrossStates } from '../faults.ts';
import { AXE } from '../static-server.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose answer a theme can change: it has the same elements, in the same places, in other colours. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** Tells what axe finds on an open page as it stands. */
export async function axeFaultsNow(tab: Page): Promise<string[]> {
  // Run in the page itself: axe's own wrapper opens a second page for every run, and takes ten times as long.
  await tab.evaluate((path) => import(path), AXE);
  return tab.evaluate(runAxe, {
    options: { runOnly: { type: 'tag', values: tags } },
    within: ':root',
  } as const);
}

/** A window's width, and by day or by night. */
type State = readonly [width: number, theme: 'light' | 'dark'];

/** Each theme and each width once: for pages as they come. */
export const PLAIN: readonly State[] = [
  [1440, 'light'],
  [390, 'dark'],
];

/** For a page that was seen in other states before. */
export const PHONE: readonly State[] = [[390, 'light']];

/** Each theme in each width: for what opens over a page. */
const ALL: readonly State[] = [
  [1440, 'light'],
  [1440, 'dark'],
  [390, 'light'],
  [390, 'dark'],
];

/** Tells what axe finds on an open page in these states, or only in the parts of it that a selector names. */
export async function axeFaults(tab: Page, states = ALL, within = ':root'): Promise<string[]> {
  await tab.evaluate((path) => import(path), AXE);
  const found: { state: string; faults: string[] }[] = [];
  for (const [width, theme] of states) {
    await tab.setViewportSize({ width, height: 900 });
    const before = found.at(-1);
    // The other theme has the same elements, in the same places.
    const same = before?.state.startsWith(`at ${width} px`) ? before.faults.filter(ofLayout) : undefined;
    const runOnly = same
      ? ({ type: 'rule', values: COLOURS } as const)
      : ({ type: 'tag', values: tags } as const);
    const now = await inTheme(tab, theme, { runOnly }, within);
    found.push({ state: `at ${width} px, ${theme}`, faults: [...now, ...(same ?? [])] });
  }
  return acrossStates(found);
}

const ofLayout = (fault: string): boolean => !COLOURS.some((rule) => fault.startsWith(`${rule} `));

async function inTheme(
  tab: Page,
  colorScheme: 'light' | 'dark',
  options: axe.RunOptions,
  within: string,
): Promise<string[]> {
  await tab.emulateMedia({ colorScheme });
  await settle(tab);
  return tab.evaluate(runAxe, { options, within });
}

/** Runs in the page, which has no frames of its own; no rule of these reads style sheets or media (`preload`). */
async function runAxe({ options, within }: { options: axe.RunOptions; within: string }): Promise<string[]> {
  const { violations } = await window.axe.run(within === ':root' ? document : within, {
    resultTypes: ['violations'],
    iframes: false,
    preload: false,
    ...options,
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
