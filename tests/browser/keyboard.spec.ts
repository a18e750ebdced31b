import { test } from '../support/browser.ts';
import { expectNoFaults } from '../support/faults.ts';
import { keyboardFaults } from '../support/page-checks/keyboard.ts';
import { kindsOver, readerPages } from '../support/pages.ts';
import { WHOLE_FIRST } from '../support/site.ts';

for (const { name, path } of kindsOver(WHOLE_FIRST, readerPages))
  test(`the keyboard reaches all of ${name} /${path}, and the skip link its text`, async ({
    tab,
    root,
    whole,
  }) => {
    expectNoFaults(await keyboardFaults(tab, { root, whole }[name].url + path));
  });
