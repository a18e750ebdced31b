import { isHashed, meantBy, namesIn } from '../core/offline.ts';
import { base, NAMES, pathOf, urlOf } from './scope.ts';

/** The cache that a path belongs to. */
export function cacheOf(path: string): Promise<Cache> {
  return caches.open(isHashed(path) ? NAMES.assets : NAMES.pages);
}

/** Only what is whole and ours is stored: no errors, no parts, nothing of another origin. */
export function isStorable(response: Response): boolean {
  return response.status === 200 && response.type === 'basic';
}

/** A page must not be answered with a response that was redirected: the browser refuses it. */
export async function plain(response: Response): Promise<Response> {
  return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response;
}

/** Fetches a file and stores it; a hashed one that is there stays. */
export async function store(path: string, signal?: AbortSignal): Promise<void> {
  const cache = await cacheOf(path);
  const url = urlOf(path);
  if (isHashed(path) && (await cache.match(url))) return;
  // A page may lie in the browser's own cache from before a deployment: ask whether it changed.
  const response = await fetch(url, {
    cache: isHashed(path) ? 'default' : 'no-cache',
    signal: signal ?? null,
  });
  if (!isStorable(response))
    throw new Error(`The server answered ${response.status} for ${path || 'the first page'}.`);
  await cache.put(url, await plain(response));
}

/**
 * Stores the scripts and styles that a stored script may still load: a page that stays open over a deployment
 * finds them when it wants them, though the server has them no more.
 */
export async function storeLater(path: string): Promise<void> {
  if (!/\.m?js$/.test(path) || saving()) return;
  const cache = await caches.open(NAMES.assets);
  const text = await (await cache.match(urlOf(path)))?.text();
  for (const name of namesIn(text ?? ''))
    for (const meant of meantBy(name, path, base)) {
      if (!/^_astro\/.*\.(m?js|css)$/.test(meant) || (await cache.match(urlOf(meant)))) continue;
      try {
        await store(meant);
        await storeLater(meant);
      } catch {
        // The name may mean something else.
      }
    }
}

/** Stores what a page loaded before this worker was there. */
export async function storeLoaded(urls: string[]): Promise<void> {
  await Promise.allSettled(
    urls.map(async (url) => {
      const path = pathOf(url);
      // Of what has no hash, pages alone.
      if (path === undefined || !(isHashed(path) || path === '' || path.endsWith('/'))) return;
      await store(path);
      await storeLater(path);
    }),
  );
}

function saving(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
