import { readdirSync } from 'node:fs';
import type { Cost } from './run.ts';

/** What is told of the two builds of a course. */
export const COLUMNS = 'lectures,pages,cold s,of processor,ms a page,peak MB,warm s,of processor'.split(',');

/** The same in numbers. */
export function cellsOf(lectures: number, pages: number, cold: Cost, warm: Cost): (string | number)[] {
  return [
    lectures,
    pages,
    cold.seconds.toFixed(1),
    cold.processor.toFixed(1),
    ((1000 * cold.seconds) / pages).toFixed(0),
    Math.round(cold.peak / 1e6),
    warm.seconds.toFixed(1),
    warm.processor.toFixed(1),
  ];
}

/** A row of a table in Markdown. */
export function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The head of a table in Markdown. */
export function head(columns: readonly string[]): string {
  return `${row(columns)}\n${row(columns.map(() => '---'))}`;
}

/** The pages of a built folder. */
export function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
}
