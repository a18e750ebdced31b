import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { FSWatcher } from 'vite';
import { refusalOf } from '../../content/load/refused-files.ts';
import { readSettings } from '../../content/load/settings.ts';
import type { EntryTypes } from '../../shared/astro-internals.ts';
import { hearNews } from './content-news.ts';

const BROKEN = Symbol('broken');

interface Context extends LoaderContext {
  entryTypes: EntryTypes;
}

/**
 * For the dev server: a file with faults is left out (or stays as it was) and the server stays up.
 * The check has told the author already. A build never comes this far with faults.
 * What changes is told by the content's own news: the watcher that Astro hands out tells of half-written files, and is closed when
 * the server starts anew.
 */
export function lenient(loader: Loader): Loader {
  const load: Loader['load'] = async (context) => {
    forgetOthers(context);
    const tellers = new Map<string, (file: string) => void>();
    const watcher = {
      add: () => watcher,
      on: (event: string, tell: (file: string) => void) => tellers.set(event, tell),
    };
    await loader.load(forgiving(context as Context, watcher as unknown as FSWatcher));
    hearNews(context.collection, (what, file) => {
      if (what === 'restart') void load(context);
      else tellers.get(what)?.(file);
    });
  };
  return { ...loader, load };
}

// The dev server has one store for every content folder it was ever started on, and Astro takes a file of the same name and text
// for the same file.
function forgetOthers({ store, config }: LoaderContext): void {
  const { contentDir } = readSettings();
  const root = fileURLToPath(config.root);
  for (const [id, { filePath = '' }] of store.entries())
    if (relative(contentDir, resolve(root, filePath)).startsWith('..')) store.delete(id);
}

function forgiving(context: Context, watcher: FSWatcher): Context {
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
  return { ...context, entryTypes, parseData, store, watcher };
}
