import { styleText } from 'node:util';
import { printable } from '../../shared/printable.ts';

/** Rows as aligned columns under their headings; headings are bold on a terminal. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, i) =>
    Math.max(heading.length, ...rows.map((row) => [...(row[i] ?? '')].length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (i === headings.length - 1 ? cell : cell + ' '.repeat(widths[i]! - [...cell].length)))
      .join('  ')
      .trimEnd();
  return [
    styleText('bold', line(headings), { stream: process.stdout }),
    ...rows.map((row) => line(row.map(printable))),
  ].join('\n');
}
