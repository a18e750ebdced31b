import { escapeHtml } from '../../shared/escape-html.ts';

/** A page of the site for the sitemap: its full address, and the ISO day of its last change where it is known. */
export interface Location {
  address: string;
  changed?: string | undefined;
}

/** The sitemap of a site. */
export function sitemapOf(locations: readonly Location[]): string {
  const urls = locations.map(({ address, changed }) => {
    const day = changed ? `<lastmod>${changed}</lastmod>` : '';
    return `  <url><loc>${escapeHtml(address)}</loc>${day}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}
