import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { FSWatcher } from 'vite';
import { refusalOf } from '../../content/load/refused-files.ts';
import { readSettings } from '../../content/load/settings.ts';

/**
 * In ms. Many files may change at once, as when a branch is checked out, and one is empty for a moment while it is written: they are
 * read when nothing has changed for so long. The watcher is silent about a file for 50 ms after it has told a change of it.
 */
export const QUIET = 75;

const BROKEN = Symbol('broken');

// Astro hands this to loaders without naming it in the type: how a file of each ending is taken apart.
interface Context extends LoaderContext {
  entryTypes: Map<string, { getEntryInfo(file: { contents: string; fileUrl: URL }): Promise<object> }>;
}

/**
 * For the dev server: a file with faults is left out (or stays as it was) and the server stays up.
 * The check has told the author already. A build never comes this far with faults.
 */
export function lenient(loader: Loader): Loader {
  return {
    ...loader,
    load: (context) => {
      forgetOthers(context);
      return loader.load(forgiving(context as Context));
    },
  };
}

// The dev server has one store for every content folder it was ever started on, and Astro takes a file of the same name and text
// for the same file.
function forgetOthers({ store, config }: LoaderContext): void {
  const { contentDir } = readSettings();
  const root = fileURLToPath(config.root);
  for (const [id, { filePath = '' }] of store.entries())
    if (relative(contentDir, resolve(root, filePath)).startsWith('..')) store.delete(id);
}

function forgiving(context: Context): Context {
  const broken = new Set<unknown>();
  // Files that are no YAML, or that lie elsewhere, give a mark instead of an error.
  const entryTypes = new Map(
    [...context.entryTypes].map(([ending, type]) => [
      ending,
      {
        ...type,
        getEntryInfo: async (file: { contents: string; fileUrl: URL }) => {
          try {
            const { contentDir } = readSettings();
            if (refusalOf(contentDir, fileURLToPath(file.fileUrl), Infinity)) throw new Error('elsewhere');
            return await type.getEntryInfo(file);
          } catch {
            return { data: { [BROKEN]: true }, body: '', rawData: '', slug: '' };
          }
        },
      },
    ]),
  );
  const parseData: LoaderContext['parseData'] = async (props) => {
    try {
      if (BROKEN in props.data) throw new Error('broken');
      return await context.parseData(props);
    } catch {
      broken.add(props.data);
      return props.data;
    }
  };
  const store = new Proxy(context.store, {
    get: (target, name) => {
      const member = Reflect.get(target, name) as unknown;
      if (name === 'set')
        return (entry: Parameters<typeof target.set>[0]) =>
          broken.has(entry.data) ? false : target.set(entry);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
  const { watcher } = context;
  return { ...context, entryTypes, parseData, store, ...(watcher && { watcher: patient(watcher) }) };
}

/** A watcher that tells of a file when it is at rest: what is told sooner would be read while it is empty, or half written. */
function patient(watcher: FSWatcher): FSWatcher {
  const on = (event: string, tell: (path: string) => void): FSWatcher => {
    const waiting = new Map<string, NodeJS.Timeout>();
    watcher.on(event as 'all', (path: string) => {
      clearTimeout(waiting.get(path));
      waiting.set(
        path,
        setTimeout(() => tell(path), QUIET),
      );
    });
    return watcher;
  };
  return Object.assign(Object.create(watcher) as FSWatcher, { on });
}
