import { sumOf } from '../../shared/build-cache.ts';
import { listFiles } from './list-files.ts';

/** The digest of every file of a content folder, by the name that messages have for it; none where it must not be read. */
export function contentSums(dir: string): Map<string, string | undefined> {
  return new Map(
    listFiles(dir).map(({ file, absolute, refusal }) => [file, refusal ? undefined : sumOf(absolute)]),
  );
}

/** The first file that is not as it was, or was not there, or is there no more. */
export function changedSince(before: ReadonlyMap<string, unknown>, dir: string): string | undefined {
  const now = contentSums(dir);
  return [...new Set([...before.keys(), ...now.keys()])].find(
    (file) => before.has(file) !== now.has(file) || before.get(file) !== now.get(file),
  );
}
