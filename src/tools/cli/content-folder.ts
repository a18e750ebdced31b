import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { checkContent } from '../../content/checks/check-content.ts';
import { LIMITS } from '../../content/domain/limits.ts';
import { formatProblem } from '../../content/domain/problems.ts';
import { loadContent, type Content } from '../../content/load/load-content.ts';
import { refusalOf } from '../../content/load/refused-files.ts';
import { refuse } from './command.ts';
import { startProgress } from './progress.ts';

/** The content folder that a command writes to. */
export interface ContentFolder {
  dir: string;
  /** A path in it as messages name it. */
  shown: (path?: string) => string;
}

/** The folder at `into`, else `CONTENT_DIR`, else "content"; refused where there is none. */
export function contentFolder(into: string | undefined): ContentFolder {
  const dir = resolve(into ?? (process.env['CONTENT_DIR'] || 'content'));
  if (!existsSync(join(dir, 'site.yaml')))
    refuse(
      shown(dir),
      'no-content',
      'This is not a content folder: it has no site.yaml.',
      'Name one with --into, or make site.yaml first (the author guide says what it holds).',
    );
  return folderAt(dir);
}

/** The folder at a path, whatever is there. */
export function folderAt(dir: string): ContentFolder {
  return { dir, shown: (path = '') => shown(join(dir, path)) };
}

/** A path as messages name it: from here, where it lies below. */
export function shown(path: string): string {
  const near = relative(process.cwd(), path) || '.';
  return near.startsWith('..') ? path : near;
}

/** What references.bib says; nothing where there is none yet. */
export function readBibliography({ dir, shown }: ContentFolder): string {
  const file = join(dir, 'references.bib');
  if (!lstatSync(file, { throwIfNoEntry: false })) return '';
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    refuse(
      shown('references.bib'),
      'no-file',
      'This is a folder.',
      'Move it away: the works stand in a file of this name.',
    );
  const refusal = refusalOf(dir, file, LIMITS.list);
  if (refusal) refuse(shown('references.bib'), refusal.code, refusal.what, refusal.hint);
  return readFileSync(file, 'utf8');
}

/** All of the content, drafts too; how far it is read shows on a terminal. */
export function loadWhole({ dir }: ContentFolder): Content {
  const progress = startProgress();
  const content = loadContent(dir, progress.tell, undefined, 'shown');
  progress.end();
  return content;
}

/** Says what is wrong with a file or folder that a command has made, and gives its exit code and nothing else. */
export function judgeNew(folder: ContentFolder, path: string): number {
  const { dir } = folder;
  const faults = checkContent(loadWhole(folder)).filter(({ severity }) => severity === 'error');
  const [made, inside] = [resolve(dir, path), `${resolve(dir, path)}/`];
  const ours = faults.filter(({ file }) => resolve(file) === made || resolve(file).startsWith(inside));
  for (const fault of ours) console.log(formatProblem(fault));
  if (faults.length > ours.length)
    console.log('Other files of the content have faults: `npm run check` lists them.');
  return ours.length ? 1 : 0;
}
