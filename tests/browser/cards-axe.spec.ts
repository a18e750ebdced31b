import { readFileSync } from 'node:fs';
import { test } from '../support/browser.ts';
import { atPage, expectNoFaults } from '../support/faults.ts';
import { axeFaults } from '../support/page-checks/axe.ts';
import { fileOf, oneOfEachKind, readerPages } from '../support/pages.ts';
import { SITES } from '../support/site.ts';

// Topics differ in their figures, which cards do not touch.
const sameKind = (a: string, b: string): boolean =>
  a === b || (a.includes('/topics/') && b.includes('/topics/'));

for (const { name, site } of SITES) {
  const withCards = readerPages(site()).filter((path) =>
    readFileSync(fileOf(site(), path), 'utf8').includes(' data-card'),
  );
  for (const path of oneOfEachKind(withCards).filter(
    (path, i, all) => i === all.findIndex((other) => sameKind(path, other)),
  ))
    test(`${name} /${path} satisfies axe with a card open`, async ({ tab, root, whole }) => {
      const { url } = { root, whole }[name];
      await tab.goto(url + path);
      const link = tab.locator('main a[data-card]:visible').first();
      await link.hover();
      await tab.locator('.card:popover-open').getByRole('button', { name: 'Pin' }).click();
      expectNoFaults(atPage(url + path, await axeFaults(tab)));
    });
}
