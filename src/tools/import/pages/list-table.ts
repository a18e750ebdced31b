import type { Line } from '../lines.ts';

/** The rows of a table that MyST writes as a list of lists; nothing where a cell holds more than words. */
export function rowsOf(body: readonly Line[]): string[][] | undefined {
  const rows: string[][] = [];
  let [indent, broken] = [0, false];
  for (const { text, code } of body) {
    if (code) return undefined;
    const [, lead = '', first] = /^(\s*[*+-]\s+)-(?:\s+(.*))?$/.exec(text) ?? [];
    const [, space = '', next] = /^(\s*)-(?:\s+(.*))?$/.exec(text) ?? [];
    const row = rows.at(-1);
    if (lead) {
      indent = lead.length;
      rows.push([first ?? '']);
    } else if (row && text.trim() && space.length === indent && /^\s*-/.test(text)) row.push(next ?? '');
    else if (!text.trim()) {
      broken = true;
      continue;
    } else if (!row || /^\s*(?:[*+-]|\d+[.)])\s|^\s*(?:`{3,}|~{3,}|:{3,})/.test(text)) return undefined;
    else row.push([row.pop()!, text.trim()].filter(Boolean).join(broken ? '<br>' : ' '));
    broken = false;
  }
  return rows;
}

/** Such rows as a table with bars; of its head there is one row. */
export function tableOf(rows: readonly string[][], head: number): string[] {
  const width = Math.max(...rows.map((row) => row.length));
  const row = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, i) => (cells[i] ?? '').replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
  const [first, rest] = head ? [rows[0]!, rows.slice(1)] : [[], rows];
  return [row(first), `|${' --- |'.repeat(width)}`, ...rest.map(row)];
}
