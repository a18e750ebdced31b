import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { settle } from '../browser.ts';
import { acrossStates } from '../faults.ts';

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const states = [1440, 390].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

/** Tells what axe finds on an open page, on a desktop and on a phone, by day and by night. */
export async function axeFaults(tab: Page): Promise<string[]> {
  // Run in the page itself: axe's own wrapper opens a second page for every run, and takes ten times as long.
  await tab.evaluate(source);
  const found = [];
  for (const { width, colorScheme } of states) {
    await tab.setViewportSize({ width, height: 900 });
    await tab.emulateMedia({ colorScheme });
    await settle(tab);
    found.push({ state: `at ${width} px, ${colorScheme}`, faults: await tab.evaluate(runAxe, tags) });
  }
  return acrossStates(found);
}

/** Runs in the page. */
async function runAxe(values: string[]): Promise<string[]> {
  const { violations } = await window.axe.run(document, {
    runOnly: { type: 'tag', values },
    resultTypes: ['violations'],
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
