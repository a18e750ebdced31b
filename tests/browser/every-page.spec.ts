import { test } from '../support/browser.ts';
import { expectNoFaults } from '../support/faults.ts';
import { faultsOfPage } from '../support/page-checks/read-page.ts';
import { listSitemap, oneOfEachKind } from '../support/pages.ts';
import { SITES } from '../support/site.ts';

// The page for a missing address is met below folders that do not exist, where relative addresses would break.
const MISSING = 'no/such/page/';

for (const { name, site } of SITES) {
  const paths = [...listSitemap(site()), MISSING];
  const first = new Set(oneOfEachKind(paths));
  for (const path of paths) {
    test(`${name} /${path} is quiet, whole without script, fits every window and satisfies axe`, async ({
      tab,
      plainTab,
      root,
      whole,
    }) => {
      const { url } = { root, whole }[name];
      const status = path === MISSING ? 404 : 200;
      // Another term or reference is laid out as the first is; its words and colours are seen on a phone.
      const widths = first.has(path) ? [1440, 390] : [390];
      expectNoFaults(await faultsOfPage(tab, plainTab, url + path, { status, widths }));
    });
  }
}
