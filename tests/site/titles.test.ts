import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import postcss from 'postcss';
import { describe, expect, it } from 'vitest';
import { readPages } from '../support/html.ts';
import { sites, wholeSite } from '../support/site.ts';

describe.each(sites())('on the pages of $name', (site) => {
  const pages = readPages(site).map(({ path, html }) => ({ path, document: parseHTML(html).document }));

  it('those with a formula anywhere, and no others, have the styles of formulas', () => {
    const sheets = new Map<string, boolean>();
    const hasStyles = (href: string): boolean => {
      const file = join(site.folder, href.slice(site.base.length));
      if (!sheets.has(href)) sheets.set(href, readFileSync(file, 'utf8').includes('.vlist'));
      return sheets.get(href)!;
    };
    const wrong = pages.flatMap(({ path, document }) => {
      const linked = [...document.querySelectorAll('link[rel=stylesheet]')];
      const styled = linked.some((link) => hasStyles(link.getAttribute('href')!));
      const drawn = document.querySelector('.katex') !== null;
      return styled === drawn ? [] : [`${path}: formulas ${drawn}, styles ${styled}`];
    });
    expect(wrong).toEqual([]);
    expect([...sheets.values()]).toContain(true);
  });

  it('lists of works draw no formula: they grow with the bibliography, and what cites a work is named in words', () => {
    const lists = pages.filter(({ path }) => /^(?:lectures\/[^/]+\/)?references\/$/.test(path));
    expect(lists.length).toBeGreaterThan(1);
    for (const { document } of lists) expect(document.querySelector('main .katex')).toBeNull();
  });
});

describe('a title with marks', () => {
  const { folder } = wholeSite();

  it.each([
    ['lectures/first/topics/open', 'h1', 'Not <em>written</em> of {W_{OV}}, <code>as_it</code> stands'],
    ['lectures/first/topics/open', '.heads [aria-current]', 'On {W_{OV}}'],
    [
      'lectures/first/topics',
      'main li:nth-child(2) a > span',
      'Not <em>written</em> of {W_{OV}}, <code>as_it</code> stands',
    ],
    [
      'lectures/first/topics/margins',
      '[rel=prev] b',
      'Not <em>written</em> of {W_{OV}}, <code>as_it</code> stands',
    ],
    [
      'lectures/first',
      '.topics li:nth-child(2) h3',
      'Not <em>written</em> of {W_{OV}}, <code>as_it</code> stands',
    ],
    ['lectures/first', '.topics li:nth-child(4) .row', 'After On {W_{OV}}'],
    ['', '.lecs li:nth-child(2) a', 'The <em>Second</em>'],
    ['', '.ways li:nth-child(2) p', '“And <em>this</em> one?” Asked 11 March 2024, open since.'],
    ['lectures/first/print', '#summary-open h3', '<em>Open</em>'],
    ['lectures/first/summary', '#open h2', '<em>Open</em>'],
    ['lectures/second', 'h1', 'The <em>Second</em>'],
    ['lectures/second/notes', '.where li', 'The <em>Second</em>'],
    ['lectures/second/questions/open', 'h1', 'And <em>this</em> one?'],
    ['questions', '.ledger a', 'And <em>this</em> one?'],
    ['glossary', '#symbol dt', 'symbol {a^2}'],
    ['glossary/symbol', 'h1', 'Symbol {a^2}'],
    ['status', 'tbody tr:nth-child(2) th a', 'The <em>Second</em>'],
  ])('is drawn: %s, %s', (page, selector, title) => {
    const { document } = parseHTML(readFileSync(join(folder, page, 'index.html'), 'utf8'));
    document
      .querySelectorAll('.katex')
      .forEach((katex) => katex.replaceWith(`{${katex.getAttribute('data-tex')}}`));
    const element = document.querySelector(selector)!;
    expect(element.innerHTML.replace(/<\/?(?:a|span)\b[^>]*>| translate="no"/g, '').trim()).toBe(title);
  });

  it('is laid out as the words around it: no rule for the parts of a line takes it for one', () => {
    const styles = join(folder, '_astro');
    const rules = readdirSync(styles)
      .filter((file) => /^(?:site|records|handout|outlinks|copied|seldom|paper|home|over)\..*css$/.test(file))
      .flatMap((file) => selectorsOf(readFileSync(join(styles, file), 'utf8')))
      .filter((selector) => /\bspan$/.test(selector));
    const wrong = readPages(wholeSite()).flatMap(({ path, html }) =>
      [...parseHTML(html).document.querySelectorAll('span:not([class]):has(> em, > .katex)')].flatMap(
        (title) => rules.filter((rule) => title.matches(rule)).map((rule) => `${path}: ${rule}`),
      ),
    );
    expect(wrong).toEqual([]);
    expect(rules.length).toBeGreaterThan(3);
  });

  it.each([
    ['lectures/first/topics/open', 'Not written of W_OV, as_it stands: The First | Everything'],
    ['lectures/second/notes', 'Notes: The Second | Everything'],
    ['glossary/symbol', 'Symbol a^2 | Everything'],
  ])('is said in words in the tab of %s', (page, title) => {
    const { document } = parseHTML(readFileSync(join(folder, page, 'index.html'), 'utf8'));
    expect(document.title).toBe(title);
  });

  // A summary page has the front matter of its slots, for readers who copy theirs.
  it('stands as it was typed in Markdown, and nowhere else', () => {
    const TYPED = /\*Second\*|\*this\*|_Open_|\*Open\*|\*written\*|\$W_\{OV\}\$|`as_it`|\$a\^2\$|&lt;em&gt;/;
    const read = (file: string): string => {
      const bytes = readFileSync(file);
      return (file.includes('/pagefind/') && bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString();
    };
    const found = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => TYPED.test(read(file)))
      .map((file) => file.slice(folder.length + 1));
    expect(found.sort()).toMatchInlineSnapshot(`
      [
        "glossary/symbol.md",
        "lectures/first/summary.md",
        "lectures/first/summary/index.html",
        "lectures/first/topics.md",
        "lectures/first/topics/open.md",
        "lectures/second.md",
        "lectures/second/questions.md",
        "lectures/second/questions/open.md",
      ]
    `);
  });
});

function selectorsOf(css: string): string[] {
  const selectors: string[] = [];
  postcss.parse(css).walkRules((rule) => void selectors.push(...rule.selectors));
  return selectors;
}
