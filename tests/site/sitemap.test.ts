import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { expectNoFaults } from '../support/faults.ts';
import { attribute, readPages } from '../support/html.ts';
import { listLocations, listSitemap } from '../support/pages.ts';
import { sites } from '../support/site.ts';

describe.each(sites())('built for $base', (site) => {
  test('the sitemap names every page that may be indexed, once, and no other', () => {
    const listed = listSitemap(site);
    const pages = readPages(site).filter((page) => page.path !== '404.html');
    const open = pages.filter((page) => !page.elements.some(isKeptOut)).map((page) => page.path);
    const written = listLocations(readFileSync(join(site.folder, 'sitemap.xml'), 'utf8'));
    expectNoFaults([
      // Search engines take whole addresses only; a build without SITE_URL writes others.
      ...written
        .filter((location) => !URL.canParse(location))
        .map((location) => `sitemap.xml: ${location} has no host`),
      ...open
        .filter((path) => !listed.includes(path))
        .map((path) => `${site.base}${path}: is not in the sitemap`),
      ...listed
        .filter((path) => !open.includes(path))
        .map((path) => `${site.base}${path}: is in the sitemap, but no page to index`),
      ...listed
        .filter((path, at) => listed.indexOf(path) !== at)
        .map((path) => `${site.base}${path}: is in the sitemap twice`),
    ]);
  });
});

function isKeptOut(element: Parameters<typeof attribute>[0]): boolean {
  return attribute(element, 'name') === 'robots' && /\bnoindex\b/.test(attribute(element, 'content') ?? '');
}
