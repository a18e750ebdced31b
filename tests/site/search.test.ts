import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { SearchName } from '../../src/site/search/search-kinds.ts';
import { elementsOf } from '../support/html.ts';
import { fileOf } from '../support/pages.ts';
import { askTable, sayRow, searchOf } from '../support/search-table.ts';
import { realSite, sites, wholeSite } from '../support/site.ts';

interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
}

// Pagefind's files are gzip with a mark of twelve letters before the JSON.
function fragmentsOf(folder: string): Fragment[] {
  const fragments = join(folder, 'pagefind/fragment');
  return readdirSync(fragments).map(
    (file) =>
      JSON.parse(
        gunzipSync(readFileSync(join(fragments, file)))
          .subarray(12)
          .toString(),
      ) as Fragment,
  );
}

const whole = fragmentsOf(wholeSite().folder);
const names = JSON.parse(
  readFileSync(join(wholeSite().folder, 'pagefind/names.json'), 'utf8'),
) as SearchName[];
const named = (url: string): SearchName | undefined => names.find((name) => name.url === url);
const at = (url: string): Fragment | undefined => whole.find((fragment) => fragment.url === url);

describe.each(sites())('the index of $name', (site) => {
  const fragments = fragmentsOf(site.folder);

  it('leads to headings and items that exist, under no base path of its own', () => {
    const lost = fragments.filter(({ url }) => {
      const [path = '', id] = url.split('#');
      const elements = elementsOf(readFileSync(fileOf(site, path.slice(1)), 'utf8'));
      return id !== undefined && !elements.some(({ properties }) => properties['id'] === id);
    });
    expect(lost.map(({ url }) => url)).toEqual([]);
    expect(fragments.length).toBeGreaterThan(20);
  });

  it('holds no BibTeX, no list of works at the foot of a page, and no formula twice', () => {
    const text = fragments.map(({ content }) => content).join('\n');
    expect(text).not.toMatch(/@\w+\{|Works cited on this page|Where it is cited|annotation/);
    expect(text).not.toMatch(/nobody has written this down yet/i);
    const titles = fragments.map(({ meta }) => meta['title']);
    expect(
      titles.filter((title) =>
        /^(Linked from|What to read next|Cited in|Where it is used)$/.test(title ?? ''),
      ),
    ).toEqual([]);
    expect(titles).not.toContain(undefined);
  });

  it('comes without the interfaces that are not used', () => {
    const files = readdirSync(join(site.folder, 'pagefind'));
    expect(files.filter((file) => /ui|highlight|unknown|playground|worker/.test(file))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['names.json', 'pagefind.js']));
  });
});

describe('what is found of the site with everything', () => {
  it('is a filled slot, not an open one', () => {
    expect(at('/lectures/first/summary/#filled')?.content).toContain('It is said here, in full');
    expect(whole.some(({ url }) => url.endsWith('#open'))).toBe(false);
  });

  it.each([
    ['/lectures/first/', 'lecture', 'The First'],
    ['/lectures/first/notes/', 'section', 'Notes'],
    ['/lectures/second/questions/answered/', 'question', 'Is this question answered?'],
    ['/references/good2020one/', 'reference', ''],
    ['/lectures/first/reading-list/#good2020one', 'reading', ''],
    ['/about/', 'page', 'About'],
  ])('at %s a %s', (url, kind, title) => {
    expect(named(url)?.kind).toBe(kind);
    expect(at(url)?.meta['title']).toContain(title);
  });

  it('is no old address, no page for a missing one, and no list that says it again', () => {
    const urls = whole.map(({ url }) => url);
    expect(urls.filter((url) => /erste|404|good2019draft|old-name/.test(url))).toEqual([]);
    expect(urls.filter((url) => /^\/(lectures\/\w+\/)?references\/#/.test(url))).toEqual([]);
    expect(urls.filter((url) => /\/questions\/#/.test(url))).toEqual([]);
  });

  it('stands under its page and its lecture', () => {
    const section = names.find(({ url }) => url.startsWith('/lectures/first/notes/#'));
    expect(section?.under).toMatch(/^Notes, The First/);
  });

  it('has names with their other names, small enough to load with the search', () => {
    expect(named('/references/good2020one/')?.also).toEqual(['Good & Fine, 2020', 'good2020one']);
    const real = readFileSync(join(realSite().folder, 'pagefind/names.json'));
    expect(brotliCompressSync(real).length).toBeLessThan(10_000);
  });
});

describe('the search of the site with everything', async () => {
  const ask = await searchOf(wholeSite().folder);
  it.each([
    ['term-of-art', '/glossary/term-of-art/', {}],
    ['what is a term of art', '/glossary/term-of-art/', {}],
    ['plain words', '/glossary/plain-word/', {}],
    ['plian word', '/glossary/plain-word/', { mended: 'plain word' }],
    ['Zoë Zett', '/references/zett2021a/', {}],
    ['ann good', '/references/good2020one/', {}],
    ['Good & Fine 2020', '/references/good2020one/', {}],
    ['2107.00001', '/references/zett2021b/', {}],
    ['how is something drawn', '/lectures/first/topics/drawn/', {}],
    ['注意力机制', '/lectures/hebrew/topics/chinese/', {}],
    ['学习', '/lectures/hebrew/topics/chinese/#查询与键', {}],
    ['וקטור', '/lectures/hebrew/notes/#sec-layer', {}],
    ['embedding', '/lectures/first/topics/forms/#figures-tables-and-graphs', {}],
    ['twelve formulas', '/lectures/first/notes/#mathematics-x2-and-all', {}],
  ])('leads from “%s” to %s', async (typed, url, told) => {
    const answer = await ask(typed);
    expect(answer.found[0]?.url).toBe(url);
    expect(answer).toMatchObject({ lost: 0, ...told });
  });

  it('shows of a term how it begins, and whole sentences of the rest', async () => {
    const { found } = await ask('term of art');
    const shown = found.map(({ excerpt }) => excerpt.map(([text]) => text).join(''));
    expect(shown[0]).toMatch(/^A word that means more/);
    for (const text of shown.filter(Boolean)) expect(text).toMatch(/^[\p{Lu}\d“(‘]/u);
  });
});

it('what readers type leads to what they mean, nine times in ten', async () => {
  const rows = (await askTable(realSite().folder)).filter(({ skipped }) => !skipped);
  const wrong = rows.filter(({ at, among }) => at === 0 || at > among);
  expect(wrong.length, wrong.map(sayRow).join('\n')).toBeLessThanOrEqual(rows.length / 10);
});
