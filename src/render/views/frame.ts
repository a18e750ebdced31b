import { join } from 'node:path';
import type { AstroGlobal } from 'astro';
import { problemsNow } from '../../content/checks/problems-now.ts';
import { formatProblem } from '../../content/domain/problems.ts';
import { languageOfPage } from '../../content/load/language-of.ts';
import { draftsOf } from '../../content/load/drafts.ts';
import { editAddress, type Repository } from '../../content/domain/repository.ts';
import { present } from '../../shared/present.ts';
import { context } from '../../content/context.ts';
import type { Structure } from '../../content/markdown/structure/read-structure.ts';
import { styledBy, type Styled } from './styled.ts';
import { href } from './hrefs.ts';
import { withCards, type Carded } from './cards.ts';
import { dayChanged, filesOn } from './changes.ts';
import { repositoryOf, shownPath } from './repository-links.ts';
import { siteLinks, siteView } from './site.ts';
import type { Link } from './types/link-views.ts';
import type { SiteView } from './types/site-view.ts';

/** What the layout asks of every page; what has styles of its own is told for the whole page. */
export interface Frame extends Styled {
  site: SiteView;
  base: string;
  links: Link[];
  canonical?: string;
  /** What most of the page is written in. */
  lang: string;
  /** The page's address under the site's root. */
  address: string;
  /** Address of the feed; without an origin there is none. */
  feed?: string;
  /** The repository, and the file in it that the page is made of, where it is one. */
  repository?: Repository;
  file?: string;
  /** Opens that file in the repository's editor. */
  edit?: string;
  /** ISO day on which something on the page changed last. */
  changed?: string;
  /** Faults in the content, as the dev server shows them; a build with faults does not come this far. */
  faults: string[];
  /** Files of the page that are drafts, as the dev server shows them. */
  drafts: string[];
  /** Finds the cards for the links in the running text of the finished page. */
  cards: (html: string) => Promise<Carded>;
}

/** The frame of the page that is being made. */
export async function frameOf(page: Pick<AstroGlobal, 'site' | 'url'>): Promise<Frame> {
  const address = page.url.pathname.slice(href('/').length - 1);
  const repository = await repositoryOf();
  const [file, another] = filesOn(address).map(({ absolute }) => absolute);
  const changed = dayChanged(address);
  const one = another === undefined ? (file ?? gatheredFile(address)) : undefined;
  const shown = one && (await shownPath(one));
  return present({
    site: await siteView(),
    base: href('/'),
    links: siteLinks(),
    address,
    lang: languageOfPage(address, context()),
    ...styledBy(structuresOn(address)),
    faults: import.meta.env.DEV ? problemsNow(context()).map(formatProblem) : [],
    drafts: import.meta.env.DEV ? draftsOn(address) : [],
    cards: (html: string) => withCards(html, page.url.pathname),
    canonical: page.site && new URL(page.url.pathname, page.site).href,
    feed: page.site && href('/feed.xml'),
    repository,
    changed,
    file: shown,
    edit: repository && shown && editAddress(repository, shown),
  });
}

// A page shows what stands below it, a list over all lectures what there is of a kind; of a lecture that is a draft, every page is one.
function draftsOn(page: string): string[] {
  return draftsOf(context().content)
    .filter(
      ({ address, lecture }) =>
        address.startsWith(page.replace(/print\/$/, '')) ||
        (lecture && page.startsWith(address)) ||
        page === '/status/' ||
        (page === '/questions/' && address.includes('/questions/')),
    )
    .map(({ file }) => file);
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

// A list of questions shows each of them, and so what stands on their own pages; the print page shows everything.
function structuresOn(pathname: string): Structure[] {
  const address = pathname.replace(/\/print\/$/, '/');
  const all = address.endsWith('/questions/') || pathname.endsWith('/print/');
  return context()
    .content.prose.filter((prose) => prose.address === address || (all && prose.address.startsWith(address)))
    .map(({ structure }) => structure);
}
