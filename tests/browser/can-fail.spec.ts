import { expect } from '@playwright/test';
import { test } from '../support/browser.ts';
import { firstOf } from '../support/extent.ts';
import { keyboardFaults } from '../support/page-checks/keyboard.ts';
import { faultsOfPage } from '../support/page-checks/read-page.ts';
import { listPages } from '../support/pages.ts';
import { SITE_CHECKS } from '../support/site-checks/all.ts';
import { faultySite } from '../support/site.ts';
import { KEYS, READING } from './faulty-pages.ts';

const told = (path: string, faults: string[]): string[] => faults.map((fault) => `/faulty/${path}: ${fault}`);

for (const [path, faults] of firstOf(Object.entries(READING), 4)) {
  test(`what a reader meets on ${path || 'the page that is right'} is told`, async ({
    tab,
    plainTab,
    faulty,
  }) => {
    expect(await faultsOfPage(tab, plainTab, faulty, path)).toEqual(told(path, faults));
  });
}

for (const [path, faults] of firstOf(Object.entries(KEYS), 3)) {
  test(`what the keyboard meets on ${path || 'the page that is right'} is told`, async ({ tab, faulty }) => {
    expect(await keyboardFaults(tab, faulty.url + path)).toEqual(told(path, faults));
  });
}

test('every page of the faulty site but the first is named in what is told', async () => {
  const site = faultySite();
  const markup = await Promise.all(Object.values(SITE_CHECKS).map(async (check) => check(site)));
  const named = [...Object.keys({ ...READING, ...KEYS }).map((path) => told(path, [''])), ...markup].flat();
  const silent = listPages(site).filter((path) => !named.some((fault) => fault.includes(`/faulty/${path}`)));
  expect(silent).toEqual([]);
});
