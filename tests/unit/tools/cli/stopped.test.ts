import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkContent } from '../../../../src/content/checks/check-content.ts';
import { loadContent } from '../../../../src/content/load/load-content.ts';
import { folderOf } from '../../content.ts';

/** Presses Ctrl-C with the first file that is moved to its place. */
const STOP = `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
for (const name of ['renameSync', 'linkSync']) {
  const move = fs[name];
  fs[name] = (from, to) => {
    move(from, to);
    process.kill(process.pid, 'SIGINT');
  };
}
syncBuiltinESMExports();`;

const NOTES =
  '# Lec 3: Sparse things – Ada Example\n\nrefs: https://example.org/a\n\n## Notes\n\nSome words.\n';

it.each([
  ['new', ['lecture', 'b', '--title', 'B'], 'lectures/b/talk.md'],
  ['new', ['term', 'word'], 'glossary/word.md'],
  ['cite', ['../given.bib'], 'references.bib'],
  ['import', ['../notes.md', '--as', 'c'], 'lectures/c/notes.md'],
  ['course', ['--title', 'T', '--institution', 'I', '--term', 'now', '--remove'], 'site.yaml'],
])('%s %j, stopped while it writes, has written all of it', (name, args, made) => {
  const dir = folderOf({});
  writeFileSync(join(dir, '../given.bib'), '@book{x, author = {Good, Ann}, title = {Fine}, date = {2020}}\n');
  writeFileSync(join(dir, '../notes.md'), NOTES);
  const program = join(import.meta.dirname, '../../../../src/tools/cli/notes.ts');
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(STOP)}`, program, name, ...args],
    { cwd: dir, env: { ...process.env, CONTENT_DIR: dir, NO_COLOR: '1' }, encoding: 'utf8' },
  );
  expect({ status, signal }, stderr).toEqual({ status: 130, signal: null });
  const all = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  expect(all).toContain(made);
  // What `course` has put aside is named as such, and stays.
  expect(all.filter((path) => /^\.(?!before-)/.test(path))).toEqual([]);
  const faults = checkContent(loadContent(dir)).filter(({ severity }) => severity === 'error');
  expect(faults).toEqual([]);
});
