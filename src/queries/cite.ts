import { deriveBibtex, type Derived } from '../bibliography/derive.ts';
import { formatEntries } from '../bibliography/format.ts';
import { readBibtex } from '../bibliography/read.ts';
import type { CiteView } from './views.ts';

/** How to cite a text that has no entry in the bibliography; an address without a host is of no use there. */
export function citeDerived(derived: Derived): CiteView {
  const url = derived.url?.startsWith('https://') ? derived.url : undefined;
  const bibtex = deriveBibtex({ ...derived, url });
  const [work] = readBibtex(bibtex).works;
  const key = work?.key ?? '';
  return { key, bibtex, entryHtml: (work && formatEntries([work.csl]).get(key)) ?? '' };
}
