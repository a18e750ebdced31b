import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { closest } from 'fastest-levenshtein';
import type { Element } from 'hast';
import { attribute, elementsOf, type Page } from './html.ts';
import type { Site } from './site.ts';

/** An address that a page names, and the element and attribute that name it. */
export interface Link {
  element: Element;
  what: string;
  url: string;
}

const plain = ['href', 'src', 'poster', 'action', 'formAction', 'data', 'xLinkHref'];
const lists = ['srcSet', 'imageSrcSet'];

/** Lists every address in a page's markup, those of meta elements that point into the site among them. */
export function linksOf(page: Page, origin: string): Link[] {
  return page.elements.flatMap((element) => {
    const found = plain.flatMap((name) => {
      const url = attribute(element, name);
      return url === undefined ? [] : [{ element, what: `${element.tagName} ${name}`, url: url.trim() }];
    });
    for (const name of lists) {
      for (const candidate of (attribute(element, name) ?? '').split(/,\s+/)) {
        const [url] = candidate.trim().split(/\s+/);
        if (url) found.push({ element, what: `${element.tagName} ${name}`, url });
      }
    }
    if (element.tagName === 'meta') {
      const content = attribute(element, 'content') ?? '';
      const [, refresh] = /^\s*[\d.]+\s*;\s*url=['"]?([^'"]*)/i.exec(content) ?? [];
      if (refresh !== undefined) found.push({ element, what: 'meta refresh', url: refresh });
      else if (content.startsWith(`${origin}/`)) found.push({ element, what: 'meta content', url: content });
    }
    return found;
  });
}

/** Finds the origin the site was built for: that of the canonical link of its first page. */
export function originOf(pages: Page[]): string {
  const home = pages.find((page) => page.path === '');
  const link = home?.elements.find((element) => attribute(element, 'rel') === 'canonical');
  const href = link && attribute(link, 'href');
  return href && URL.canParse(href) ? new URL(href).origin : 'http://site.invalid';
}

const idsOf = new Map<string, Set<string>>();

/** Says what is wrong with a link within the site, or nothing where it is right or leads elsewhere. */
export function faultOf(site: Site, page: Page, url: string, origin: string): string | undefined {
  const here = new URL(site.base + page.path, origin);
  if (!URL.canParse(url, here.href)) return 'is not an address';
  const target = new URL(url, here);
  if (target.origin !== origin) return undefined;
  if (!target.pathname.startsWith(site.base)) return `leaves the base ${site.base}`;
  const path = decodeURIComponent(target.pathname.slice(site.base.length));
  let file = join(site.folder, path);
  if (!existsSync(file)) return 'does not exist';
  if (statSync(file).isDirectory()) {
    if (path !== '' && !path.endsWith('/')) return 'lacks its closing slash';
    file = join(file, 'index.html');
    if (!existsSync(file)) return 'is a folder without a page';
  }
  const fragment = decodeURIComponent(target.hash.slice(1).replace(/:~:.*/, ''));
  // A browser takes an empty fragment and `#top` for the start of the page.
  if (fragment === '' || fragment === 'top' || !/\.(html|svg)$/.test(file)) return undefined;
  return fragmentFault(file, fragment);
}

function fragmentFault(file: string, fragment: string): string | undefined {
  let ids = idsOf.get(file);
  if (!ids) {
    ids = new Set(
      elementsOf(readFileSync(file, 'utf8')).flatMap((element) => attribute(element, 'id') ?? []),
    );
    idsOf.set(file, ids);
  }
  if (ids.has(fragment)) return undefined;
  return ids.size === 0
    ? 'the page has no ids'
    : `has no such id; the nearest is #${closest(fragment, [...ids])}`;
}
