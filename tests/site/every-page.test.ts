import { describe, test } from 'vitest';
import { expectNoFaults } from '../support/faults.ts';
import { SITE_CHECKS } from '../support/site-checks/all.ts';
import { sites } from '../support/site.ts';

describe.each(sites())('the site $name, built for $base', (site) => {
  test.each(Object.entries(SITE_CHECKS))('%s', async (_, check) => expectNoFaults(await check(site)));
});
