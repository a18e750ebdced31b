import { defineMiddleware } from 'astro:middleware';
import { withDirections } from '../render/markdown/steps/directions.ts';
import { readAhead } from './search/build/read-ahead.ts';
import { turns } from './build/turns.ts';
import { serveFile } from './serve-file.ts';

const FILE = /\/lectures\/([^/]+)\/(files|figures)\/([^/]+\.\w+)$/;

/** Gives the texts of every page their direction, and the page to the search. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  // The dev server looks for a page with a slash, where a route does not name the ending of a file; a build writes the file.
  const file = import.meta.env.DEV ? FILE.exec(decodeURI(url.pathname)) : null;
  if (file) return serveFile(file[1], file[2], file[3]);
  // A page that nobody waits for any more is made to its end all the same.
  const leave = import.meta.env.DEV ? turns.enter() : undefined;
  try {
    const response = await next();
    if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
    const html = withDirections(await response.text());
    const base = import.meta.env.BASE_URL;
    if (import.meta.env.PROD) readAhead(html, decodeURI(url.pathname).slice(base.length), base);
    return new Response(html, response);
  } finally {
    leave?.();
  }
});
