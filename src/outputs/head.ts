import type { About } from '../queries/about.ts';
import type { SiteView } from '../queries/views.ts';
import type { Picture } from './pictures.ts';

/** What a page says of itself to people. */
export interface Said {
  site: SiteView;
  title: string;
  description?: string | undefined;
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

function citationOf({ authors, date, licence }: About, { site, title, canonical, changed }: Said): Meta[] {
  const day = date ?? changed;
  return [
    named('citation_title', title),
    ...authors.map((author) => named('citation_author', author)),
    named('citation_publication_date', day?.replaceAll('-', '/')),
    named('citation_public_url', canonical),
    named('citation_language', 'en'),
    named('DC.title', title),
    ...authors.map((author) => named('DC.creator', author)),
    named('DC.date', day),
    named('DC.identifier', canonical),
    named('DC.language', 'en'),
    named('DC.publisher', site.title),
    named('DC.rights', licence),
  ].flat();
}

function cardOf({ kind }: About, { site, title, description, canonical, picture }: Said): Meta[] {
  return [
    graph('og:title', title),
    graph('og:type', kind === 'home' || kind === 'page' ? 'website' : 'article'),
    graph('og:site_name', site.title),
    graph('og:description', description),
    graph('og:url', canonical),
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
