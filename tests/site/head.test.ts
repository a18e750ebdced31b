import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { describe, test } from 'vitest';
import { expectNoFaults } from '../support/faults.ts';
import { attribute, type Page, placeOf, readPages } from '../support/html.ts';
import { originOf } from '../support/links.ts';
import { sites } from '../support/site.ts';

describe.each(sites())('built for $base', (site) => {
  test('every page has a language, a title, a description, its canonical address and one h1', () => {
    const pages = readPages(site);
    const origin = originOf(pages);
    const titles = new Map<string, string>();
    const faults = pages.flatMap((page) => {
      const found: string[] = [];
      const [title, ...more] = all(page, 'title').map((element) => toString(element).trim());
      if (!title) found.push('has no title');
      if (more.length > 0 && hasTwoInHead(page)) found.push('has two titles');
      if (!attribute(first(page, 'html'), 'lang')) found.push('has no language');
      if (!description(page)) found.push('has no description');
      const headings = all(page, 'h1');
      if (headings.length !== 1) found.push(`has ${headings.length} h1`);
      if (headings.some((heading) => toString(heading).trim() === '')) found.push('has an empty h1');
      if (page.path !== '404.html') {
        const canonical = all(page, 'link').filter((link) => attribute(link, 'rel') === 'canonical');
        const href = canonical[0] && attribute(canonical[0], 'href');
        const own = new URL(site.base + page.path, origin).href;
        if (canonical.length !== 1) found.push(`has ${canonical.length} canonical links`);
        // The print page may name the lecture it repeats; its robots say that it is not indexed.
        else if (href !== own && !isKeptOut(page)) found.push(`calls itself ${href}, not ${own}`);
        const twin = title && titles.get(title);
        if (twin !== undefined) found.push(`has the title of ${twin}: "${title}"`);
        if (title) titles.set(title, site.base + page.path);
      }
      return found.map((fault) => `${placeOf(site, page)}: ${fault}`);
    });
    expectNoFaults(faults);
  });
});

function all(page: Page, tag: string): Element[] {
  return page.elements.filter((element) => element.tagName === tag);
}

function first(page: Page, tag: string): Element {
  const element = page.elements.find((candidate) => candidate.tagName === tag);
  // The parser supplies html, head and body, so only a wrong call comes here.
  if (!element) throw new Error(`no ${tag} in ${page.path}`);
  return element;
}

function hasTwoInHead(page: Page): boolean {
  // A drawing has titles of its own.
  return (
    first(page, 'head').children.filter((child) => child.type === 'element' && child.tagName === 'title')
      .length > 1
  );
}

function meta(page: Page, name: string): string | undefined {
  const element = all(page, 'meta').find((candidate) => attribute(candidate, 'name') === name);
  return element && attribute(element, 'content')?.trim();
}

function description(page: Page): string | undefined {
  return meta(page, 'description');
}

function isKeptOut(page: Page): boolean {
  return /\bnoindex\b/.test(meta(page, 'robots') ?? '');
}
