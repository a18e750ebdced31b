import { EventEmitter } from 'node:events';
import type { FSWatcher } from 'vite';

/** What the loaders are told: a file was written or is gone, or the server was started anew and anything may have changed. */
type News = [what: 'change' | 'unlink' | 'restart', file: string];

/**
 * In ms. Many files may change at once, as when a branch is checked out, and one is empty for a moment while it is written: they are
 * read when nothing has changed for so long. The watcher is silent about a file for 50 ms after it has told a change of it.
 */
const QUIET = 75;

// The loaders are run by a copy of this module that Vite makes, and outlive the server that started them.
const held = globalThis as { contentNews?: EventEmitter<Record<string, News>> };
const news = (held.contentNews ??= new EventEmitter<Record<string, News>>());

/** Tells the news to a collection from now on, in the place of who heard it for this collection before. */
export function hearNews(collection: string, hear: (...told: News) => void): void {
  news.removeAllListeners(collection);
  news.on(collection, hear);
}

/** Follows a folder for a server that was just set up: when its files are at rest, tells the loaders what has changed, then `then`. */
export function tellNews(watcher: FSWatcher, folder: string, then: () => void): void {
  const tell = (...told: News): void => {
    for (const collection of news.eventNames()) news.emit(collection, ...told);
  };
  const changed = new Map<string, 'change' | 'unlink'>();
  let waiting: NodeJS.Timeout | undefined;
  watcher.add(folder);
  watcher.on('all', (event, file) => {
    if (!file.startsWith(folder)) return;
    if (!event.endsWith('Dir')) changed.set(file, event === 'unlink' ? 'unlink' : 'change');
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      for (const [path, what] of changed) tell(what, path);
      changed.clear();
      then();
    }, QUIET);
  });
  tell('restart', folder);
}
