import type { Line } from '../lines.ts';
import { tableOf } from './list-table.ts';
import { beside, withText, type Page, type Read } from './page.ts';

/** The items of a list of LaTeX, each with a mark of Markdown. */
export function itemsOf(lines: readonly Line[], kind: string, page: Page): Line[] {
  const items: Line[][] = [];
  let depth = 0;
  for (const line of lines) {
    const [, head = '', rest] = (depth === 0 && /^(.*?)\\item\b\s*(.*)$/.exec(line.text)) || [];
    if (rest !== undefined) {
      if (head.trim()) items.at(-1)?.push(withText(line, head));
      items.push([withText(line, rest)]);
    } else if (items.length > 0) items.at(-1)!.push(withText(line, line.text.trim()));
    depth += line.text.split(/\\begin\{(?:itemize|enumerate|description)\}/).length;
    depth -= line.text.split(/\\end\{(?:itemize|enumerate|description)\}/).length;
  }
  const mark = kind === 'enumerate' ? '1. ' : '- ';
  const pad = ' '.repeat(mark.length);
  return items.flatMap((item) => {
    const name = /^\[([^[\]]*)\]\s*(.*)$/.exec(item[0]!.text);
    const begun = name ? [withText(item[0]!, `**${name[1]!}** ${name[2]!}`), ...item.slice(1)] : item;
    const made = page
      .convert(begun)
      .filter((line, i, all) => line.code || line.text.trim() || all[i - 1]?.text.trim());
    return made.map((line, i) =>
      line.text.trim() || line.code ? withText(line, (i ? pad : mark) + line.text) : line,
    );
  });
}

/** The rows of a table of LaTeX with bars; nothing where a cell goes over several columns or rows. */
export function tableRows(tex: string): string[] | undefined {
  const [, inside] =
    /\\begin\{tabular\*?\}\s*(?:\{[^{}]*\})?\s*\{(?:[^{}]|\{[^{}]*\})*\}([^]*)\\end\{tabular\*?\}/.exec(
      tex,
    ) ??
    /^\s*(?:\[[^[\]]*\])?\s*\{(?:[^{}]|\{[^{}]*\})*\}([^]*)$/.exec(tex) ??
    [];
  if (inside === undefined || /\\multi(?:column|row)/.test(inside)) return undefined;
  const rows = inside
    .replace(/\\(?:hline|toprule|midrule|bottomrule|cline\{[^{}]*\}|cmidrule(?:\([^()]*\))?\{[^{}]*\})/g, '')
    .split(/\\\\(?:\[[^[\]]*\])?/)
    .map((row) => row.split(/(?<!\\)&/).map((cell) => cell.trim().replace(/\s+/g, ' ')))
    .filter((row) => row.some(Boolean));
  return rows.length ? tableOf(rows, 1) : undefined;
}

/** Sections of LaTeX as headings, and commands that only say how a page looks. */
export function headingAt(lines: readonly Line[], i: number): Read | undefined {
  const line = lines[i]!;
  if (line.code) return undefined;
  const [, name = '', words = '', behind = ''] =
    /^\s*\\(chapter|section|subsection|subsubsection|paragraph)\*?\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}\s*(.*)$/.exec(
      line.text,
    ) ?? [];
  if (!name) return undefined;
  if (name === 'paragraph') return { lines: [withText(line, `**${words}** ${behind}`.trim())], end: i };
  const label = /^\\label\{([^{}]+)\}\s*/.exec(behind);
  const key = label ? ` {#sec-${label[1]!.replace(/^sec[-:_]/, '').replace(/[^\p{L}\p{N}]+/gu, '-')}}` : '';
  const rest = behind.slice(label?.[0].length ?? 0);
  const level = { chapter: 1, section: 2, subsection: 3, subsubsection: 4 }[name]!;
  const heading = withText(line, `${'#'.repeat(level)} ${words}${key}`);
  return { lines: [beside(line), heading, beside(line), ...(rest ? [withText(line, rest)] : [])], end: i };
}
