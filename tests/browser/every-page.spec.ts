import { test } from '../support/browser.ts';
import { expectNoFaults } from '../support/faults.ts';
import { faultsOfPage } from '../support/page-checks/read-page.ts';
import { listSitemap } from '../support/pages.ts';
import { SITES } from '../support/site.ts';

// The page for a missing address is met below folders that do not exist, where relative addresses would break.
const MISSING = 'no/such/page/';

for (const { name, site } of SITES) {
  for (const path of [...listSitemap(site()), MISSING]) {
    test(`${name} /${path} is quiet, whole without script, fits every window and satisfies axe`, async ({
      tab,
      plainTab,
      root,
      whole,
    }) => {
      const { url } = { root, whole }[name];
      expectNoFaults(await faultsOfPage(tab, plainTab, url + path, path === MISSING ? 404 : 200));
    });
  }
}
