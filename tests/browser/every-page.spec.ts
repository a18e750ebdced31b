import { test } from '../support/browser.ts';
import { isAll } from '../support/extent.ts';
import { expectNoFaults } from '../support/faults.ts';
import { faultsOfPage, faultsOfWords } from '../support/page-checks/read-page.ts';
import { holdsFigure, kindsOver, listSitemap, oneTopic } from '../support/pages.ts';
import { SITES, WHOLE_FIRST, type Site } from '../support/site.ts';

// The page for a missing address is met below folders that do not exist, where relative addresses would break.
const MISSING = 'no/such/page/';
const pathsOf = (site: Site): string[] => [...listSitemap(site), MISSING];

const kinds = kindsOver(WHOLE_FIRST, pathsOf);
// What topics without figures differ in are their words.
const pages = isAll
  ? kinds
  : oneTopic(kinds, ({ site, path }) => path !== MISSING && holdsFigure(site(), path));
for (const { name, path } of pages)
  test(`${name} /${path} is light, quiet, whole without script, fits every window with all its cards and satisfies axe`, async ({
    tab,
    plainTab,
    real,
    whole,
  }) => {
    const site = { real, whole }[name];
    expectNoFaults(await faultsOfPage(tab, plainTab, site, path, path === MISSING ? 404 : 200));
  });

// The other pages of the real site are of kinds that are read above; the author's own are all read by `npm run check -- --built`.
const others = isAll ? SITES : SITES.filter(({ name }) => name === 'whole');
for (const { name, site } of others)
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
