import type { APIRoute } from 'astro';
import { context } from '../markdown/context.ts';
import { href } from '../queries/addresses.ts';

/** Every page by its full address; without an origin, from the base on. */
export const GET: APIRoute = ({ site }) => {
  const addresses = [...context().targets.map.pages.keys()].map((address) => {
    const path = href(address);
    return site ? new URL(path, site).href : path;
  });
  const urls = addresses.map((address) => `  <url><loc>${address.replaceAll('&', '&amp;')}</loc></url>`);
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
  return new Response(body, { headers: { 'Content-Type': 'application/xml' } });
};
