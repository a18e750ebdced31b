import { deriveBibtex, type Derived } from '../../content/bibliography/derive-bibtex.ts';
import { readBibtex } from '../../content/bibliography/read-bibtex.ts';
import { context } from '../../content/context.ts';
import { keptEntries } from '../../content/load/format-cache.ts';
import type { CiteView } from './types/work-views.ts';

/**
 * How to cite a text that has no entry in the bibliography, kept under a name; an address without a host is of no use there, nor is the
 * key of what stands beside it.
 */
export function citeDerived(derived: Derived, name: string, beside?: CiteView): CiteView {
  const url = derived.url?.startsWith('https://') ? derived.url : undefined;
  const bibtex = deriveBibtex({ ...derived, url }, new Set(beside && [beside.key]));
  const [work] = readBibtex(bibtex).works;
  const key = work?.key ?? '';
  const entries = work && keptEntries(`cite-${name}`, [work.csl], context().settings);
  return { key, bibtex, entryHtml: entries?.get(key) ?? '' };
}
