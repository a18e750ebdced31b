import { isPage } from '../../../shared/media-types.ts';
import { isCode, namesIn, partsOf } from '../file-parts.ts';
import { base, build, NAMES, pathOf, shell, urlOf } from './scope.ts';
import { sets } from './sets.ts';
import { textOf } from './store.ts';
import { sweep } from './unused.ts';

const FOUND = urlOf('offline/records/unused');

/**
 * Once for each deployment, parts of pages that no stored page needs go, but not before pages that are still open
 * had their time. Of `dropped`, what a reader has removed, such parts go at once.
 */
export async function tidy(dropped: string[] = []): Promise<void> {
  const records = await caches.open(NAMES.records);
  const found = (await (await records.match(FOUND))?.json().catch(() => undefined)) as unknown;
  const before = (found ?? {}) as { build?: string; since?: Record<string, number> };
  if (before.build === build && !dropped.length) return;
  const held = await heldPaths();
  const needed = await partsOf([...(await pathsIn(NAMES.pages)), ...held], async (path) =>
    isPage(path) || isCode(path) ? namesIn(await textOf(path), path, base) : [],
  );
  const idle = (await pathsIn(NAMES.assets)).filter((path) => !held.has(path) && !needed.has(path));
  const { go, since } = sweep(idle, before.since ?? {}, Date.now());
  const assets = await caches.open(NAMES.assets);
  for (const path of idle) if (go.includes(path) || dropped.includes(path)) await assets.delete(urlOf(path));
  await records.put(FOUND, Response.json({ build, since }));
}

/** Lets go of files that belonged to a set, but not of what another holds, nor of parts of pages: `tidy` knows of these. */
export async function drop(paths: string[]): Promise<void> {
  const held = await heldPaths();
  const pages = await caches.open(NAMES.pages);
  for (const path of paths) if (!held.has(path)) await pages.delete(urlOf(path));
}

/** When the browser has no room: of what was read, the older half goes; what a reader asked to keep stays. */
export async function makeRoom(): Promise<void> {
  const held = await heldPaths();
  const read = (await pathsIn(NAMES.pages)).filter((path) => !held.has(path));
  // A cache lists what was stored last at the end.
  const pages = await caches.open(NAMES.pages);
  for (const path of read.slice(0, Math.ceil(read.length / 2))) await pages.delete(urlOf(path));
}

/** What readers asked to keep, and the page for readers without a network: all that stays whatever is read. */
export async function heldPaths(): Promise<Set<string>> {
  const kept = [...(await sets()).values()].flatMap(({ paths }) => paths);
  return new Set([...kept, ...shell.map(([path]) => path)]);
}

async function pathsIn(name: string): Promise<string[]> {
  return (await (await caches.open(name)).keys()).map(({ url }) => pathOf(url)!);
}
