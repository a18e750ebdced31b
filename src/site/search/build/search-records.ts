import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { ALSO, isSearchKind, type SearchKind } from '../search-kinds.ts';
import { mainOf } from '../../build/main-of.ts';
import { collect, find, isSilent, textOf } from './words-of-html.ts';

/** A thing that can be found: a page as far as its first heading, a section, or an item with a kind of its own. */
export interface SearchRecord {
  /** Address under the site's root, with the id of the section. */
  url: string;
  kind: SearchKind;
  title: string;
  /** What it stands under, nearest first: the page, the lecture. */
  under: string[];
  /** Other names. */
  also: string[];
  /** People, and numbers that it goes by. */
  by: string[];
  /** How many places lead to it. */
  uses: number;
  text: string;
  /** True for the page itself. */
  page: boolean;
}

/** Cuts a built page at its headings; nothing for a page that does not say its kind. */
export function recordsOf(html: string, address: string): SearchRecord[] {
  if (!/<main\b[^>]* data-search=/.test(html)) return [];
  const root = fromHtml(withoutDrawn(wordsOf(html)));
  const main = find(root, 'main');
  const kind = String(main?.properties['dataSearch'] ?? '');
  const h1 = main && find(main, 'h1');
  if (!main || !h1 || !isSearchKind(kind)) return [];
  const listed = (property: string): string[] =>
    String(main.properties[property] ?? '')
      .split(ALSO)
      .filter(Boolean);
  const page: SearchRecord = {
    url: address,
    kind,
    title: textOf(h1),
    under: crumbsOf(root).reverse(),
    also: listed('dataSearchAlso'),
    by: listed('dataSearchBy'),
    uses: Number(main.properties['dataSearchUses'] ?? 0),
    text: '',
    page: true,
  };
  const records = [page];
  walk(main, page, page, records, h1);
  // A heading under which nothing is left to find is not a result; a page is.
  return records
    .map((record) => ({
      ...record,
      text: record.text
        .replace(/[\s\u200b]*\n\s*/g, '\n')
        .replace(/ +/g, ' ')
        .trim(),
    }))
    .filter(({ page: whole, text }) => whole || text);
}

// The page's head, its rail and its cards are as long as its text, and nothing in them is looked for.
function wordsOf(html: string): string {
  const [header = ''] = /<header\b.*?<\/header>/s.exec(html) ?? [];
  return header + mainOf(html);
}

// What KaTeX draws is most of many a page, and its words stand beside it: it is cut out before anything is parsed.
function withoutDrawn(html: string): string {
  const kept: string[] = [];
  let done = 0;
  for (let at; (at = html.indexOf('<span class="katex-html"', done)) >= 0; done = endOf(html, at))
    kept.push(html.slice(done, at));
  return kept.join('') + html.slice(done);
}

function endOf(html: string, start: number): number {
  let depth = 0;
  for (const { 0: tag, 1: closing, index } of html.slice(start).matchAll(/<(\/?)span\b[^>]*>/g))
    if ((depth += closing ? -1 : 1) === 0) return start + index + tag.length;
  return html.length;
}

// Gives the record that goes on after the node: headings cut, items stand aside.
function walk(
  parent: Element,
  into: SearchRecord,
  page: SearchRecord,
  records: SearchRecord[],
  h1: Element,
): SearchRecord {
  let now = into;
  const begin = (title: string, id: string, kind: SearchKind): SearchRecord => {
    const under = [page.title, ...page.under];
    const record = {
      url: `${page.url}#${id}`,
      kind,
      title,
      under,
      also: [],
      by: [],
      uses: 0,
      text: '',
      page: false,
    };
    records.push(record);
    return record;
  };
  for (const child of parent.children) {
    if (child.type !== 'element') {
      now.text += collect(child);
      continue;
    }
    if (child === h1 || isSilent(child)) continue;
    const id = child.properties['id'];
    const kind = String(child.properties['dataSearch'] ?? '');
    if (isSearchKind(kind) && id) {
      const heading = headingIn(child);
      const item = begin(heading ? textOf(heading) : id, id, kind);
      walk(child, item, page, records, heading ?? h1);
    } else if (/^h[2-4]$/.test(child.tagName) && id) now = begin(textOf(child), id, page.kind);
    else if (holdsHeading(child)) {
      now.text += '\n';
      now = walk(child, now, page, records, h1);
    } else now.text += collect(child);
  }
  return now;
}

function headingIn(element: Element): Element | undefined {
  return find(element, 'h2') ?? find(element, 'h3') ?? find(element, 'h4');
}

function holdsHeading(element: Element): boolean {
  return element.children.some(
    (child) =>
      child.type === 'element' &&
      (/^h[1-4]$/.test(child.tagName) ||
        isSearchKind(String(child.properties['dataSearch'] ?? '')) ||
        holdsHeading(child)),
  );
}

// The pages above this one, from the top.
function crumbsOf(root: Nodes): string[] {
  const header = find(root, 'header');
  const crumbs = header && find(header, 'ol');
  return (crumbs?.children ?? []).map((item) => textOf(item as Nodes)).filter(Boolean);
}
