import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isKeptOut, readPages } from '../html.ts';
import { listLocations, listSitemap } from '../pages.ts';
import type { Site } from '../site.ts';

/** Tells every page that the sitemap lacks, names twice, or names without reason. */
export function faultySitemap(site: Site): string[] {
  const listed = listSitemap(site);
  const open = readPages(site)
    .filter((page) => page.path !== '404.html' && !isKeptOut(page))
    .map((page) => page.path);
  const written = listLocations(readFileSync(join(site.folder, 'sitemap.xml'), 'utf8'));
  return [
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
  ];
}
