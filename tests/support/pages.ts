import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from './site.ts';

/** Lists the pages of a built site as paths below its base: `''`, `about/`, `404.html`. */
export function listPages(site: Site): string[] {
  return readdirSync(site.folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file === '404.html' || /(^|\/)index\.html$/.test(file))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}

/** Lists the pages that the site's `sitemap.xml` names, as paths below its base. */
export function listSitemap(site: Site): string[] {
  const file = join(site.folder, 'sitemap.xml');
  if (!existsSync(file)) throw new Error(`${file} does not exist, so no page would be tested.`);
  const paths = listLocations(readFileSync(file, 'utf8')).map(
    (location) => new URL(location, 'http://site.invalid').pathname,
  );
  const outside = paths.filter((path) => !path.startsWith(site.base));
  if (outside.length > 0)
    throw new Error(`sitemap.xml names pages outside ${site.base}: ${outside.join(', ')}`);
  if (paths.length === 0) throw new Error(`${file} names no page, so no page would be tested.`);
  return paths.map((path) => path.slice(site.base.length));
}

/** Lists the addresses in a sitemap as they are written. */
export function listLocations(sitemap: string): string[] {
  return [...sitemap.matchAll(/<loc>\s*(.*?)\s*<\/loc>/gs)].map(([, location = '']) =>
    location.replaceAll('&amp;', '&'),
  );
}

/** Lists what a reader can meet: the pages of the sitemap, and the page for a missing address. */
export function readerPages(site: Site): string[] {
  return [...listSitemap(site), '404.html'];
}

/** Gives the kind of a page, its path with the names of single things left out: `lectures/*\/questions/*\/`. */
export function kindOf(path: string): string {
  // Topics keep their names: each may hold an explorable of its own.
  return path.replace(/(^|\/)(lectures|questions|references|glossary)\/[^/]+/g, '$1$2/*');
}

/** Picks one page of each kind over several sites: what the first of them has is not looked for in the next. */
export function kindsOver<S extends { site: () => Site }>(
  sites: readonly S[],
  pathsOf: (site: Site) => string[],
): (S & { path: string })[] {
  const first = new Map<string, S & { path: string }>();
  for (const one of sites)
    for (const path of pathsOf(one.site()))
      if (!first.has(kindOf(path))) first.set(kindOf(path), { ...one, path });
  return [...first.values()];
}

/**
 * Leaves out all topics but the first, and the first that lets its reader work a live figure: what else they differ in are their words
 * and drawings.
 */
export function fewTopics<P extends { site: () => Site; path: string }>(pages: readonly P[]): P[] {
  const topics = pages.filter(({ path }) => path.includes('/topics/'));
  const live = topics.find(({ site, path }) => holdsExplorable(site(), path));
  return pages.filter((page) => !topics.includes(page) || page === topics[0] || page === live);
}

/** Tells whether a page lets its reader work a live figure. */
export function holdsExplorable(site: Site, path: string): boolean {
  return /<figure class="[^"]*\bexplorable\b/.test(readFileSync(fileOf(site, path), 'utf8'));
}

/** Tells whether a page holds a figure that is drawn for it, live or not. */
export function holdsFigure(site: Site, path: string): boolean {
  return /<figure class="[^"]*\b(drawing|explorable)\b/.test(readFileSync(fileOf(site, path), 'utf8'));
}

/** Tells whether a page sets mathematics. */
export function setsMath(site: Site, path: string): boolean {
  return readFileSync(fileOf(site, path), 'utf8').includes('class="katex');
}

/** Gives the file that holds a page. */
export function fileOf(site: Site, path: string): string {
  return join(site.folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
}
