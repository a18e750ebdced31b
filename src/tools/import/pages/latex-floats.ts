import type { Line } from '../lines.ts';
import { keyOf } from './keys.ts';
import { tableRows } from './latex-lists.ts';
import { beside, type Page } from './page.ts';
import { pictureAt } from './page-pictures.ts';
import { groupAt } from './tex-escapes.ts';

type Convert = (lines: readonly Line[]) => Line[];

/** A figure or a table of LaTeX with its caption and its key. */
export function floated(
  kind: string,
  inside: Line[],
  label: string | undefined,
  page: Page,
  convert: Convert,
): Line[] {
  const tex = inside.map(({ text }) => text).join('\n');
  const at = tex.indexOf('\\caption{');
  const caption =
    at === -1
      ? ''
      : groupAt(tex, at + '\\caption'.length)
          .slice(1, -1)
          .replace(/\s*\n\s*/g, ' ');
  const clean = caption.replace(/\s*\\label\{[^{}]+\}/, '').trim();
  const [first, last] = [inside[0]!, inside.at(-1)!];
  if (kind === 'figure') {
    const images = [...tex.matchAll(/\\includegraphics\s*(?:\[[^[\]]*\])?\s*\{([^{}]+)\}/g)].map(([, path]) =>
      path!.trim(),
    );
    if (images.length === 0) return convert(inside);
    const key = label && keyOf(label, 'fig');
    if (label && key) page.keys.set(label, key);
    return images.flatMap((path, k) => {
      const url = pictureAt(/\.\w{3,4}$/.test(path) ? path : `${path}.png`, page);
      const own = key && (k ? `${key}-${k + 1}` : key);
      return [beside(first, `![${clean}](${url})${own ? `{#${own}}` : ''}`), beside(last)];
    });
  }
  const rows = tableRows(tex);
  if (!rows)
    return [
      beside(first, '```tex', true),
      ...trimmed(inside).map((line) => ({ ...line, code: true })),
      beside(last, '```', true),
    ];
  const key = label && keyOf(label, 'tbl');
  if (label && key) page.keys.set(label, key);
  const said = clean || key ? [beside(last), beside(last, `: ${clean}${key ? ` {#${key}}` : ''}`)] : [];
  return [...rows.map((text) => beside(first, text)), ...said];
}

/** Lines without those at both ends that hold nothing. */
export function trimmed(lines: readonly Line[]): Line[] {
  const from = lines.findIndex(({ text }) => text.trim() !== '');
  return from === -1 ? [] : lines.slice(from, lines.findLastIndex(({ text }) => text.trim() !== '') + 1);
}
