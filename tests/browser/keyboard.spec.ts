import { test } from '../support/browser.ts';
import { expectNoFaults } from '../support/faults.ts';
import { keyboardFaults } from '../support/page-checks/keyboard.ts';
import { holdsExplorable, kindsOver, readerPages } from '../support/pages.ts';
import { WHOLE_FIRST } from '../support/site.ts';

// What else topics differ in takes no focus.
const isTopic = (path: string): boolean => path.includes('/topics/');
const kinds = kindsOver(WHOLE_FIRST, readerPages);
const topic = kinds.find(({ path }) => isTopic(path));

for (const { name, path } of kinds.filter(
  (kind) => !isTopic(kind.path) || kind === topic || holdsExplorable(kind.site(), kind.path),
))
  test(`the keyboard reaches all of ${name} /${path}, and the skip link its text`, async ({
    tab,
    real,
    whole,
  }) => {
    expectNoFaults(await keyboardFaults(tab, { real, whole }[name].url + path));
  });
