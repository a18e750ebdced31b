import { textOf, trimLines, type Line } from '../lines.ts';
import { captionOf, giveKey } from './keys.ts';
import { tableRows } from './latex-lists.ts';
import { beside, codeOf, type Page } from './page.ts';
import { pictureAt } from './page-files.ts';
import { groupAt } from './tex-escapes.ts';

/** A figure or a table of LaTeX with its caption and its key. */
export function floated(kind: string, inside: Line[], label: string | undefined, page: Page): Line[] {
  const tex = textOf(inside);
  const at = tex.indexOf('\\caption{');
  const typed = at === -1 ? '' : groupAt(tex, at + '\\caption'.length).slice(1, -1);
  const clean = typed
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\s*\\label\{[^{}]+\}/, '')
    .trim();
  const [first, last] = [inside[0]!, inside.at(-1)!];
  if (kind === 'figure') {
    const images = [...tex.matchAll(/\\includegraphics\s*(?:\[[^[\]]*\])?\s*\{([^{}]+)\}/g)].map(([, path]) =>
      path!.trim(),
    );
    if (images.length === 0) return page.convert(inside);
    const key = giveKey(page, label, 'fig');
    return images.flatMap((path, k) => {
      const url = pictureAt(/\.\w{3,4}$/.test(path) ? path : `${path}.png`, page);
      const own = key && (k ? `${key}-${k + 1}` : key);
      return [beside(first, `![${clean}](${url})${own ? `{#${own}}` : ''}`), beside(last)];
    });
  }
  const rows = tableRows(tex);
  if (!rows) return codeOf(first, 'tex', trimLines(inside), last);
  const caption = captionOf(clean, giveKey(page, label, 'tbl'));
  const said = caption ? [beside(last), beside(last, caption)] : [];
  return [...rows.map((text) => beside(first, text)), ...said];
}
