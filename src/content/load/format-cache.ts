import type { CSL } from '@citation-js/core';
import { formatEntries, formatTexts, labelWorks, type Label } from '../bibliography/format-works.ts';
import { keep } from './site-cache.ts';
import type { Settings } from './settings.ts';

/** Labels of all works, kept from build to build: CSL takes its time. */
export function keptLabels(works: readonly CSL[], settings: Settings): Map<string, Label> {
  return new Map(keep('labels', works, settings, () => [...labelWorks(works)]));
}

/** The entries of works as HTML, kept under a name. */
export function keptEntries(name: string, works: readonly CSL[], settings: Settings): Map<string, string> {
  const make = (): [string, string][] =>
    [...formatEntries(works)].map(([key, html]) => [key, tidy(html).replaceAll('&#38;', '&amp;')]);
  return new Map(keep(name, works, settings, make));
}

/** Each work as plain text, by its key. */
export function keptPlain(works: readonly CSL[], settings: Settings): Map<string, string> {
  const make = (): [string, string][] => [...formatTexts(works)].map(([key, text]) => [key, tidy(text)]);
  return new Map(keep('plain', works, settings, make));
}

// "(n.d.) … Retrieved https://…": without a day there is nothing to say "retrieved" about.
function tidy(entry: string): string {
  return entry.replace(/ Retrieved (?=<a |https?:)/, ' ');
}
