import type { CSL } from '@citation-js/core';
import { formatEntries, formatTexts, labelWorks, type Label } from '../bibliography/format.ts';
import { keep } from './kept.ts';
import type { Settings } from './settings.ts';

/** Labels of all works, kept from build to build: CSL takes its time. */
export function keptLabels(works: readonly CSL[], settings: Settings): Map<string, Label> {
  return new Map(keep('labels', works, settings, () => [...labelWorks(works)]));
}

/** The entries of works as HTML, kept under a name. */
export function keptEntries(name: string, works: readonly CSL[], settings: Settings): Map<string, string> {
  return new Map(keep(name, works, settings, () => [...formatEntries(works)]));
}

/** Each work as plain text, by its key. */
export function keptPlain(works: readonly CSL[], settings: Settings): Map<string, string> {
  return new Map(keep('plain', works, settings, () => [...formatTexts(works)]));
}
