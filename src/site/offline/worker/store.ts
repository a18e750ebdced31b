import { fetchWhole } from '../../../shared/fetch-whole.ts';
import { hasItsType, isPage } from '../../../shared/media-types.ts';
import { isHashed, markOf, meantBy, namesIn } from '../contract.ts';
import { base, NAMES, urlOf } from './scope.ts';

/** The cache that a path belongs to. */
export function cacheOf(path: string): Promise<Cache> {
  return caches.open(isHashed(path) ? NAMES.assets : NAMES.pages);
}

/** What is stored of a path and can be used: a browser that refuses to store has nothing, and nor has a copy that is broken. */
export async function stored(path: string): Promise<Response | undefined> {
  try {
    const found = await (await cacheOf(path)).match(urlOf(path));
    return found && (await whole(path, found));
  } catch {
    return undefined;
  }
}

/** An answer with all of its body, if it is what its path says; else nothing. Rejects when the body is cut short. */
export async function whole(path: string, answer: Response): Promise<Response | undefined> {
  if (answer.status !== 200 || !hasItsType(path, answer.headers.get('content-type'))) return undefined;
  const headers = new Headers(answer.headers);
  // One copy serves whoever asks.
  headers.delete('vary');
  const body = await answer.blob();
  if (isPage(path)) {
    const text = await body.text();
    if (!text.includes(markOf(base))) return undefined;
    if (!text.includes('</html>')) throw new TypeError(`${path} is cut short.`);
  }
  // Made anew, since a browser refuses a page whose answer was redirected.
  return new Response(body, { headers });
}

/** Fetches a file and stores it, of `size` bytes where that is known; a hashed one that is there stays. */
export async function store(path: string, signal?: AbortSignal, size = 0): Promise<void> {
  if (isHashed(path) && (await stored(path))) return;
  // What has no hash may lie in the browser's own cache from before a deployment: ask whether it changed. In place
  // of what has one, a page may lie there that a host has sent: ask once more.
  let why = '';
  for (const cache of isHashed(path) ? (['default', 'reload'] as const) : (['no-cache'] as const)) {
    const answer = await fetchWhole(urlOf(path), { cache, signal: signal ?? null });
    const good = await whole(path, answer);
    // Hosts may make pictures and pages smaller; all else is as it was built.
    const built = isHashed(path) && !/\.(png|jpe?g|webp|avif|svg)$/.test(path) ? size : 0;
    if (good && (await good.clone().blob()).size >= built)
      return (await cacheOf(path)).put(urlOf(path), good);
    why = answer.ok ? 'sent something else in place of' : `answered ${answer.status} for`;
  }
  throw new Error(`The server ${why} ${path || 'the first page'}.`);
}

/**
 * Stores the scripts and styles that a stored script may still load: a page that stays open over a deployment
 * finds them when it wants them, though the server has them no more.
 */
export async function storeLater(path: string): Promise<void> {
  if (!/\.m?js$/.test(path) || saving()) return;
  const text = await (await stored(path))?.text();
  for (const name of namesIn(text ?? ''))
    for (const meant of meantBy(name, path, base)) {
      if (!/^_astro\/.*\.(m?js|css)$/.test(meant) || (await stored(meant))) continue;
      try {
        await store(meant);
        await storeLater(meant);
      } catch {
        // The name may mean something else.
      }
    }
}

/** Stores what a page loaded before this worker was there. */
export async function storeLoaded(paths: (string | undefined)[]): Promise<void> {
  await Promise.allSettled(
    paths.map(async (path) => {
      // Of what has no hash, pages alone.
      if (path === undefined || !(isHashed(path) || isPage(path))) return;
      await store(path);
      await storeLater(path);
    }),
  );
}

function saving(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
