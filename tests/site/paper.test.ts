import { describe, expect, it } from 'vitest';
import { attribute, isKeptOut, readPages, type Page } from '../support/html.ts';
import { listSitemap } from '../support/pages.ts';
import { sites, wholeSite } from '../support/site.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const isPrint = (page: Page): boolean => page.path.endsWith('/print/');

describe.each(sites())('the print pages of $name', (site) => {
  const pages = readPages(site).filter(isPrint);

  it('are there, one for each lecture, and kept out of the sitemap and of search engines', () => {
    const overviews = readPages(site).filter(({ path }) => /^lectures\/[^/]+\/$/.test(path));
    expect(pages.map(({ path }) => path)).toEqual(overviews.map(({ path }) => `${path}print/`));
    expect(pages.every(isKeptOut)).toBe(true);
    expect(listSitemap(site).filter((path) => path.endsWith('/print/'))).toEqual([]);
  });

  it('hold every part in order, and lead to none of its pages', () => {
    for (const page of pages) {
      const parts = page.elements.filter((element) => attribute(element, 'className') === 'part');
      const hasAnswers = page.elements.some((element) => attribute(element, 'className') === 'answered');
      expect(parts.map((part) => attribute(part, 'id'))).toEqual([
        'abstract',
        'topics',
        'notes',
        'talk',
        'summary',
        'questions',
        'reading-list',
        ...(hasAnswers ? ['answers'] : []),
        'references',
      ]);
      const lecture = site.base + page.path.replace('print/', '');
      // The overview is the one page that paper does not hold; files are none.
      const out = page.elements
        .map((element) => attribute(element, 'href') ?? '')
        .filter(
          (href) =>
            href.startsWith(lecture) && !/^(#.*|raw-notes\.md|files\/.+)?$/.test(href.slice(lecture.length)),
        );
      expect(out).toEqual([]);
    }
  });

  it('are offered on every overview', () => {
    for (const { path } of pages) {
      const overview = readFileSync(join(site.folder, path, '../index.html'), 'utf8');
      expect(overview).toContain(`href="${site.base}${path}">Print or save as PDF</a><span data-pdf`);
    }
  });
});

it('lead links between parts within the page, and write each address once', () => {
  const html = readFileSync(join(wholeSite().folder, 'lectures/first/print/index.html'), 'utf8');
  for (const href of [
    '#notes-mathematics-x2-and-all',
    '#summary-filled',
    '#notes-code-1',
    '#references-zett2021a',
  ])
    expect(html).toContain(`href="${href}"`);
  expect(html.match(/data-address="canvas\.stanford\.edu\/courses\/1"/g)).toHaveLength(1);
});
