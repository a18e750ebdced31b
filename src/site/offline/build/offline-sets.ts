import { isPage } from '../../../shared/media-types.ts';
import { FALLBACK, type SetFile, type SetId } from '../contract.ts';
import { partsOf } from '../file-parts.ts';
import { WITH_LECTURE, type Built } from './built-files.ts';

/** The files of a built site, by their paths. */
export type Site = ReadonlyMap<string, Built>;

/** What a file of a site may name of it. */
export function namedIn(path: string, site: Site): string[] {
  return site.get(path)!.names.filter((name) => site.has(name));
}

/**
 * The paths of what belongs to the site and to each lecture that a page offers: what a reader stores who keeps it for
 * reading without a network. What pages are made of comes before the pages.
 */
export async function setsOf(site: Site): Promise<Map<SetId, string[]>> {
  const sets = new Map<SetId, string[]>();
  const within = Map.groupBy(site.keys(), (path) => /^lectures\/[^/]+/.exec(path)?.[0]);
  for (const { offers } of site.values())
    if (offers && offers !== 'site')
      sets.set(offers, await withParts(pagesOfLecture(within.get(offers) ?? [], site), site));
  const pages = [...site.keys()].filter((path) => isPage(path) && path !== FALLBACK);
  return sets.set('site', await withParts(pages, site));
}

/** What the build says of a set with these files. */
export function listOf(paths: Iterable<string>, site: Site): SetFile[] {
  return Array.from(paths, (path) => {
    const { revision, size } = site.get(path)!;
    return [path, revision, size];
  });
}

// Its own pages and files to take along, the works and terms that they lead to, and the first page: never another lecture's.
function pagesOfLecture(files: readonly string[], site: Site): string[] {
  const own = files.filter((path) => isPage(path) || WITH_LECTURE.test(path));
  const led = own.flatMap((path) => site.get(path)!.links);
  const works = led.filter((path) => /^(references|glossary)\/[^/]+\/$/.test(path) && site.has(path));
  return [...new Set(['', ...own, ...works])];
}

async function withParts(pages: string[], site: Site): Promise<string[]> {
  const within = new Set(pages);
  // Search needs its whole index; what it shows of a page comes with the page.
  const search = [...site.values()]
    .filter(({ path, about }) => path.startsWith('pagefind/') && (about === undefined || within.has(about)))
    .map(({ path }) => path);
  const parts = await partsOf(pages, (path) => namedIn(path, site));
  const others = pages.filter((path) => !isPage(path));
  return [...new Set([...search, ...parts, ...others].sort()), ...pages.filter(isPage).sort()];
}
