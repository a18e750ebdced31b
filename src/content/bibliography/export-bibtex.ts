import { withoutPrivate } from './private-fields.ts';
import { scanBibtex } from './scan-bibtex.ts';

/**
 * A bibliography to hand out: its macros and its entries as they were written and in their order, since a
 * parent (`crossref`) may have to come after its children; comments and paths of files stay at home.
 */
export function exportBibtex(text: string): string {
  const kept = scanBibtex(text).filter(({ type }) => type !== 'comment');
  return `${kept.map((entry) => withoutPrivate(entry.text)).join('\n\n')}\n`;
}
