import { problem, type Problem } from '../domain/problems.ts';
import { readText } from '../load/list-files.ts';
import type { Content } from '../load/load-content.ts';

const WRITTEN = /\.(?:mdx?|bib|ya?ml|json|svg)$/;
const MARK = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/;

/** Marks that git left where two versions of a file could not be put together: each conflict is one fault. */
export function checkConflicts(content: Content): Problem[] {
  return content.files
    .filter(({ path, kind }) => kind && WRITTEN.test(path))
    .flatMap((file) => {
      const text = readText(file);
      if (!/^[<>|]{7}/m.test(text)) return [];
      const lines = text.split('\n');
      const begins = [...lines.keys()].filter((i) => lines[i]!.startsWith('<<<<<<<'));
      const marks = [...lines.keys()].filter((i) => MARK.test(lines[i]!));
      return (begins.length ? begins.filter((i) => marks.includes(i)) : marks.slice(0, 1)).map((i) =>
        problem(
          file.file,
          { line: i + 1, column: 1 },
          'merge-conflict',
          `A merge conflict was left here: "${lines[i]!}".`,
          'Keep one of the two versions, and remove the lines with <<<<<<<, ======= and >>>>>>>.',
        ),
      );
    });
}
