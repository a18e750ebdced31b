import { readFileSync } from 'node:fs';
import { settle, test } from '../support/browser.ts';
import { acrossStates, atPage, expectNoFaults } from '../support/faults.ts';
import { cardFaults } from '../support/page-checks/cards.ts';
import { fileOf, readerPages } from '../support/pages.ts';
import { SITES } from '../support/site.ts';

const WINDOWS = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

for (const { name, site } of SITES)
  for (const path of readerPages(site())) {
    if (!/ data-card|class="fn"/.test(readFileSync(fileOf(site(), path), 'utf8'))) continue;
    test(`${name} /${path}: every card stands in the window, off its sentence and the notes`, async ({
      tab,
      root,
      whole,
    }) => {
      test.setTimeout(90_000);
      const { url } = { root, whole }[name];
      const found = [];
      await tab.goto(url + path);
      for (const [turn, window] of WINDOWS.entries()) {
        await tab.setViewportSize(window);
        await settle(tab);
        found.push({ state: `at ${window.width} px`, faults: await tab.evaluate(cardFaults, turn) });
      }
      expectNoFaults(atPage(url + path, acrossStates(found)));
    });
  }
