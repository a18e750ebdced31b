import { test } from '../support/browser.ts';
import { expectNoFaults } from '../support/faults.ts';
import { forcedColourFaults } from '../support/page-checks/forced-colours.ts';
import { listSitemap } from '../support/pages.ts';
import { realSite } from '../support/site.ts';

// Topics hold what is drawn; the summary holds what is open.
const paths = listSitemap(realSite()).filter((path) => /\/(topics\/.+|summary\/)$/.test(path));

test('no word is lost where the reader’s system sets the colours', async ({ tab, real }) => {
  const faults: string[] = [];
  for (const path of paths) faults.push(...(await forcedColourFaults(tab, real.url + path)));
  expectNoFaults(faults);
});
