import { Cite, plugins, type CSL } from '@citation-js/core';
import '@citation-js/plugin-csl';

/** How one work is named in running text and in lists, by CSL in APA's author–year style. */
export interface Label {
  /** "Elhage et al.", "Nanda & Lieberum", or a short title where there is no author. */
  authors: string;
  /** "2022", "2022a", "n.d." */
  year: string;
  /** Place in the bibliography, from 0. */
  rank: number;
}

interface Engine {
  updateItems(ids: string[]): void;
  makeCitationCluster(items: object[]): string;
  makeBibliography(): [{ entry_ids: string[][] }, string[]];
}

const STYLE = 'apa';
const LANG = 'en-US';

/** Labels of all works at once, since years that would be mistaken get a letter: 2022a, 2022b. */
export function labelWorks(works: readonly CSL[]): Map<string, Label> {
  const ids = works.map((work) => String(work.id));
  const engine = (
    plugins.config.get('@csl') as { engine(d: readonly CSL[], s: string, l: string, f: string): Engine }
  ).engine(works, STYLE, LANG, 'text');
  engine.updateItems(ids);
  const rank = new Map(
    engine
      .makeBibliography()[0]
      .entry_ids.flat()
      .map((id, i) => [id, i]),
  );
  return new Map(
    works.map((work) => {
      const id = String(work.id);
      const whole = inner(engine.makeCitationCluster([{ id }]));
      const year = inner(engine.makeCitationCluster([{ id, 'suppress-author': true }]));
      const said = whole.endsWith(`, ${year}`) ? whole.slice(0, -year.length - 2) : whole;
      // Of a stub nothing but the address may be known.
      const authors = said === year && !work.title ? hostOf(work) : etAl(said);
      return [id, { authors, year, rank: rank.get(id) ?? ids.length }];
    }),
  );
}

/** The full entry of each work as HTML in APA, addresses linked. */
export function formatEntries(works: readonly CSL[]): Map<string, string> {
  const options = {
    format: 'html',
    template: STYLE,
    lang: LANG,
    hyperlinks: true,
    asEntryArray: true,
  } as const;
  const entries = new Cite([...works]).format('bibliography', options) as unknown as [string, string][];
  return new Map(entries.map(([id, html]) => [id, unwrap(html)]));
}

/** One work as plain text in APA. */
export function formatPlain(work: CSL): string {
  const text = new Cite([work]).format('bibliography', { format: 'text', template: STYLE, lang: LANG });
  return etAl(String(text).trim());
}

// BibTeX's "and others" is an author called "others" to CSL.
function etAl(text: string): string {
  return text.replace(/(,?) (?:&|&#38;) others\b\.?/, '$1 et al.');
}

function hostOf({ id, URL: url = '' }: CSL): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : String(id);
}

// "(Elhage et al., 2021)" without its brackets.
function inner(cluster: string): string {
  return cluster.replace(/^\(|\)$/g, '');
}

// citation-js wraps an entry in <div data-csl-entry-id class="csl-entry">.
function unwrap(html: string): string {
  return etAl(html.replace(/^\s*<div[^>]*>|<\/div>\s*$/g, '').trim());
}
