import { describe, test } from 'vitest';
import { expectNoFaults } from '../support/faults.ts';
import { placeOf, readAllPages } from '../support/html.ts';
import { faultOf, linksOf, originOf } from '../support/links.ts';
import { sites } from '../support/site.ts';

describe.each(sites())('built for $base', (site) => {
  test('every link within the site leads somewhere, and stays inside the base', () => {
    const pages = readAllPages(site);
    const origin = originOf(pages);
    const faults = pages.flatMap((page) =>
      linksOf(page, origin).flatMap((link) => {
        const fault = faultOf(site, page, link.url, origin);
        return fault === undefined
          ? []
          : [`${placeOf(site, page, link.element)}: ${link.what} ${link.url} ${fault}`];
      }),
    );
    expectNoFaults(faults);
  });
});
