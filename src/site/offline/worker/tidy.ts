import { meantBy, namesIn } from '../contract.ts';
import { sweep } from './unused.ts';
import { allRecords, unused, writeUnused } from './set-records.ts';
import { base, build, NAMES, pathOf, shell, urlOf } from './scope.ts';

/**
 * Once for each deployment, parts of pages that no stored page needs go, but not before pages that are still open
 * had their time. Of `dropped`, what a reader has removed, such parts go at once.
 */
export async function tidy(dropped: string[] = []): Promise<void> {
  const before = await unused();
  if (before.build === build && !dropped.length) return;
  const assets = await caches.open(NAMES.assets);
  const stored = new Set((await assets.keys()).map(({ url }) => pathOf(url)!));
  const needed = await neededOf(stored);
  const idle = [...stored].filter((path) => !needed.has(path));
  const { go, since } = sweep(idle, before.since, Date.now());
  for (const path of [...go, ...idle.filter((path) => dropped.includes(path))])
    await assets.delete(urlOf(path));
  await writeUnused({ build, since });
}

/** When the browser has no room: of what was read, the older half goes; what a reader asked to keep stays. */
export async function makeRoom(): Promise<void> {
  const pages = await caches.open(NAMES.pages);
  const held = await heldPaths();
  const read = (await pages.keys()).filter(({ url }) => !held.has(pathOf(url)!));
  // A cache lists what was stored last at the end.
  for (const request of read.slice(0, Math.ceil(read.length / 2))) await pages.delete(request);
}

/** What readers asked to keep, and the page for readers without a network: all that stays whatever is read. */
export async function heldPaths(): Promise<Set<string>> {
  const kept = (await allRecords()).flatMap(({ files }) => Object.keys(files));
  return new Set([...kept, ...shell.map(([path]) => path)]);
}

async function neededOf(stored: Set<string>): Promise<Set<string>> {
  const needed = await heldPaths();
  const pages = await caches.open(NAMES.pages);
  const assets = await caches.open(NAMES.assets);
  const follow = async (text: string, from: string): Promise<void> => {
    for (const name of namesIn(text))
      for (const path of meantBy(name, from, base)) {
        if (!stored.has(path) || needed.has(path)) continue;
        needed.add(path);
        if (/\.(m?js|css)$/.test(path)) await follow(await textOf(assets, urlOf(path)), path);
      }
  };
  for (const [cache, requests] of [
    [pages, await pages.keys()],
    [
      assets,
      (await assets.keys()).filter(({ url }) => needed.has(pathOf(url)!) && /\.(m?js|css)$/.test(url)),
    ],
  ] as const)
    for (const request of requests) await follow(await textOf(cache, request), pathOf(request.url)!);
  return needed;
}

// What goes while this looks needs nothing.
async function textOf(cache: Cache, key: RequestInfo): Promise<string> {
  return (await (await cache.match(key))?.text()) ?? '';
}
