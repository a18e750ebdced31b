import { labelWorks, type Label } from '../bibliography/format.ts';
import type { Targets } from '../core/links.ts';
import { keyTest, loadContent, type Content } from '../sources/load.ts';
import { readSettings, type Settings } from '../sources/settings.ts';
import { targetsOf } from '../sources/targets.ts';

/** What rendering a text needs to know of the rest of the site. */
export interface Context {
  settings: Settings;
  content: Content;
  targets: Targets;
  isKey: (word: string) => boolean;
  /** The label of a work by its key or an old key, with the key it has now. */
  label(key: string): (Label & { key: string }) | undefined;
}

let current: Context | undefined;

/** The content as it stands; read once, until `forgetContext` says that it has changed. */
export function context(): Context {
  return (current ??= read());
}

/** Makes the next `context()` read everything again. */
export function forgetContext(): void {
  current = undefined;
}

/** What is made of the content once and asked for by many pages: made again when the content has changed. */
export function perContext<T>(make: (context: Context) => T): (context: Context) => T {
  const made = new WeakMap<Context, { value: T }>();
  return (now) => {
    const found = made.get(now) ?? { value: make(now) };
    made.set(now, found);
    return found.value;
  };
}

function read(): Context {
  const settings = readSettings();
  const content = loadContent(settings.contentDir);
  const works = [...content.works.values()];
  const labels = labelWorks(works.map((work) => work.csl));
  const now = new Map(
    works.flatMap(({ key, aliases }) => [key, ...aliases].map((old) => [old, key] as const)),
  );
  return {
    settings,
    content,
    targets: targetsOf(content),
    isKey: keyTest(content.works),
    label(key) {
      const found = now.get(key);
      const label = found === undefined ? undefined : labels.get(found);
      return found !== undefined && label ? { key: found, ...label } : undefined;
    },
  };
}
