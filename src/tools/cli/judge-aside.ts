import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { location } from 'vfile-location';
import { readBibtex } from '../../content/bibliography/read-bibtex.ts';
import { checkContent } from '../../content/checks/check-content.ts';
import type { Problem } from '../../content/domain/problems.ts';
import { listFiles, plainText } from '../../content/load/list-files.ts';
import { loadContent } from '../../content/load/load-content.ts';
import { refuseAll } from './command.ts';

/** What `npm run check` would blame in these files, by path, if they stood in a content folder with all that `beside` holds. */
export function errorsIn(files: ReadonlyMap<string, string>, beside?: string): Problem[] {
  // Nobody reads there what may not stay.
  const aside = mkdtempSync(join(tmpdir(), 'notes-'));
  const at = (path: string): string => {
    mkdirSync(dirname(join(aside, path)), { recursive: true });
    return join(aside, path);
  };
  try {
    for (const { path, absolute, kind } of beside === undefined ? [] : listFiles(beside))
      if (kind && !files.has(path)) copyFileSync(absolute, at(path));
    for (const [path, text] of files) writeFileSync(at(path), text);
    // Words that name another place name it as the fault does: the folder will be gone.
    const there = `${relative('', aside)}/`;
    return checkContent(loadContent(aside))
      .map((fault) => ({
        ...fault,
        file: relative(aside, fault.file),
        what: fault.what.replaceAll(there, ''),
      }))
      .filter(({ severity, file }) => severity === 'error' && files.has(file));
  } finally {
    rmSync(aside, { recursive: true });
  }
}

/** Stops a command whose files the check would blame so, with all that is wrong; `shown` names them as the command does. */
export function refuseErrors(
  files: ReadonlyMap<string, string>,
  shown: (path: string) => string = (path) => path,
  beside?: string,
): void {
  refuseAll(
    errorsIn(files, beside).map(({ file, line, column, code, what, hint }) => [
      `${shown(file)}:${line}:${column}`,
      code,
      what,
      hint,
    ]),
  );
}

/** The same of the entries of these keys, by key, if `bibtex` were the bibliography of the folder. */
export function errorsInEntries(
  dir: string,
  bibtex: string,
  keys: readonly string[],
): Map<string, Problem[]> {
  if (keys.length === 0) return new Map();
  const { works, offsets } = readBibtex(plainText(bibtex));
  const spots = location(plainText(bibtex));
  const keyAt = (fault: Problem): string | undefined => {
    const at = spots.toOffset(fault) ?? 0;
    return works.find(({ key, bibtex }) => {
      const start = offsets.get(key)!;
      return keys.includes(key) && start <= at && at < start + bibtex.length;
    })?.key;
  };
  const found = Map.groupBy(errorsIn(new Map([['references.bib', bibtex]]), dir), keyAt);
  return new Map([...found].flatMap(([key, faults]) => (key === undefined ? [] : [[key, faults]])));
}
