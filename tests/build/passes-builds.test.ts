import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkContent } from '../../src/content/checks/check-content.ts';
import { formatProblem } from '../../src/content/domain/problems.ts';
import { loadContent } from '../../src/content/load/load-content.ts';
import { ASTRO } from '../support/astro.ts';
import { isAll } from '../support/extent.ts';
import { folders } from '../unit/content/checks/random-folders.ts';
import { folderOf, type Files } from '../unit/content.ts';

const run = promisify(execFile);
/** How many folders are built; more: BUILDS=200 npx vitest … */
const BUILDS = Number(process.env['BUILDS'] ?? (isAll ? 3 : 0));

const faultsIn = (dir: string): string[] =>
  checkContent(loadContent(dir))
    .filter(({ severity }) => severity === 'error')
    .map(formatProblem);

/** Builds a content folder; gives what was said where that failed. */
function build(dir: string): Promise<string> {
  const env = { ...process.env, CONTENT_DIR: dir };
  return run(process.execPath, [ASTRO, 'build', '--outDir', join(dir, '../dist')], { env }).then(
    () => 'built',
    (failed: unknown) => {
      const { stdout, stderr } = failed as { stdout: string; stderr: string };
      return stdout + stderr;
    },
  );
}

it('whatever lies in a content folder, the check ends with faults that have a place, or with none', () => {
  fc.assert(
    fc.property(folders, (files) => {
      for (const fault of faultsIn(folderOf(files))) expect(fault).toMatch(/:\d+:\d+ {2}[a-z-]+ {2}\S/);
    }),
    { numRuns: 40 * (BUILDS || 1) },
  );
});

it.runIf(BUILDS)('what passes the check is built', { timeout: 240_000 * (BUILDS + 1) }, async () => {
  const passing: Files[] = [];
  for (const files of fc.sample(folders, 120 * BUILDS))
    if (passing.length < BUILDS && Object.keys(files).length > 1 && faultsIn(folderOf(files)).length === 0)
      passing.push(files);
  expect(passing.length).toBeGreaterThan(0);
  for (const files of passing) {
    expect({ files, said: await build(folderOf(files)) }).toEqual({ files, said: 'built' });
  }
});
