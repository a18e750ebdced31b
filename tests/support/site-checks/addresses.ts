import type { Element } from 'hast';
import { attribute, type Page } from '../html.ts';

/** An address that a page names, and the element and attribute that name it. */
export interface Address {
  element: Element;
  what: string;
  url: string;
}

const plain = ['href', 'src', 'poster', 'action', 'formAction', 'data', 'xLinkHref'];
const lists = ['srcSet', 'imageSrcSet'];

/** Lists every address in a page's markup, those of meta elements that point into the site among them. */
export function addressesOf(page: Page, origin: string): Address[] {
  return page.elements.flatMap((element) => {
    const found = plain.flatMap((name) => {
      const url = attribute(element, name);
      return url === undefined
        ? []
        : [{ element, what: `${element.tagName} ${name.toLowerCase()}`, url: url.trim() }];
    });
    for (const name of lists) {
      for (const candidate of (attribute(element, name) ?? '').split(/,\s+/)) {
        const [url] = candidate.trim().split(/\s+/);
        if (url) found.push({ element, what: `${element.tagName} ${name.toLowerCase()}`, url });
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
