import { toString } from 'mdast-util-to-string';
import { problem, type Problem } from '../domain/problems.ts';
import { nodesOf } from '../markdown/index-nodes.ts';
import type { Prose } from '../load/load-content.ts';
import { shorten } from '../../shared/shorten.ts';

/** Cells beyond the last column of their table, which Markdown leaves out without a word. */
export function checkTables({ source, tree, at }: Prose): Problem[] {
  return nodesOf(tree, 'table').flatMap(({ children: rows, align }) => {
    const width = align?.length ?? rows[0]?.children.length ?? 0;
    return rows.flatMap((row) => {
      const lost = row.children.slice(width).find((cell) => cell.children.length > 0);
      if (!lost?.position) return [];
      // A cell begins with its bar.
      const { line, column } = lost.position.start;
      return [
        problem(
          source.file,
          at({ line, column: column + 1 }),
          'table-cell',
          `The table has ${width} ${width === 1 ? 'column' : 'columns'}, so nobody would see "${shorten(toString(lost))}".`,
          'Give its first two rows as many columns; for a plain bar, write \\|.',
        ),
      ];
    });
  });
}
