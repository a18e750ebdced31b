import { readFileSync } from 'node:fs';
import { test } from '../support/browser.ts';
import { firstOf } from '../support/extent.ts';
import { atPage, expectNoFaults } from '../support/faults.ts';
import { axeFaults } from '../support/page-checks/axe.ts';
import { fewTopics, fileOf, kindsOver, readerPages } from '../support/pages.ts';
import { WHOLE_FIRST, type Site } from '../support/site.ts';

const withCards = (site: Site): string[] =>
  readerPages(site).filter((path) => readFileSync(fileOf(site, path), 'utf8').includes(' data-card'));

// The card is the same on every page, and lies on another one.
for (const { name, path } of firstOf(fewTopics(kindsOver(WHOLE_FIRST, withCards)), 3))
  test(`${name} /${path} satisfies axe with a card kept in view`, async ({ tab, real, whole }) => {
    const { url } = { real, whole }[name];
    await tab.goto(url + path);
    const link = tab.locator('main a[data-card]:visible').first();
    await link.hover();
    await tab.locator('.card:popover-open').getByRole('button', { name: 'Keep in view' }).click();
    // The page under it was read without a card.
    expectNoFaults(atPage(url + path, await axeFaults(tab, undefined, '.pins')));
  });
