import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { parseAtomFeed } from 'feedsmith';
import { slug } from 'github-slugger';
import { toString } from 'hast-util-to-string';
import type { Element } from 'hast';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { readBibtex } from '../../src/content/bibliography/read-bibtex.ts';
import { coverage } from '../../src/site/build/fonts/subset.ts';
import { splitFrontMatter } from '../../src/content/load/split-front-matter.ts';
import { attribute, isKeptOut, metaOf, readPages, type Page } from '../support/html.ts';
import { listPages, listSitemap } from '../support/pages.ts';
import { sites, type Site } from '../support/site.ts';

const ORIGIN = 'https://notes.example.org';
const read = (site: Site, file: string): string => readFileSync(join(site.folder, file), 'utf8');
const fileAt = (site: Site, url: string): string =>
  join(site.folder, new URL(url, ORIGIN).pathname.slice(site.base.length));
const all = (page: Page, tag: string): Element[] =>
  page.elements.filter((element) => element.tagName === tag);
const ownTitle = (page: Page): string => toString(all(page, 'title')[0]!).split(' | ')[0]!;
const canonical = (page: Page): string =>
  attribute(
    all(page, 'link').find((link) => attribute(link, 'rel') === 'canonical')!,
    'href',
  )!;
const property = (page: Page, name: string): string | undefined => {
  const found = all(page, 'meta').find((meta) => attribute(meta, 'property') === name);
  return found && attribute(found, 'content');
};
const graphOf = (page: Page): Record<string, unknown>[] => {
  const script = all(page, 'script').find((element) => attribute(element, 'type') === 'application/ld+json');
  return (JSON.parse(toString(script!)) as { '@graph': Record<string, unknown>[] })['@graph'];
};
/** Whole sentences in plain words: no TeX, no Markdown, and no two signs at the end of one. */
const expectSentences = (text: string | undefined, where: string): void => {
  expect(text, where).toMatch(/^\S.*[.?!…。]["”’)]*$/);
  expect(text, where).not.toMatch(/\\|\$|\[\[|\[@|\{|undefined|[?!.:]\.(?!\.)(?<!\.\.\.)/);
};
/**
 * How Zotero's "Embedded Metadata" finds the type of a page: by the tags that only one kind of work has; else by `DC.type` and `og:type`
 * where they name a type; else a page with `citation_title` is an article in a journal, and any other a web page.
 */
const typeForZotero = (page: Page): string => {
  const only: Record<string, string> = {
    citation_journal_title: 'journalArticle',
    citation_technical_report_institution: 'report',
    citation_conference_title: 'conferencePaper',
    citation_conference: 'conferencePaper',
    citation_book_title: 'bookSection',
    citation_dissertation_institution: 'thesis',
  };
  const named: Record<string, string> = { webpage: 'webpage', website: 'webpage', book: 'book' };
  const [kind] = Object.keys(only).filter((name) => metaOf(page, name));
  return (
    named[property(page, 'og:type') ?? ''] ??
    named[metaOf(page, 'DC.type') ?? ''] ??
    (kind ? only[kind]! : metaOf(page, 'citation_title') ? 'journalArticle' : 'webpage')
  );
};
const twinOf = (page: Page): string | undefined => {
  const link = all(page, 'link').find((element) => attribute(element, 'type') === 'text/markdown');
  return link && attribute(link, 'href');
};

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

describe.each(sites())('what machines read of the site $name', (site) => {
  const pages = readPages(site).filter((page) => page.path !== '404.html' && !isKeptOut(page));
  const withTwin = pages.filter(twinOf);
  const bibliography = readBibtex(read(site, 'references.bib'));

  it('has a Markdown twin beside every page of a lecture and every term', () => {
    const content = pages.filter(({ path }) => /^(lectures|glossary)\/./.test(path));
    expect(withTwin.map(({ path }) => path)).toEqual(content.map(({ path }) => path));
    for (const page of withTwin)
      expect(twinOf(page), page.path).toBe(`${site.base}${page.path.slice(0, -1)}.md`);
  });

  it('says in the twin what the page says: title, address, licence, headings and their ids, works', () => {
    for (const page of withTwin) {
      const text = readFileSync(fileAt(site, twinOf(page)!), 'utf8');
      const { yaml, body } = splitFrontMatter(text);
      const front = parseYaml(yaml) as { title: string; address: string; licence: string[] };
      expect(front.title, page.path).toBe(ownTitle(page));
      expect(front.address).toBe(canonical(page));
      expect(front.licence.length).toBeGreaterThan(0);
      // Here with the marks of Markdown, there with what they draw.
      expect(lettersOf(body.trim().split('\n')[0]!)).toBe(lettersOf(toString(all(page, 'h1')[0]!)));
      const [text_] = body.split('## Works cited on this page');
      const prose = text_!.replace(/^```[\s\S]*?^```/gm, '');
      const headings = [...prose.matchAll(/^##+ (.*)$/gm)].map(([, words]) =>
        words!.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'),
      );
      const ids = new Set(page.elements.flatMap((element) => attribute(element, 'id') ?? []));
      // A heading with a key has that for its id.
      const named = ['h2', 'h3', 'h4'].flatMap((tag) => all(page, tag)).map((it) => slug(toString(it)));
      const written = /\/(notes|abstract|talk|topics\/[^/]+)\/$/.test(`/${page.path}`);
      for (const words of headings.filter((words) => written && words !== 'What to read next'))
        expect([...ids, ...named], `${page.path} ${words}`).toContainEqual(
          expect.stringContaining(slug(words.replace(/[$\\]/g, ''))),
        );
      // Every work that the twin leads to is one of the bibliography.
      for (const [, key] of text.matchAll(/\/references\/([^/)\s]+)\/\)/g))
        expect(bibliography.works.map((work) => work.key)).toContain(key);
      // What code shows is as it was typed.
      const said = text.replace(/^(`{3,}).*\n[^]*?^\1$/gm, '');
      expect(said, page.path).not.toMatch(/\[\[|\[@|:::|class="note"/);
    }
  });

  it('lists every twin in llms.txt, and nothing that is not there', () => {
    const links = [...read(site, 'llms.txt').matchAll(/\]\((https:[^)]+)\)/g)].map(([, url]) => url!);
    for (const url of links) expect(existsSync(fileAt(site, url)), url).toBe(true);
    const said = new Map(
      [...read(site, 'llms.txt').matchAll(/\]\((https:[^)]+\.md)\): (.+)$/gm)].map(([, url, says]) => [
        url,
        says,
      ]),
    );
    for (const page of withTwin) expectSentences(said.get(ORIGIN + twinOf(page)!), page.path);
  });

  it('hands out the bibliography under its own keys, as BibTeX and as CSL-JSON', () => {
    expect(bibliography.faults).toEqual([]);
    const keys = bibliography.works.map((work) => work.key).sort();
    const csl = JSON.parse(read(site, 'references.json')) as { id: string; type: string; title?: string }[];
    expect(csl.map(({ id }) => id)).toEqual(keys);
    expect(new Cite(csl as never).data.map(({ id }) => id)).toEqual(keys);
    expect(csl).toEqual(
      [...bibliography.works].sort((a, b) => (a.key < b.key ? -1 : 1)).map((work) => work.csl),
    );
    for (const page of pages.filter(({ path }) => /^references\/./.test(path)))
      expect(keys).toContain(page.path.split('/')[1]);
  });

  it('has a feed whose entries are pages, newest first, with times from git', () => {
    const feed = parseAtomFeed(read(site, 'feed.xml'));
    expect([feed.id, feed.links?.[0]?.href]).toEqual([
      `${ORIGIN}${site.base}feed.xml`,
      `${ORIGIN}${site.base}feed.xml`,
    ]);
    expect(feed.title?.value).toBeTruthy();
    expect(feed.authors?.[0]?.name).toBeTruthy();
    const times = (feed.entries ?? []).map(({ updated }) => Date.parse(String(updated)));
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(Date.parse(String(feed.updated))).not.toBeNaN();
    if (times.length === 0) expect(feed.subtitle?.value).toContain('not known here');
    for (const { id, title, summary } of feed.entries ?? []) {
      expectSentences(summary?.value, String(id));
      const page = pages.find((each) => canonical(each) === id);
      expect(page, id).toBeDefined();
      expect([ownTitle(page!), toString(all(page!, 'h1')[0]!).trim()]).toContain(title?.value);
    }
    for (const page of pages)
      expect(
        all(page, 'link').some((link) => attribute(link, 'type') === 'application/atom+xml'),
        page.path,
      ).toBe(true);
  });

  it('describes every page, the same way for people, cards and machines', () => {
    for (const page of pages) {
      const description = metaOf(page, 'description');
      expectSentences(description, page.path);
      expect(property(page, 'og:description'), page.path).toBe(description);
      expect(graphOf(page)[0]!['description'], page.path).toBe(description);
    }
  });

  it('is taken by reference managers for web pages', () => {
    for (const page of pages) expect(typeForZotero(page), page.path).toBe('webpage');
  });

  it('tells reference managers the title, the day and the address that people see', () => {
    for (const page of withTwin) {
      expect(metaOf(page, 'citation_title'), page.path).toBe(ownTitle(page));
      expect(metaOf(page, 'DC.title')).toBe(ownTitle(page));
      expect(metaOf(page, 'citation_public_url')).toBe(canonical(page));
      expect(metaOf(page, 'DC.identifier')).toBe(canonical(page));
      const day = metaOf(page, 'citation_publication_date');
      if (day) expect(day).toMatch(/^\d{4}\/\d\d\/\d\d$/);
      const author = metaOf(page, 'citation_author');
      // In one, since reader modes know one; whose lecture it is comes before whose notes they are.
      expect(all(page, 'meta').filter((meta) => attribute(meta, 'name') === 'DC.creator')).toHaveLength(
        metaOf(page, 'DC.creator') ? 1 : 0,
      );
      if (author) expect(metaOf(page, 'DC.creator')?.split('; ')).toContain(author);
    }
  });

  it('tells them the day that the entry to copy has, where the notes have no entry of their own', () => {
    const days = pages.flatMap((page) => {
      const made = all(page, 'pre')
        .map((pre) => toString(pre))
        .find((text) => text.includes('{Lecture notes}'));
      const day = made && /\bdate += \{(.*?)\}/.exec(made)?.[1];
      return day ? [[page.path, day, metaOf(page, 'DC.date')]] : [];
    });
    expect(days.map(([, , said]) => said)).toEqual(days.map(([, day]) => day));
    if (site.name === 'whole') expect(days.length).toBeGreaterThan(0);
  });

  it('says in JSON-LD what a page is, with the trail that leads to it', () => {
    const types = new Map<string, string[]>();
    for (const page of pages) {
      const graph = graphOf(page);
      types.set(
        page.path,
        graph.map((node) => String(node['@type'])),
      );
      expect(graph[0]!['url'], page.path).toBe(canonical(page));
      const trail = graph.find((node) => node['@type'] === 'BreadcrumbList') as
        { itemListElement: { item: string; name: string }[] } | undefined;
      if (page.path !== '') expect(trail?.itemListElement.at(-1)?.item).toBe(canonical(page));
      for (const { item } of trail?.itemListElement ?? [])
        expect(existsSync(join(fileAt(site, item), 'index.html')), item).toBe(true);
    }
    for (const [path, kinds] of types) {
      if (/^glossary\/./.test(path)) expect(kinds).toContain('DefinedTerm');
      if (/^lectures\/[^/]+\/$/.test(path)) expect(kinds).toContain('LearningResource');
      if (/\/questions\/./.test(path)) expect(kinds).toContain('QAPage');
    }
  });

  it('counts no answer where a question is open', () => {
    for (const page of pages.filter(({ path }) => /\/questions\/./.test(path))) {
      const question = graphOf(page)[0]!['mainEntity'] as {
        answerCount: number;
        suggestedAnswer?: object;
        name: string;
      };
      const open = /\bOpen\b/.test(
        page.elements
          .filter((e) => attribute(e, 'className')?.includes('standing'))
          .map((e) => toString(e))
          .join(),
      );
      expect(question.answerCount).toBe(open ? 0 : 1);
      expect(question.suggestedAnswer === undefined).toBe(open);
      expect(question.name).toBe(toString(all(page, 'h1')[0]!).trim());
    }
  });

  it('shows a page as a card with a picture of 1200 by 630 that weighs little', async () => {
    const pictures = new Set<string>();
    for (const page of pages) {
      expect(property(page, 'og:title'), page.path).toBe(ownTitle(page));
      expect(property(page, 'og:url')).toBe(canonical(page));
      expect(property(page, 'og:image:alt')).toBeTruthy();
      pictures.add(property(page, 'og:image')!);
    }
    for (const url of pictures) {
      expect(statSync(fileAt(site, url)).size, url).toBeLessThan(60_000);
      const { width, height } = await sharp(fileAt(site, url)).metadata();
      expect([width, height]).toEqual([1200, 630]);
    }
    expect(pictures.size).toBeGreaterThanOrEqual(2);
  });

  it('has a glyph for every letter that stands in a picture', async () => {
    const dir = resolve(site.name === 'whole' ? 'tests/fixtures/whole' : 'tests/fixtures/course');
    const cut = join('.cache/fonts', createHash('sha256').update(dir).digest('hex').slice(0, 8));
    const glyphsOf = async (face: string): Promise<Set<string>> => {
      const files = readdirSync(cut).filter((name) => name.startsWith(`${face}-`));
      const letters = new Set<string>();
      // One after the other: the fonts share one memory while they are read.
      for (const name of files) for (const letter of await coverage(join(cut, name))) letters.add(letter);
      return letters;
    };
    const [display, sans] = [await glyphsOf('display'), await glyphsOf('sans')];
    for (const page of pages) {
      // The words of a picture are those of its description; its title comes first there.
      // Words in other scripts are left out of it.
      const alt = property(page, 'og:image:alt')!.replace(/[\p{Script=Hebrew}\p{Script=Han}]/gu, '');
      expect(
        [...alt].filter((letter) => !sans.has(letter)),
        alt,
      ).toEqual([]);
      expect(
        [...alt.split('. ')[0]!].filter((letter) => !display.has(letter)),
        alt,
      ).toEqual([]);
    }
  });

  it('names no page in the sitemap without its address, and dates only real days', () => {
    expect(listSitemap(site).length).toBe(pages.length);
    for (const [, day] of read(site, 'sitemap.xml').matchAll(/<lastmod>(.*?)<\/lastmod>/g))
      expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('cites every lecture, in BibTeX that reads back', () => {
    for (const page of pages.filter(({ path }) => /^lectures\/[^/]+\/$/.test(path))) {
      const entries = all(page, 'pre').map((pre) => readBibtex(toString(pre)));
      expect(entries.length, page.path).toBeGreaterThanOrEqual(2);
      for (const { works, faults } of entries) expect([works.length, faults]).toEqual([1, []]);
    }
  });

  it('invites to a form only where a repository is named', () => {
    const named = site.name === 'whole';
    for (const page of pages) {
      const links = all(page, 'quote-selection').flatMap((element) => element.children);
      expect(links.length > 0, page.path).toBe(named);
      if (!named) expect(page.html).not.toMatch(/\/issues\/new|\/edit\/main/);
    }
    expect(readdirSync(join(site.folder, '_astro')).length).toBeGreaterThan(0);
    expect(listPages(site).length).toBeGreaterThan(pages.length);
  });
});
