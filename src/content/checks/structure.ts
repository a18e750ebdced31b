import { problem, type Problem } from '../domain/problems.ts';
import type { Content } from '../load/load-content.ts';

/** Citations, side notes and footnotes that are not well formed. */
export function checkStructure(content: Content): Problem[] {
  return content.prose.flatMap(({ source, structure, at }) =>
    structure.faults.map(({ line, column, code, what, hint }) =>
      problem(source.file, at({ line, column }), code, what, hint),
    ),
  );
}
