import type { Work } from '../../content/bibliography/read-bibtex.ts';

/** Works as CSL-JSON, by key. */
export function cslJson(works: readonly Work[]): string {
  const items = [...works].sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ csl }) => csl);
  return `${JSON.stringify(items, null, 1)}\n`;
}
