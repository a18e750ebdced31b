import { onceOf } from '../../shared/once.ts';
import type { Macros } from '../../shared/expand-tex.ts';
import type { Content } from './load-content.ts';

/** The macros for the formulas of a file (from the content folder): the site's, then its lecture's, then its own. */
export function macrosOf(path: string, { site, lectures, readingLists, texts }: MacroSources): Macros {
  const lecture = /^lectures\/([^/]+)\//.exec(path)?.[1] ?? '';
  const own = byPath(texts).get(path);
  const above = [site, lectures.get(lecture)];
  const held = path.endsWith('reading-list.yaml') ? [readingLists.get(lecture)] : [own];
  return Object.assign({}, ...[...above, ...held].map((file) => readMacros(file?.data))) as Macros;
}

const byPath = onceOf((texts: Content['texts']) => new Map(texts.map((text) => [text.source.path, text])));

/** What a content folder's macros are read from. */
export type MacroSources = Pick<Content, 'site' | 'lectures' | 'readingLists' | 'texts'>;

// A file with faults is read as well: its fields may hold anything.
function readMacros(data: unknown): Macros {
  const { macros } = (data ?? {}) as { macros?: unknown };
  if (typeof macros !== 'object' || macros === null) return {};
  return Object.fromEntries(
    Object.entries(macros).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
