import { readFileSync } from 'node:fs';
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { fileOf, readerPages } from '../support/pages.ts';
import { sites } from '../support/site.ts';

/** Controls, lists of links to elsewhere on the site, and what stands in no sentence. */
const NO_TEXT =
  'fieldset, noscript, nav, form, svg, script, style, [hidden], .contents, .ways, .linked, .cited, .citethis, .do, .outlinks, .anchor, copy-button, reading-tick, talk-video, .lines, .sr';
const BLOCKS = 'h2, h3, h4, p, li, dt, dd, th, td, caption, figcaption, pre, blockquote';

/** Home, overviews and lists of works are maps and lists: what of them a reader mode takes for a text is chance. */
const TO_CHOOSE_FROM = /^(?:lectures\/[^/]+\/)?(?:references\/)?$/;

interface Read {
  path: string;
  /** Blocks of the text that the reader mode does not show, and those that it shows more often than the page does. */
  lost: string[];
  twice: string[];
  byline: string | null | undefined;
  published: string | null | undefined;
  /** A browser offers its reader mode. */
  offered: boolean;
  /** The page holds as much as a reader mode takes for a text. */
  long: boolean;
  metaOf: (name: string) => string | null | undefined;
}

function read(html: string, path: string): Read {
  const { document } = parseHTML(html);
  const offered = isProbablyReaderable(document);
  const page = parseHTML(html).document;
  const main = page.querySelector('main')!;
  const whole = squeezed(main.textContent);
  for (const element of main.querySelectorAll(NO_TEXT)) element.remove();
  // The line of a list that says how long it is and offers it as a file.
  for (const link of main.querySelectorAll('p > a[download]')) link.parentElement!.remove();
  const article = new Readability(document, { keepClasses: true }).parse()!;
  const shown = squeezed(article.textContent ?? '');
  const blocks = [...main.querySelectorAll(BLOCKS)].filter((block) => !block.querySelector(BLOCKS));
  const texts = blocks.map((block) => squeezed(block.textContent)).filter((text) => text.length > 30);
  return {
    path,
    lost: texts.filter((text) => !shown.includes(text)),
    twice: texts.filter((text) => shown.split(text).length > whole.split(text).length),
    byline: article.byline,
    published: article.publishedTime,
    offered,
    long: whole.length > 500,
    metaOf: (name) => page.querySelector(`meta[name="${name}"]`)?.getAttribute('content'),
  };
}

function squeezed(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

describe.each(sites())('in a reader mode, on the pages of $name', (site) => {
  const pages = readerPages(site).map((path) => read(readFileSync(fileOf(site, path), 'utf8'), path));
  const long = pages.filter((page) => page.long);

  it('every passage and side note is there, and the words of no card', () => {
    expect(long.length).toBeGreaterThan(8);
    const faults = long
      .filter(({ path }) => !TO_CHOOSE_FROM.test(path))
      .flatMap(({ path, lost, twice }) => [
        ...lost.map((text) => `${path} lacks: ${text}`),
        ...twice.map((text) => `${path} has twice: ${text}`),
      ]);
    expect(faults).toEqual([]);
  });

  it('a page of text is offered for it', () => {
    const texts = long.filter(({ path }) => /\/(abstract|notes|talk|topics\/[^/]+)\/$/.test(path));
    expect(texts.filter(({ offered }) => !offered).map(({ path }) => path)).toEqual([]);
  });

  it('a page says whose words it holds and when they were said, as it says it to reference managers', () => {
    expect(pages.some(({ byline }) => byline)).toBe(true);
    for (const { path, byline, published, metaOf } of pages) {
      expect([path, byline ?? undefined]).toEqual([path, metaOf('DC.creator') ?? undefined]);
      if (published) expect([path, published]).toEqual([path, metaOf('DC.date')]);
    }
  });
});
