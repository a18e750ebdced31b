import { fetchWhole } from '../../../shared/fetch-whole.ts';
import { hasItsType, isPage } from '../../../shared/media-types.ts';
import { markOf } from '../contract.ts';
import { isCode, isHashed, namesIn, partsOf } from '../file-parts.ts';
import { base, NAMES, urlOf } from './scope.ts';

/** Under this name a stored file says which revision it is. */
const REVISION = 'notes-revision';

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

/** The text of what is stored of a path; none where nothing is. */
export async function textOf(path: string): Promise<string> {
  return (await (await stored(path))?.text()) ?? '';
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

/**
 * Stores a file, of this revision and size where they are known, unless it is there; tells whether it had to be fetched. Hosts may
 * make pictures and pages smaller, and of a page it is known how it ends; all else is as it was built, so what has fewer bytes is cut short.
 */
export async function store(
  [path, revision, size = 0]: [path: string, revision?: string, size?: number],
  signal?: AbortSignal,
): Promise<boolean> {
  const built = isPage(path) || /\.(png|jpe?g|webp|avif|svg)$/.test(path) ? 0 : size;
  const isAll = async (found: Response): Promise<boolean> => (await found.clone().blob()).size >= built;
  const found = await stored(path);
  const isSame = isHashed(path) || (revision && found?.headers.get(REVISION) === revision);
  if (found && isSame && (await isAll(found))) return false;
  // What has no hash may lie in the browser's own cache from before a deployment: ask whether it changed. In place
  // of what has one, a page may lie there that a host has sent: ask once more.
  let why = '';
  for (const cache of isHashed(path) ? (['default', 'reload'] as const) : (['no-cache'] as const)) {
    const answer = await fetchWhole(urlOf(path), { cache, signal: signal ?? null });
    const good = await whole(path, answer);
    if (good && (await isAll(good))) {
      if (revision) good.headers.set(REVISION, revision);
      await (await cacheOf(path)).put(urlOf(path), good);
      return true;
    }
    why = answer.ok ? 'sent something else in place of' : `answered ${answer.status} for`;
  }
  throw new Error(`The server ${why} ${path || 'the first page'}.`);
}

/**
 * Stores the scripts and styles that a stored script may still load: a page that stays open over a deployment
 * finds them when it wants them, though the server has them no more.
 */
export async function storeLater(path: string): Promise<void> {
  const saves = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
  if (!/\.m?js$/.test(path) || saves) return;
  await partsOf([path], async (code) => {
    // What is there has what it loads; a name may mean something else.
    if (code !== path && !(await store([code]).catch(() => false))) return [];
    const names = namesIn(await textOf(code), code, base);
    return names.filter((name) => name.startsWith('_astro/') && isCode(name));
  });
}

/** Stores what a page loaded before this worker was there. */
export async function storeLoaded(paths: (string | undefined)[]): Promise<void> {
  await Promise.allSettled(
    paths.map(async (path) => {
      // Of what has no hash, pages alone.
      if (path === undefined || !(isHashed(path) || isPage(path))) return;
      await store([path]);
      await storeLater(path);
    }),
  );
}
