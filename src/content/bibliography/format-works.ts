import type { CSL } from '@citation-js/core';
import { engineOf, type Engine } from './citation-js.ts';
import { asTyped, idOf, itemOf } from './csl-items.ts';

/** How one work is named in running text and in lists, by CSL in APA's author–year style. */
export interface Label {
  /** "Elhage et al.", "Nanda & Lieberum", or a short title where there is no author. */
  authors: string;
  /** The same within a sentence: "Nanda and Lieberum". */
  spoken: string;
  /** The same before a year in brackets: "Nanda & Lieberum, ", or “On Things,” where the comma stands inside. */
  before: string;
  /** "2022", "2022a", "n.d." */
  year: string;
  /** Place in the bibliography, from 0. */
  rank: number;
}

/** Labels of all works at once, since years that would be mistaken get a letter: 2022a, 2022b. */
export function labelWorks(works: readonly CSL[]): Map<string, Label> {
  const engine = engineOf(works.map(itemOf), 'text');
  const rank = new Map(
    engine
      .makeBibliography()[0]
      .entry_ids.flat()
      .map((id, i) => [id, i]),
  );
  return new Map(
    works.map((work, i) => {
      const id = idOf(i);
      const cite = (how: object = {}): string => inner(engine.makeCitationCluster([{ id, ...how }]));
      const [whole, year] = [cite(), cite({ 'suppress-author': true })];
      // Of a stub nothing but the address may be known.
      const before =
        whole.endsWith(year) && whole !== year ? whole.slice(0, -year.length) : `${hostOf(work)}, `;
      const authors = before.replace(/,?\s*$/, '').replace(/,(?=”$)/, '');
      const label = {
        authors: asTyped(authors, '&'),
        spoken: asTyped(authors.replaceAll(' & ', ' and '), '&'),
        before: asTyped(before, '&'),
        year: asTyped(year, '&'),
        rank: rank.get(id) ?? works.length,
      };
      return [String(work.id), label];
    }),
  );
}

/** The full entry of each work as HTML in APA, addresses linked, in the order of the bibliography. */
export function formatEntries(works: readonly CSL[]): Map<string, string> {
  const engine = engineOf(works.map(itemOf), 'html');
  engine.opt.development_extensions.wrap_url_and_doi = true;
  // citeproc wraps an entry in <div class="csl-entry">.
  return entriesOf(works, engine, (html) =>
    asTyped(html.replace(/^\s*<div[^>]*>|<\/div>\s*$/g, '').trim(), '&#38;'),
  );
}

/** The full entry of each work as plain text in APA. */
export function formatTexts(works: readonly CSL[]): Map<string, string> {
  return entriesOf(works, engineOf(works.map(itemOf), 'text'), (text) => asTyped(text.trim(), '&'));
}

function entriesOf(
  works: readonly CSL[],
  engine: Engine,
  shown: (entry: string) => string,
): Map<string, string> {
  const [{ entry_ids: ids }, entries] = engine.makeBibliography();
  return new Map(ids.flat().map((id, i) => [String(works[Number(id.slice(1))]!.id), shown(entries[i]!)]));
}

function hostOf({ id, URL: url = '' }: CSL): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : String(id);
}

// "(Elhage et al., 2021)" without its brackets.
function inner(cluster: string): string {
  return cluster.replace(/^\(|\)$/g, '');
}
