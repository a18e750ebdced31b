import { basename, dirname, join, relative, sep } from 'node:path';
import { faultOfFileName } from '../domain/path-names.ts';
import { nearest } from '../../shared/nearest.ts';
import { problem, START, type Code, type Problem } from '../domain/problems.ts';
import { HANDOUT_KINDS, isInFiles } from '../domain/handouts.ts';
import { IMAGE_FORMATS } from '../schemas/kinds.ts';
import type { Content } from '../load/load-content.ts';
import { kindOf } from '../load/list-files.ts';

const LECTURE_FILES = [
  'lecture.yaml',
  'abstract.md',
  'talk.md',
  'notes.md',
  'reading-list.yaml',
  'raw-notes.md',
  'transcript.vtt',
];
// Kinds whose names may have dots.
const DOTTED = new Set(['figures', 'handouts', 'clips', 'captions']);
const FOLDERS = 'summary/, topics/, questions/, figures/ and files/';

/** Files nobody reads, files that are missing, names that make bad addresses, ids used twice. */
export function checkFiles(content: Content): Problem[] {
  const problems: Problem[] = [];
  const display = (path: string): string => content.files.find((f) => f.path === path)?.file ?? path;
  const ids = new Map<string, string>();
  for (const { path, file, kind, refusal } of content.files) {
    const blame = (code: Code, what: string, hint: string): void => {
      problems.push(problem(file, START, code, what, hint));
    };
    if (refusal) {
      blame(refusal.code, refusal.what, refusal.hint);
      continue;
    }
    if (kind === undefined) {
      blame('file-unclaimed', 'Nothing reads this file.', whereTo(path));
      continue;
    }
    for (const [i, step] of path.split('/').entries()) {
      const last = i === path.split('/').length - 1;
      const name = last ? step.replace(/\.[a-z0-9]+$/, '') : step;
      const fault = faultOfFileName(name, last && DOTTED.has(kind));
      if (fault)
        blame(
          'file-name',
          `"${name}" ${fault}`,
          fault.startsWith('makes')
            ? 'Use small letters, digits and single hyphens.'
            : 'Give it another name.',
        );
    }
    const id = path.replace(/\.mdx?$/, '').toLowerCase();
    const first = ids.get(id);
    if (first !== undefined)
      blame(
        'repeated-id',
        `This file and ${display(first)} have the same id.`,
        'Rename one of them, or put the two texts into one.',
      );
    else ids.set(id, path);
  }
  for (const name of ['site.yaml', 'references.bib'])
    if (!content.files.some((file) => file.path === name))
      problems.push(missing(content, name, `The content folder has no ${name}.`));
  const slugs = content.files.flatMap(({ path }) => /^lectures\/([^/]+)\//.exec(path)?.[1] ?? []);
  for (const slug of new Set(slugs))
    if (!content.files.some(({ path }) => path === `lectures/${slug}/lecture.yaml`))
      problems.push(
        missing(content, `lectures/${slug}/lecture.yaml`, `The lecture "${slug}" has no lecture.yaml.`),
      );
  return problems;
}

function missing(content: Content, name: string, what: string): Problem {
  const file = relative(process.cwd(), join(content.dir, name)).split(sep).join('/');
  return problem(file, START, 'file-missing', what, 'Add it; the author guide says what it holds.');
}

function whereTo(path: string): string {
  const [name, folder] = [basename(path), dirname(path)];
  // Small letters, and the ending of its kind.
  const usual = path
    .toLowerCase()
    .replace(/\.(?:txt|markdown)$/, '.md')
    .replace(/\.yml$/, '.yaml');
  if (usual !== path && kindOf(usual)) return `Name it ${usual}.`;
  if (/^lectures\/[^/]+$/.test(folder)) {
    const near = nearest(name, LECTURE_FILES)[0];
    if (near) return `Did you mean ${near}?`;
    return `A lecture holds ${LECTURE_FILES.join(', ')}, and the folders ${FOLDERS}.`;
  }
  if (/\.(?:gif|bmp|tiff?|heic|ico|pdf|eps|jfif|jxl)$/i.test(name) || /(?:^|\/)figures$/.test(folder))
    return IMAGE_FORMATS;
  if (isInFiles(path)) return HANDOUT_KINDS;
  const [, step] = /^lectures\/[^/]+\/([^/]+)$/.exec(folder) ?? [];
  const room = step && nearest(step, ['summary', 'topics', 'questions', 'figures', 'files'])[0];
  if (room && room !== step) return `Did you mean the folder ${room}/?`;
  if (folder === '.' && name.endsWith('.bib')) return 'The works stand in references.bib.';
  const near = nearest(name, ['site.yaml', 'references.bib', 'links.json'])[0];
  if (folder === '.' && near) return `Did you mean ${near}?`;
  return 'Move it to where the author guide says, or out of the content folder.';
}
