import { problem, type Problem } from '../domain/problems.ts';
import type { Prose } from '../load/load-content.ts';

/** Citations, side notes and footnotes that are not well formed. */
export function checkStructure({ source, structure, at }: Prose): Problem[] {
  return structure.faults.map(({ line, column, code, what, hint }) =>
    problem(source.file, at({ line, column }), code, what, hint),
  );
}
