import type { CSL } from '@citation-js/core';
import { formatEntries, formatTexts, labelWorks, type Label } from '../bibliography/format.ts';
import { keep } from './kept.ts';
import type { Settings } from './settings.ts';

const ENGINE = ['src/bibliography', 'package-lock.json'];

/** Labels of all works, kept from build to build: CSL takes its time. */
export function keptLabels(works: readonly CSL[], settings: Settings): Map<string, Label> {
  return new Map(keep('labels', works, ENGINE, settings, () => [...labelWorks(works)]));
}

/** The entries of works as HTML, kept under a name. */
export function keptEntries(name: string, works: readonly CSL[], settings: Settings): Map<string, string> {
  return new Map(keep(name, works, ENGINE, settings, () => [...formatEntries(works)]));
}

/** Each work as plain text, by its key. */
export function keptPlain(works: readonly CSL[], settings: Settings): Map<string, string> {
  return new Map(keep('plain', works, ENGINE, settings, () => [...formatTexts(works)]));
}
