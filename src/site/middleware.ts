import { defineMiddleware } from 'astro:middleware';
import { withDirections } from '../render/markdown/steps/directions.ts';

/** Gives the texts of every page their direction. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  return new Response(withDirections(html), response);
});
