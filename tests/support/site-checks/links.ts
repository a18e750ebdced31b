import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { closest } from 'fastest-levenshtein';
import { attribute, elementsOf, type Page, placeOf, readAllPages } from '../html.ts';
import type { Site } from '../site.ts';
import { addressesOf, originOf } from './addresses.ts';

/** Tells every link within the site that leads nowhere or outside the base. */
export function deadLinks(site: Site): string[] {
  const pages = readAllPages(site);
  const origin = originOf(pages);
  return pages.flatMap((page) =>
    addressesOf(page, origin).flatMap(({ element, what, url }) => {
      const fault = faultOf(site, page, url, origin);
      return fault === undefined ? [] : [`${placeOf(site, page, element)}: ${what} ${url} ${fault}`];
    }),
  );
}

const idsOf = new Map<string, string[]>();

function faultOf(site: Site, page: Page, url: string, origin: string): string | undefined {
  const here = new URL(site.base + page.path, origin);
  if (!URL.canParse(url, here.href)) return 'is not an address';
  const target = new URL(url, here);
  if (target.origin !== origin) return undefined;
  if (!target.pathname.startsWith(site.base)) return `leaves the base ${site.base}`;
  const path = decodeURIComponent(target.pathname.slice(site.base.length));
  let file = join(site.folder, path);
  if (!existsSync(file)) return 'does not exist';
  if (statSync(file).isDirectory()) {
    if (path !== '' && !path.endsWith('/')) return 'lacks its closing slash';
    file = join(file, 'index.html');
    if (!existsSync(file)) return 'is a folder without a page';
  }
  const fragment = decodeURIComponent(target.hash.slice(1).replace(/:~:.*/, ''));
  // A browser takes an empty fragment and `#top` for the start of the page.
  if (fragment === '' || fragment === 'top' || !/\.(html|svg)$/.test(file)) return undefined;
  return fragmentFault(file, fragment);
}

function fragmentFault(file: string, fragment: string): string | undefined {
  const ids =
    idsOf.get(file) ??
    elementsOf(readFileSync(file, 'utf8')).flatMap((element) => attribute(element, 'id') ?? []);
  idsOf.set(file, ids);
  if (ids.includes(fragment)) return undefined;
  return ids.length === 0
    ? 'leads to a page without ids'
    : `has no such id; the nearest is #${closest(fragment, ids)}`;
}
