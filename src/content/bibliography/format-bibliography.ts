import type { CSL } from '@citation-js/core';
import { formatEntries, formatTexts, labelWorks, type Label } from './format-works.ts';
import { readBibtex } from './read-bibtex.ts';

/** What is made of works, by their keys. */
export type Made<T> = [key: string, made: T][];

/** All that is made of a bibliography, and the works it is made from. */
export interface Formatted {
  works: CSL[];
  labels: Made<Label>;
  entries: Made<string>;
  plain: Made<string>;
}

/** Makes everything of a bibliography: in another thread, where nothing more is to be loaded for it. */
export function formatBibliography(bibtex: string): Formatted {
  const works = readBibtex(bibtex).works.map(({ csl }) => csl);
  return { works, labels: labelsOf(works), entries: entriesOf(works), plain: plainOf(works) };
}

/** How each work is named in texts and in lists. */
export function labelsOf(works: readonly CSL[]): Made<Label> {
  return [...labelWorks(works)];
}

/** Each work as HTML. */
export function entriesOf(works: readonly CSL[]): Made<string> {
  return [...formatEntries(works)].map(([key, html]) => [key, tidy(html).replaceAll('&#38;', '&amp;')]);
}

/** Each work as plain text. */
export function plainOf(works: readonly CSL[]): Made<string> {
  return [...formatTexts(works)].map(([key, text]) => [key, tidy(text)]);
}

// "(n.d.) … Retrieved https://…": without a day there is nothing to say "retrieved" about.
function tidy(entry: string): string {
  return entry.replace(/ Retrieved (?=<a |https?:)/, ' ');
}
