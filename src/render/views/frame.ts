import { join } from 'node:path';
import type { AstroGlobal } from 'astro';
import { problemsNow } from '../../content/checks/problems-now.ts';
import { formatProblem } from '../../content/domain/problems.ts';
import { editAddress, type Repository } from '../../content/domain/repository.ts';
import { context } from '../../content/context.ts';
import type { Structure } from '../../content/markdown/structure/read-structure.ts';
import { styledBy, type Styled } from './styled.ts';
import { href } from './hrefs.ts';
import { withCards, type Carded } from './cards.ts';
import { filesOn } from './changes.ts';
import { repositoryOf, shownPath } from './repository-links.ts';
import { allLectures, type Lecture } from './lectures.ts';
import { lectureKey, type PageKey } from './page-keys.ts';
import { siteLinks, siteView } from './site.ts';
import type { Link, SiteView } from './views.ts';

/** What the layout asks of every page; what has styles of its own is told for the whole page. */
export interface Frame extends Styled {
  site: SiteView;
  base: string;
  links: Link[];
  canonical?: string;
  /** The page's address under the site's root. */
  address: string;
  /** Address of the feed; without an origin there is none. */
  feed?: string;
  /** The repository, and the file in it that the page is made of, where it is one. */
  repository?: Repository;
  file?: string;
  /** Opens that file in the repository's editor. */
  edit?: string;
  /** Faults in the content, as the dev server shows them; a build with faults does not come this far. */
  faults: string[];
  /** Finds the cards for the links in the running text of the finished page. */
  cards: (html: string) => Promise<Carded>;
}

/** The frame of the page that is being made. */
export async function frameOf(page: Pick<AstroGlobal, 'site' | 'url'>): Promise<Frame> {
  const address = page.url.pathname.slice(href('/').length - 1);
  const repository = await repositoryOf();
  const [file, another] = filesOn(address).map(({ absolute }) => absolute);
  const one = another === undefined ? (file ?? gatheredFile(address)) : undefined;
  return {
    site: await siteView(),
    base: href('/'),
    links: siteLinks(),
    address,
    ...styledBy(structuresOn(address)),
    faults: import.meta.env.DEV ? problemsNow(context()).map(formatProblem) : [],
    cards: (html) => withCards(html, page.url.pathname),
    ...(page.site ? { canonical: new URL(page.url.pathname, page.site).href, feed: href('/feed.xml') } : {}),
    ...(repository ? { repository } : {}),
    ...(one
      ? {
          file: await shownPath(one),
          ...(repository ? { edit: editAddress(repository, await shownPath(one)) } : {}),
        }
      : {}),
  };
}

// Works stand in one file, and what is said of the whole site in another.
function gatheredFile(address: string): string | undefined {
  const name = /(^|\/)references\//.test(address)
    ? 'references.bib'
    : address === '/' || address === '/about/'
      ? 'site.yaml'
      : undefined;
  return name && join(context().settings.contentDir, name);
}

/** Paths of the pages that each lecture has one of, with the lecture that comes after. */
export async function lecturePaths(): Promise<
  ({ params: { lecture: string }; props: { lecture: Lecture; nextLecture: Link | undefined } } & PageKey)[]
> {
  const all = await allLectures();
  const paths = all.map(async (lecture, i) => {
    const next = all[i + 1]?.view;
    const nextLecture = next && { text: next.name, href: next.href };
    const key = await lectureKey(lecture.slug);
    return { params: { lecture: lecture.slug }, props: { lecture, nextLecture }, ...key };
  });
  return Promise.all(paths);
}

/** The pages before and after a part of a lecture, in reading order. */
export function neighbours(
  { view }: Lecture,
  part: string,
  nextLecture?: Link,
): { prev?: Link; next?: Link } {
  const line: Link[] = [
    { text: view.title, href: view.href },
    ...view.parts.map(({ title, href: to }) => ({ text: title, href: to })),
    ...(nextLecture ? [nextLecture] : []),
  ];
  const at = part === 'overview' ? 0 : 1 + view.parts.findIndex(({ id }) => id === part);
  const [prev, next] = [line[at - 1], line[at + 1]];
  return { ...(prev ? { prev } : {}), ...(next ? { next } : {}) };
}

// A list of questions shows each of them, and so what stands on their own pages; the print page shows everything.
function structuresOn(pathname: string): Structure[] {
  const address = pathname.replace(/\/print\/$/, '/');
  const all = address.endsWith('/questions/') || pathname.endsWith('/print/');
  return context()
    .content.prose.filter((prose) => prose.address === address || (all && prose.address.startsWith(address)))
    .map(({ structure }) => structure);
}
