import { EventEmitter } from 'node:events';
import { lstatSync } from 'node:fs';
import type { FSWatcher } from 'vite';
import { listFiles } from '../../content/load/list-files.ts';

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

/**
 * Follows a folder for a server that was just set up: when its files are at rest, tells the loaders what has changed, then `then`. The
 * watcher says when to look, and the folder what there is: a watcher hears nothing of files that come while it learns of their folder.
 */
export function tellNews(watcher: FSWatcher, folder: string, then: () => void): void {
  const tell = (...told: News): void => {
    for (const collection of news.eventNames()) news.emit(collection, ...told);
  };
  let known = stampsOf(folder);
  let waiting: NodeJS.Timeout | undefined;
  const look = (): void => {
    const [before, now] = [known, (known = stampsOf(folder))];
    // A file may come in the place of another of its name.
    for (const file of before.keys()) if (!now.has(file)) tell('unlink', file);
    for (const [file, stamp] of now) if (before.get(file) !== stamp) tell('change', file);
    then();
  };
  watcher.add(folder);
  watcher.on('all', (_, file) => {
    if (!file.startsWith(folder)) return;
    clearTimeout(waiting);
    waiting = setTimeout(look, QUIET);
  });
  tell('restart', folder);
}

/** Which file lies at each place of a folder, and when it was written last. */
function stampsOf(folder: string): Map<string, string> {
  const stamps = new Map<string, string>();
  for (const { absolute } of listFiles(folder)) {
    const found = lstatSync(absolute, { bigint: true, throwIfNoEntry: false });
    if (found) stamps.set(absolute, `${found.ino} ${found.size} ${found.ctimeNs}`);
  }
  return stamps;
}
