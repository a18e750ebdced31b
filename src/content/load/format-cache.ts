import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CSL } from '@citation-js/core';
import { aside } from '../../shared/aside.ts';
import { digestOfJson } from '../../shared/build-cache.ts';
import type * as bibliography from '../bibliography/format-bibliography.ts';
import { entriesOf, labelsOf, plainOf } from '../bibliography/format-bibliography.ts';
import type { Label } from '../bibliography/format-works.ts';
import { LIMITS } from '../domain/limits.ts';
import { KINDS } from '../schemas/kinds.ts';
import { plainText } from './list-files.ts';
import { refusalOf } from './refused-files.ts';
import type { Settings } from './load-settings.ts';
import { keep, keptFor } from './site-cache.ts';

const beside = aside<typeof bibliography>('src/content/bibliography/format-bibliography.ts');
/** Of which text all three are kept. */
const FORMATTED = 'formatted';

/** Labels of all works, kept from build to build: CSL takes its time. */
export function keptLabels(works: readonly CSL[], settings: Settings): Map<string, Label> {
  return new Map(keep('labels', works, settings, () => labelsOf(works)));
}

/** The entries of works as HTML, kept under a name. */
export function keptEntries(name: string, works: readonly CSL[], settings: Settings): Map<string, string> {
  return new Map(keep(name, works, settings, () => entriesOf(works)));
}

/** Each work as plain text, by its key. */
export function keptPlain(works: readonly CSL[], settings: Settings): Map<string, string> {
  return new Map(keep('plain', works, settings, () => plainOf(works)));
}

/** Makes and keeps all three of the bibliography in the other thread, while this one reads the texts. What fails there is made again here. */
export async function formatAhead(settings: Settings): Promise<void> {
  const file = join(settings.contentDir, KINDS.references.pattern);
  if (!existsSync(file) || refusalOf(settings.contentDir, file, LIMITS.list)) return;
  const bibtex = plainText(readFileSync(file, 'utf8'));
  const kept = keptFor('made', settings);
  const digest = digestOfJson(bibtex);
  if (kept.get(FORMATTED)?.toString() === digest) return;
  const made = await beside('formatBibliography')(bibtex).catch(() => undefined);
  if (!made) return;
  keep('labels', made.works, settings, () => made.labels);
  keep('entries', made.works, settings, () => made.entries);
  keep('plain', made.works, settings, () => made.plain);
  kept.put(FORMATTED, digest);
}
