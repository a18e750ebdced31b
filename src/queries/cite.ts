import { deriveBibtex, type Derived } from '../bibliography/derive.ts';
import { readBibtex } from '../bibliography/read.ts';
import { context } from '../markdown/context.ts';
import { keptEntries } from '../sources/formatted.ts';
import type { CiteView } from './views.ts';

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
