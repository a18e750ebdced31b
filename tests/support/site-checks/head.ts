import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { attribute, isKeptOut, metaOf, type Page, placeOf, readPages } from '../html.ts';
import type { Site } from '../site.ts';
import { originOf } from './addresses.ts';

/** Tells every page that lacks its language, title, description, canonical address or h1, or has a second one. */
export function faultyHeads(site: Site): string[] {
  const pages = readPages(site);
  const origin = originOf(pages);
  const titles = new Map<string, string>();
  return pages.flatMap((page) => {
    const faults = [...ownFaults(page)];
    if (page.path !== '404.html')
      faults.push(...canonicalFaults(site, page, origin), ...twinFaults(site, page, titles));
    return faults.map((fault) => `${placeOf(site, page)}: ${fault}`);
  });
}

function* ownFaults(page: Page): Generator<string> {
  const titles = titlesOf(page);
  if (!titles[0]) yield 'has no title';
  if (titles.length > 1) yield `has ${titles.length} titles`;
  if (all(page, 'html').every((html) => !attribute(html, 'lang'))) yield 'has no language';
  if (!metaOf(page, 'description')) yield 'has no description';
  const headings = all(page, 'h1').map((heading) => toString(heading).trim());
  if (headings.length !== 1) yield `has ${headings.length} h1`;
  if (headings.includes('')) yield 'has an empty h1';
}

function* canonicalFaults(site: Site, page: Page, origin: string): Generator<string> {
  const links = all(page, 'link').filter((link) => attribute(link, 'rel') === 'canonical');
  const href = links[0] && attribute(links[0], 'href');
  const own = new URL(site.base + page.path, origin).href;
  if (links.length !== 1) yield `has ${links.length} canonical links`;
  // The print page may name the lecture it repeats; its robots say that it is not indexed.
  else if (href !== own && !isKeptOut(page)) yield `calls itself ${href}, not ${own}`;
}

function* twinFaults(site: Site, page: Page, titles: Map<string, string>): Generator<string> {
  const [title] = titlesOf(page);
  if (!title) return;
  const twin = titles.get(title);
  if (twin !== undefined) yield `has the title of ${twin}: "${title}"`;
  else titles.set(title, site.base + page.path);
}

/** The titles in the page's head; a drawing has titles of its own. */
function titlesOf(page: Page): string[] {
  return all(page, 'head')
    .flatMap((head) => head.children)
    .filter((child) => child.type === 'element' && child.tagName === 'title')
    .map((title) => toString(title).trim());
}

function all(page: Page, tag: string): Element[] {
  return page.elements.filter((element) => element.tagName === tag);
}
