import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** A built copy of the site: its folder, and the base path it was built for (with slashes at both ends). */
export interface Site {
  name: string;
  folder: string;
  base: string;
}

const repository = resolve(import.meta.dirname, '../..');

/**
 * Gives the site of a real course (`tests/fixtures/course`), built for a base path as it is where several sites share a host;
 * `SITE_DIST` names another folder. What stands in `content/` is its author's, and is looked at by `npm run check -- --built`.
 */
export function realSite(): Site {
  return builtSite('real', process.env['SITE_DIST'] ?? '.cache/site/real', '/notes/');
}

/** Gives the small site that has one of everything a page can hold, built for the top of a host. */
export function wholeSite(): Site {
  return builtSite('whole', '.cache/site/whole', '/');
}

/** Gives the hand-written site of faulty pages, each named after what is wrong with it; only its first page is right. */
export function faultySite(): Site {
  return builtSite('faulty', 'tests/fixtures/faulty-pages', '/faulty/');
}

/** The sites that the browser reads page by page: the real one, and the one with everything. */
export const SITES = [
  { name: 'real', site: realSite },
  { name: 'whole', site: wholeSite },
] as const;

/** The same, the one with everything first: its page of a kind is the smallest that has all of it. */
export const WHOLE_FIRST = SITES.toReversed();

/** Both as they are built, for checks that hold for any content under any base. */
export function sites(): Site[] {
  return SITES.map(({ site }) => site());
}

function builtSite(name: string, path: string, base: string): Site {
  const folder = resolve(repository, path);
  if (!existsSync(folder)) {
    throw new Error(`No built site in ${folder} (base ${base}). Build it, or name its folder in SITE_DIST.`);
  }
  return { name, folder, base };
}
