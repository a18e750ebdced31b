import { isPage } from '../../../shared/media-types.ts';
import type { SetFile, SetId, SetManifest } from '../contract.ts';
import { revisionOf, type Built } from './inspect-file.ts';

/** The files of a built site, by their paths. */
export type Site = ReadonlyMap<string, Built>;

/**
 * The paths of what belongs to the site and to each lecture of it: what a reader stores who keeps it for reading without
 * a network. What pages are made of comes before the pages.
 */
export function setsOf(site: Site): Map<SetId, string[]> {
  const paths = [...site.keys()];
  const lectures = paths.flatMap((path) => /^lectures\/[^/]+(?=\/$)/.exec(path)?.[0] ?? []);
  const sets = new Map<SetId, string[]>();
  for (const lecture of lectures.filter((path) => !site.get(`${path}/`)!.moved))
    sets.set(lecture as SetId, withParts(pagesOfLecture(lecture, site), site));
  sets.set('site', withParts(paths.filter(isPage), site));
  return sets;
}

/** What the build says of a set with these files. */
export function manifestOf(paths: string[], site: Site): SetManifest {
  const files = paths.map((path): SetFile => {
    const { revision, size } = site.get(path)!;
    return [path, revision, size];
  });
  return { build: revisionOf(Buffer.from(JSON.stringify(files))), size: sizeOf(paths, site), files };
}

/** Bytes of all files of a set. */
export function sizeOf(paths: string[], site: Site): number {
  return paths.reduce((sum, path) => sum + site.get(path)!.size, 0);
}

// Its own pages, the works and terms that they lead to, and the first page: never another lecture's.
function pagesOfLecture(lecture: string, site: Site): string[] {
  const own = [...site.keys()].filter((path) => path.startsWith(`${lecture}/`) && isPage(path));
  const led = own.flatMap((path) => site.get(path)!.links);
  const works = led.filter((path) => /^(references|glossary)\/[^/]+\/$/.test(path));
  return [...new Set(['', ...own, ...works])];
}

function withParts(pages: string[], site: Site): string[] {
  const parts = new Set(searchOf(new Set(pages), site));
  if (site.has('favicon.svg')) parts.add('favicon.svg');
  // A page is made of files that it names, and those that they name.
  const follow = (from: string): void => {
    for (const path of site.get(from)!.names) {
      if (parts.has(path)) continue;
      parts.add(path);
      follow(path);
    }
  };
  for (const page of pages) follow(page);
  return [...[...parts].sort(), ...[...pages].sort()];
}

// Search needs its whole index; what it shows of a page comes with the page.
function searchOf(pages: Set<string>, site: Site): string[] {
  return [...site.values()]
    .filter(({ path, about }) => path.startsWith('pagefind/') && (about === undefined || pages.has(about)))
    .map(({ path }) => path);
}
