import { test } from '../support/browser.ts';
import { expectNoFaults } from '../support/faults.ts';
import { keyboardFaults } from '../support/page-checks/keyboard.ts';
import { oneOfEachKind, readerPages } from '../support/pages.ts';
import { SITES } from '../support/site.ts';

for (const { name, site } of SITES) {
  for (const path of oneOfEachKind(readerPages(site()))) {
    test(`the keyboard reaches all of ${name} /${path}, and the skip link its text`, async ({
      tab,
      root,
      whole,
    }) => {
      expectNoFaults(await keyboardFaults(tab, { root, whole }[name].url + path));
    });
  }
}
