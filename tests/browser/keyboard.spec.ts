import { test } from '../support/browser.ts';
import { isAll } from '../support/extent.ts';
import { expectNoFaults } from '../support/faults.ts';
import { keyboardFaults, WIDTHS } from '../support/page-checks/keyboard.ts';
import { fewTopics, kindsOver, readerPages } from '../support/pages.ts';
import { WHOLE_FIRST } from '../support/site.ts';

const kinds = kindsOver(WHOLE_FIRST, readerPages);
for (const [at, { name, path }] of (isAll ? kinds : fewTopics(kinds)).entries())
  test(`the keyboard reaches all of ${name} /${path}, and the skip link its text`, async ({
    tab,
    real,
    whole,
  }) => {
    // Each width has its turn.
    const widths = isAll ? WIDTHS : [WIDTHS[at % 2]!];
    expectNoFaults(await keyboardFaults(tab, { real, whole }[name].url + path, widths));
  });
