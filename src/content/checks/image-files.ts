import { problem, type Problem } from '../domain/problems.ts';
import type { Content } from '../load/load-content.ts';
import { faultsOfFile } from './image-faults.ts';

/** Images that cannot be shown, and drawings that run something or load something from elsewhere. */
export function checkPictures(content: Content): Problem[] {
  return content.files
    .filter(({ kind }) => kind === 'figures')
    .flatMap(({ file, absolute }) =>
      faultsOfFile(absolute).map(({ place, code, what, hint }) => problem(file, place, code, what, hint)),
    );
}
