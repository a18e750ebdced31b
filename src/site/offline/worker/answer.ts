import { hasItsType, isPage } from '../../../shared/media-types.ts';
import { FALLBACK } from '../contract.ts';
import { isHashed } from '../file-parts.ts';
import { pathOf, urlOf, worker } from './scope.ts';
import { partOf } from './part-of.ts';
import { cacheOf, stored, storeLater, whole } from './store.ts';
import { heldPaths, makeRoom } from './tidy.ts';

/** How long the network may take, in ms: before a stored copy is used, the same when it was silent just now, and without a copy. */
const PATIENCE = { stored: 3_000, silent: 300, none: 30_000 };

let silentUntil = 0;

/**
 * Answers what the pages ask for: hashed files from the store first, all else from the network first. What the network
 * sends is stored, or takes the place of what is stored, only when it is whole and of the type that was asked for.
 */
export function answer(): void {
  worker.addEventListener('fetch', (event) => {
    const path = pathOf(event.request.url);
    if (path !== undefined && isOurs(event.request)) event.respondWith(respond(event, path));
  });
}

function isOurs({ method, cache }: Request): boolean {
  return method === 'GET' && cache !== 'only-if-cached';
}

async function respond(event: FetchEvent, path: string): Promise<Response> {
  const { request } = event;
  const range = request.headers.get('range');
  if (range !== null) return respondWithPart(request, path, range);
  const copy = await stored(path);
  // A page that has met something broken asks anew for what never changes.
  if (copy && isHashed(path) && request.cache !== 'reload') return copy;
  const heard = ask(request, path);
  const good = heard.then((answer) => (copy || isRead(path) ? check(path, answer.clone()) : undefined));
  event.waitUntil(
    Promise.all([heard, good])
      .then(([{ status }, found]) => remember(path, status, found))
      // What nobody asked to keep need not be kept.
      .catch(() => undefined),
  );
  if (!copy) return (await inTime(PATIENCE.none, heard)) ?? fallback(request, path);
  const patience = performance.now() < silentUntil ? PATIENCE.silent : PATIENCE.stored;
  return (await inTime(patience, useful(request, heard, good))) ?? copy;
}

// Players ask for videos and sounds part by part, which are cut from what is kept. All else is the network's business.
async function respondWithPart(request: Request, path: string, range: string): Promise<Response> {
  const copy = await stored(path);
  return copy ? partOf(copy, range) : fetch(request);
}

async function ask(request: Request, path: string): Promise<Response> {
  const response = await fetch(request);
  silentUntil = 0;
  const isGood = response.ok && hasItsType(path, response.headers.get('content-type'));
  // What a host sent in its place may lie in the browser's own cache for as long as the file would: ask once more.
  return isGood || !isHashed(path) ? response : fetch(request, { cache: 'reload' });
}

async function check(path: string, answer: Response): Promise<Response | undefined> {
  return answer.type === 'basic' ? whole(path, answer) : undefined;
}

/** What is better than a stored copy. Rejects when nothing is. */
async function useful(
  request: Request,
  heard: Promise<Response>,
  good: Promise<Response | undefined>,
): Promise<Response> {
  const found = await good;
  if (found) return found.clone();
  const response = await heard;
  // That a page is gone, has moved, or stands behind a door is told; a server in trouble is of no more use than none.
  if (request.mode === 'navigate' && response.status < 500) return response;
  throw new Error(`${response.status}`);
}

/** What comes of it in time; nothing when it fails or is late. */
async function inTime<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      silentUntil = performance.now() + PATIENCE.none;
      resolve(undefined);
    }, ms);
  });
  const found = await Promise.race([promise.catch(() => undefined), late]);
  clearTimeout(timer);
  return found;
}

async function remember(path: string, status: number, found: Response | undefined): Promise<void> {
  const cache = await cacheOf(path);
  if (found && isRead(path))
    await cache.put(urlOf(path), found.clone()).then(() => storeLater(path), makeRoom);
  // A page that is gone is not to come back when the network is. What a reader keeps changes with its list alone.
  else if ((status === 404 || status === 410) && isPage(path) && !(await heldPaths()).has(path))
    await cache.delete(urlOf(path));
}

/** Of what has no hash, pages are stored when they are read, and the small things that pages and search need. */
function isRead(path: string): boolean {
  return isHashed(path) || isPage(path) || /^(pagefind\/|favicon)/.test(path);
}

async function fallback(request: Request, path: string): Promise<Response> {
  if (request.mode !== 'navigate') return Response.error();
  // Hosts send "/about" on to "/about/"; without a network that is ours to do.
  if (!isPage(path) && (await stored(`${path}/`))) return Response.redirect(urlOf(`${path}/`));
  const page = await stored(FALLBACK);
  return page ? new Response(page.body, { status: 503, headers: page.headers }) : Response.error();
}
