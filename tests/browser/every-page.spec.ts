import { test } from '../support/browser.ts';
import { isAll } from '../support/extent.ts';
import { expectNoFaults } from '../support/faults.ts';
import { faultsOfPage, faultsOfWords } from '../support/page-checks/read-page.ts';
import { fewTopics, kindsOver, listSitemap } from '../support/pages.ts';
import { SITES, WHOLE_FIRST, type Site } from '../support/site.ts';

// The page for a missing address is met below folders that do not exist, where relative addresses would break.
const MISSING = 'no/such/page/';
const pathsOf = (site: Site): string[] => [...listSitemap(site), MISSING];

const kinds = kindsOver(WHOLE_FIRST, pathsOf);
for (const { name, path } of isAll ? kinds : fewTopics(kinds))
  test(`${name} /${path} is light, quiet, whole without script, fits every window with all its cards and satisfies axe`, async ({
    tab,
    plainTab,
    real,
    whole,
  }) => {
    const site = { real, whole }[name];
    expectNoFaults(await faultsOfPage(tab, plainTab, site, path, path === MISSING ? 404 : 200));
  });

// The other pages are of kinds that are read above; an author's own are all read by `npm run check -- --built`.
for (const { name, site } of isAll ? SITES : [])
  for (const path of listSitemap(site())) {
    if (kinds.some((kind) => kind.name === name && kind.path === path)) continue;
    test(`${name} /${path} is light, quiet, fits a phone, opens its cards well and satisfies axe`, async ({
      tab,
      real,
      whole,
    }) => {
      expectNoFaults(await faultsOfWords(tab, { real, whole }[name], path));
    });
  }
