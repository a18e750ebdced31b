import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { settle } from '../browser.ts';
import { acrossStates } from '../faults.ts';

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose answer a theme can change: it has the same elements, in the same places, in other colours. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** Tells what axe finds on an open page as it stands. */
export async function axeFaultsNow(tab: Page): Promise<string[]> {
  // Run in the page itself: axe's own wrapper opens a second page for every run, and takes ten times as long.
  await tab.evaluate(source);
  return tab.evaluate(runAxe, { type: 'tag', values: tags } as const);
}

/** Tells what axe finds on an open page in windows of these widths, by day and by night. */
export async function axeFaults(tab: Page, widths: readonly number[] = [1440, 390]): Promise<string[]> {
  await tab.evaluate(source);
  const found = [];
  for (const width of widths) {
    await tab.setViewportSize({ width, height: 900 });
    const light = await inTheme(tab, 'light', { type: 'tag', values: tags });
    const dark = await inTheme(tab, 'dark', { type: 'rule', values: COLOURS });
    const ofLayout = light.filter((fault) => !COLOURS.some((rule) => fault.startsWith(`${rule} `)));
    found.push({ state: `at ${width} px, light`, faults: light });
    found.push({ state: `at ${width} px, dark`, faults: [...dark, ...ofLayout] });
  }
  return acrossStates(found);
}

async function inTheme(tab: Page, colorScheme: 'light' | 'dark', runOnly: axe.RunOnly): Promise<string[]> {
  await tab.emulateMedia({ colorScheme });
  await settle(tab);
  return tab.evaluate(runAxe, runOnly);
}

/** Runs in the page. */
async function runAxe(runOnly: axe.RunOnly): Promise<string[]> {
  const { violations } = await window.axe.run(document, { runOnly, resultTypes: ['violations'] });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}: ${node.html.slice(0, 120)}`),
  );
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
