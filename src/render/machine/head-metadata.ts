import type { About } from '../views/about.ts';
import type { SiteView } from '../views/types/site-view.ts';
import type { Picture } from './pictures.ts';

/** What a page says of itself to people. */
export interface Said {
  site: SiteView;
  title: string;
  description?: string | undefined;
  /** What most of the page is written in. */
  lang: string;
  /** Full address; absent without an origin. */
  canonical?: string | undefined;
  /** ISO day of the last change. */
  changed?: string | undefined;
  picture?: Picture | undefined;
}

/** A meta element: `name` for most, `property` for Open Graph's. */
export interface Meta {
  name?: string;
  property?: string;
  content: string;
}

/** Meta for reference managers (Highwire's names, Dublin Core) and for those who show a link as a card. */
export function metaOf(about: About, said: Said): Meta[] {
  return [...cardOf(about, said), ...TYPE, ...(isCitable(about) ? citationOf(about, said) : [])];
}

// Zotero takes a page with a `citation_title` for an article in a journal, unless its type says otherwise.
const TYPE = named('DC.type', 'webpage');

function isCitable({ kind }: About): boolean {
  return kind === 'lecture' || kind === 'part' || kind === 'question' || kind === 'term';
}

function citationOf(about: About, { site, title, canonical, changed, lang }: Said): Meta[] {
  const { authors, date, licence } = about;
  const day = date ?? changed;
  return [
    named('citation_title', title),
    ...authors.map((author) => named('citation_author', author)),
    named('citation_publication_date', day?.replaceAll('-', '/')),
    named('citation_public_url', canonical),
    named('citation_language', lang),
    named('DC.title', title),
    // In one: where a name is there twice, reader modes take the last for the only one.
    named('DC.creator', bylineOf(about)),
    named('DC.date', day),
    named('DC.identifier', canonical),
    named('DC.language', lang),
    named('DC.publisher', site.title),
    named('DC.rights', licence),
  ].flat();
}

/** The people that a page names under its title: whose lecture it is about, and whose words stand there. */
function bylineOf({ kind, address, lecture, authors }: About): string {
  const whole = kind === 'lecture' || address.endsWith('/talk/');
  const speakers = whole ? (lecture?.view.speakers ?? []).map(({ name }) => name) : [];
  return [...new Set([...speakers, ...authors])].join('; ');
}

function cardOf({ kind, date }: About, { site, title, description, canonical, picture }: Said): Meta[] {
  return [
    graph('og:title', title),
    graph('og:type', kind === 'home' || kind === 'page' ? 'website' : 'article'),
    graph('og:site_name', site.title),
    graph('og:description', description),
    graph('og:url', canonical),
    graph('article:published_time', date),
    ...(picture
      ? [
          graph('og:image', picture.src),
          graph('og:image:width', String(picture.width)),
          graph('og:image:height', String(picture.height)),
          graph('og:image:alt', picture.alt),
          named('twitter:card', 'summary_large_image'),
          named('twitter:image:alt', picture.alt),
        ]
      : [named('twitter:card', 'summary')]),
  ].flat();
}

function named(name: string, content: string | undefined): Meta[] {
  return content ? [{ name, content }] : [];
}

function graph(property: string, content: string | undefined): Meta[] {
  return content ? [{ property, content }] : [];
}
