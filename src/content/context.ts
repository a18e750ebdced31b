import type { Label } from './bibliography/format-works.ts';
import type { Problem } from './domain/problems.ts';
import type { Targets } from './domain/resolve-links.ts';
import { keptLabels } from './load/format-cache.ts';
import { loadContent, type Content, type MarkdownFile, type Prose } from './load/load-content.ts';
import { readSettings, type Settings } from './load/load-settings.ts';
import { targetsOf } from './load/link-targets.ts';
import { once, onceOf } from '../shared/once.ts';
import { keyTest } from './load/parse-cache.ts';

/** What rendering a text needs to know of the rest of the site. */
export interface Context {
  settings: Settings;
  content: Content;
  /** Every Markdown file by its path from the content folder. */
  texts: Map<string, MarkdownFile>;
  /** The fields of a file that hold Markdown, by the same path. */
  fields: Map<string, Prose[]>;
  targets: Targets;
  isKey: (word: string) => boolean;
  /** The label of a work by its key or an old key, with the key it has now. */
  label: (key: string) => (Label & { key: string }) | undefined;
  /** Every fault of the content, once somebody has looked for them. */
  problems?: Problem[];
}

// The dev server loads this module once for its configuration and once for the pages: they share what was
// read, so that a content folder is read and parsed once, and forgotten by all at once.
const shared = globalThis as { lectureNotes?: Context | undefined; draftsShown?: boolean };

/** The content as it stands; read once, until `forgetContext` says that it has changed. */
export function context(): Context {
  return (shared.lectureNotes ??= read());
}

/** For the dev server: from now on drafts are content like any other. */
export function showDrafts(): void {
  shared.draftsShown = true;
  forgetContext();
}

/** Makes the next `context()` read everything again. */
export function forgetContext(): void {
  shared.lectureNotes = undefined;
}

/** What is made of the content once and asked for by many pages: made again when the content has changed. */
export function perContext<T>(make: (context: Context) => T): (context?: Context) => T {
  const made = onceOf(make);
  return (now = context()) => made(now);
}

/** The same for a list that is asked for by a key: what belongs to a key, in the list's order. */
export function perContextByKey<T>(
  list: () => Promise<readonly T[]>,
  keyOf: (item: T) => string,
): (key: string) => Promise<T[]> {
  const groups = perContext(async () => Map.groupBy(await list(), keyOf));
  return async (key) => [...((await groups()).get(key) ?? [])];
}

function read(): Context {
  const settings = readSettings();
  const content = loadContent(
    settings.contentDir,
    undefined,
    settings,
    shared.draftsShown ? 'shown' : 'hidden',
  );
  const works = [...content.works.values()];
  // Asked for by pages: a check needs none of them.
  const labels = once(() =>
    keptLabels(
      works.map((work) => work.csl),
      settings,
    ),
  );
  const now = new Map(
    works.flatMap(({ key, aliases }) => [key, ...aliases].map((old) => [old, key] as const)),
  );
  return {
    settings,
    content,
    texts: new Map(content.texts.map((text) => [text.source.path, text])),
    fields: Map.groupBy(content.fields, ({ source }) => source.path),
    targets: targetsOf(content),
    isKey: keyTest(content.works),
    label(key) {
      const found = now.get(key);
      const label = found === undefined ? undefined : labels().get(found);
      return found !== undefined && label ? { key: found, ...label } : undefined;
    },
  };
}
