import { sayHandout } from '../domain/handouts.ts';
import type { Targets } from '../domain/resolve-links.ts';
import { besideText } from '../domain/urls.ts';
import { nodesOf } from '../markdown/index-nodes.ts';
import type { Content, YamlFile } from './load-content.ts';
import type { Lecture } from '../schemas/lecture.ts';
import type { SourceFile } from './list-files.ts';
import { decoded } from '../../shared/decoded.ts';

/** One of the files that a lecture lists: the path from the content folder of what it names, and where it says so. */
export interface Listed {
  index: number;
  written: string;
  title: string;
  path: string | undefined;
}

/** What stands under `files` of a lecture.yaml, as far as it can be read. */
export function listedFiles({ source, data }: YamlFile<Lecture>): Listed[] {
  // A file with faults is read as well: the field may hold anything.
  const files: unknown = data?.files;
  return (Array.isArray(files) ? files : []).flatMap(
    (file: { path?: unknown; title?: unknown } | null, index) => {
      if (typeof file?.path !== 'string') return [];
      return [
        { index, written: file.path, title: String(file.title), path: besideText(source.path, file.path) },
      ];
    },
  );
}

/** The files to take along that something leads to: what nothing names is not published. */
export function handedOut(content: Content): SourceFile[] {
  const named = new Set([
    ...[...content.lectures.values()].flatMap((lecture) => listedFiles(lecture).map(({ path }) => path)),
    ...content.prose.flatMap(({ source, tree }) =>
      nodesOf(tree, 'link', 'definition').map(({ url }) =>
        besideText(source.path, decoded(url).replace(/#.*$/, '')),
      ),
    ),
  ]);
  return content.files.filter(({ kind, path }) => kind === 'handouts' && named.has(path));
}

/** The files that a lecture lists, in its order, with what they are. */
export function handoutsOf(
  slug: string,
  { content, targets }: { content: Content; targets: Targets },
): { path: string; title: string; says: string; bytes: number }[] {
  const lecture = content.lectures.get(slug);
  return (lecture ? listedFiles(lecture) : []).flatMap(({ path = '', title }) => {
    const bytes = targets.handouts?.get(path);
    return bytes === undefined ? [] : [{ path, title, bytes, says: sayHandout(path, bytes) }];
  });
}
