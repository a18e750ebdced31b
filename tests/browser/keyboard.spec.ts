import { test } from '../support/browser.ts';
import { isAll } from '../support/extent.ts';
import { expectNoFaults } from '../support/faults.ts';
import { keyboardFaults, WIDTHS } from '../support/page-checks/keyboard.ts';
import { holdsExplorable, kindsOver, oneTopic, readerPages } from '../support/pages.ts';
import { WHOLE_FIRST } from '../support/site.ts';

// What else topics differ in takes no focus.
const pages = oneTopic(kindsOver(WHOLE_FIRST, readerPages), ({ site, path }) =>
  holdsExplorable(site(), path),
);

for (const [at, { name, path }] of pages.entries())
  test(`the keyboard reaches all of ${name} /${path}, and the skip link its text`, async ({
    tab,
    real,
    whole,
  }) => {
    // Each width has its turn.
    const widths = isAll ? WIDTHS : [WIDTHS[at % 2]!];
    expectNoFaults(await keyboardFaults(tab, { real, whole }[name].url + path, widths));
  });
