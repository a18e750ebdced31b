import axe from 'axe-core';
import { settle, test } from '../support/browser.ts';
import { expectNoFaults } from '../support/faults.ts';
import { readerPages } from '../support/pages.ts';
import { SITES } from '../support/site.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const widths = [1440, 390];
const schemes = ['light', 'dark'] as const;

for (const { name, path } of SITES.flatMap(({ name, site }) => readerPages(site()).map((path) => ({ name, path })))) {
  test(`axe finds nothing on ${name} /${path}`, async ({ tab, root, whole }) => {
    const faults: string[] = [];
    await tab.goto({ root, whole }[name].url + path);
    // Run in the page itself: axe's own wrapper opens a second page for every run, and takes ten times as long.
    await tab.evaluate(axe.source);
    for (const width of widths) {
      for (const colorScheme of schemes) {
        await tab.setViewportSize({ width, height: 900 });
        await tab.emulateMedia({ colorScheme });
        await settle(tab);
        const found = await tab.evaluate(runAxe, tags);
        faults.push(...found.map((fault) => `/${path} at ${width}, ${colorScheme}: ${fault}`));
      }
    }
    expectNoFaults(faults);
  });
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
