import type { WorkboxPlugin } from 'workbox-core';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { FALLBACK, isHashed } from '../core/offline.ts';
import { NAMES, pathOf, urlOf } from './scope.ts';
import { isStorable, plain, storeLater } from './store.ts';

/** How long the network may take before a stored copy is shown, in seconds. */
const PATIENCE = 4;

// What a query adds makes no other page of a static site.
const byPath: WorkboxPlugin = {
  cacheKeyWillBeUsed: ({ request }) => Promise.resolve(urlOf(pathOf(request.url)!)),
};

const whole: WorkboxPlugin = {
  cacheWillUpdate: async ({ response }) => (isStorable(response) ? await plain(response) : null),
};

// Of what has no hash, pages are stored when they are read, and the small things that pages and search need.
const pagesOnly: WorkboxPlugin = {
  cacheWillUpdate: async ({ request, response }) => {
    const read =
      response.headers.get('content-type')?.startsWith('text/html') ||
      /^(pagefind\/|favicon)/.test(pathOf(request.url) ?? '');
    return read && isStorable(response) ? await plain(response) : null;
  },
};

// A server in trouble: a stored copy is better than its answer, and its answer better than none.
const refusals = new WeakMap<ExtendableEvent, Response>();
const honest: WorkboxPlugin = {
  fetchDidSucceed: async ({ request, response, event }) => {
    // A page that is gone is not to come back when the network is.
    if (response.status === 404 || response.status === 410)
      await (await caches.open(NAMES.pages)).delete(urlOf(pathOf(request.url)!));
    if (response.status < 500) return response;
    refusals.set(event, response);
    throw new Error(`${response.status}`);
  },
};

const fallback: WorkboxPlugin = {
  handlerDidError: async ({ request, event }) => {
    const refusal = refusals.get(event);
    if (refusal) return refusal;
    if (request.mode !== 'navigate') return Response.error();
    const pages = await caches.open(NAMES.pages);
    // Hosts send "/about" on to "/about/"; without a network that is ours to do.
    const path = pathOf(request.url)!;
    if (!path.endsWith('/') && (await pages.match(urlOf(`${path}/`))))
      return Response.redirect(urlOf(`${path}/`));
    const page = await pages.match(urlOf(FALLBACK));
    return page && new Response(page.body, { status: 503, headers: page.headers });
  },
};

/** Answers what the pages ask for: hashed files from the store first, all else from the network first. */
export function answer(): void {
  registerRoute(
    ({ url, request }) => ours(request) && isHashed(pathOf(url.href) ?? ''),
    new CacheFirst({
      cacheName: NAMES.assets,
      plugins: [byPath, whole, { cacheDidUpdate: ({ request }) => storeLater(pathOf(request.url)!) }],
    }),
  );
  registerRoute(
    ({ request }) => ours(request) && request.mode === 'navigate',
    new NetworkFirst({
      cacheName: NAMES.pages,
      networkTimeoutSeconds: PATIENCE,
      plugins: [byPath, pagesOnly, honest, fallback],
    }),
  );
  registerRoute(
    ({ request }) => ours(request),
    new NetworkFirst({ cacheName: NAMES.pages, plugins: [byPath, pagesOnly, fallback] }),
  );
}

// A part of a file (a recording, a PDF) is the browser's own business; so is what the page wants anew.
function ours(request: Request): boolean {
  return (
    pathOf(request.url) !== undefined && !request.headers.has('range') && request.cache !== 'only-if-cached'
  );
}
