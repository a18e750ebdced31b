import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent } from '../../src/content/checks/check-content.ts';
import { formatProblem } from '../../src/content/domain/problems.ts';
import { loadContent } from '../../src/content/load/load-content.ts';

/** A content folder without faults: one lecture, one work, nothing written yet. */
export const WHOLE: Readonly<Record<string, string>> = {
  'site.yaml': 'title: T\nshort: S\nlede: L\ncourse: { title: C, code: C, institution: I, term: T }\n',
  'references.bib': '@online{olah2022, author = {Olah, Chris}, title = {One}, date = {2022}}\n',
  'lectures/a/lecture.yaml':
    'title: Alpha – a first\nspeakers: [{ name: N }]\ndate: 2023-01-30\nnotes: { by: B, taken: 2023-01-30, licence: MIT, copyright: C }\n',
};

/** Files by path; `undefined` leaves one of `WHOLE` out. */
export type Files = Record<string, string | undefined>;

// One for all tests of a process, however often this module is loaded in it.
const root = join(tmpdir(), `lecture-notes-${process.pid}`);
if (!existsSync(root)) {
  mkdirSync(root);
  process.once('exit', () => rmSync(root, { recursive: true }));
}

/** A content folder on disk with `files` over `WHOLE`; it is removed when the tests end. */
export function folderOf(files: Files): string {
  const dir = mkdtempSync(join(root, 'content-'));
  for (const [path, text] of Object.entries({ ...WHOLE, ...files })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

/** What the checks say about a content folder with these files, a line a fault. */
export function faultsOf(files: Files): string {
  const content = loadContent(folderOf(files));
  const before = content.files[0]!.file.slice(0, -content.files[0]!.path.length);
  return checkContent(content)
    .map((fault) => formatProblem(fault).replaceAll(before, ''))
    .join('\n');
}

/** A question's file with this body and these lines of front matter. */
export function questionWith(body: string, yaml = ''): Record<string, string> {
  return { 'lectures/a/questions/q.md': `---\ntitle: Q\nby: notes\n${yaml}---\n${body}` };
}

/** The notes' file with this body, which begins on line 4. */
export function notesWith(body: string): Record<string, string> {
  return { 'lectures/a/notes.md': `---\nby: notes\n---\n${body}` };
}
