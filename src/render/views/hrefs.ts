import { underBase } from '../../content/domain/urls.ts';
import type { Targets } from '../../content/domain/resolve-links.ts';
import { resolveWikiLink } from '../../content/domain/resolve-links.ts';

/** An address of the site under the base path of this deployment. */
export function href(address: string): string {
  return underBase(import.meta.env.BASE_URL, address);
}

/** The same with the host, where the site has an origin. */
export function fullHref(address: string): string {
  const { SITE } = import.meta.env;
  return SITE ? new URL(href(address), SITE).href : href(address);
}

/** The same for a `[[target#heading]]`. */
export function wikiHref(target: string, targets: Targets): { href: string; title: string } {
  const [page = '', heading = ''] = target.split('#');
  const found = resolveWikiLink(page, heading, targets);
  if (found.kind !== 'page') return { href: href('/'), title: target };
  return { href: href(found.address) + (found.id ? `#${found.id}` : ''), title: found.title };
}
