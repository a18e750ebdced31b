import { readFileSync } from 'node:fs';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { fileOf, listPages } from './pages.ts';
import type { Site } from './site.ts';

/** A parsed page: its path below the base, its source and its elements in the order of the document. */
export interface Page {
  path: string;
  html: string;
  elements: Element[];
}

/** Reads every page of a built site, without the ones that only send the reader on. */
export function readPages(site: Site): Page[] {
  return readAllPages(site).filter((page) => !isRedirect(page));
}

/** Reads every page of a built site, those that only send the reader on among them. */
export function readAllPages(site: Site): Page[] {
  // A built site stays as it is while it is tested, and parsing it takes longer than most checks.
  const pages = parsed.get(site.folder) ?? listPages(site).map((path) => readPage(site, path));
  parsed.set(site.folder, pages);
  return pages;
}

const parsed = new Map<string, Page[]>();

function readPage(site: Site, path: string): Page {
  const html = readFileSync(fileOf(site, path), 'utf8');
  return { path, html, elements: elementsOf(html) };
}

/** Tells whether a page only sends the reader on, as the old addresses of renamed things do. */
function isRedirect(page: Page): boolean {
  return page.elements.some(
    (element) => element.tagName === 'meta' && attribute(element, 'httpEquiv') === 'refresh',
  );
}

/** Tells whether a page asks not to be indexed. */
export function isKeptOut(page: Page): boolean {
  return /\bnoindex\b/.test(metaOf(page, 'robots') ?? '');
}

/** Gives what a page's meta element of this name says. */
export function metaOf(page: Page, name: string): string | undefined {
  const meta = page.elements.find(
    (element) => element.tagName === 'meta' && attribute(element, 'name') === name,
  );
  return meta && attribute(meta, 'content')?.trim();
}

/** Gives the elements of a document in order. */
export function elementsOf(html: string): Element[] {
  const elements: Element[] = [];
  const root: Root = fromHtml(html);
  visit(root, 'element', (element) => {
    elements.push(element);
  });
  return elements;
}

/** Gives an attribute as it is written, by hast's name for it (`htmlFor`, `ariaControls`); lists are joined by spaces. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);
}

/** Names a place for a message: the page's address and, where it is known, the line. */
export function placeOf(site: Site, page: Page, element?: Element): string {
  const line = element?.position?.start.line;
  return `${site.base}${page.path}${line === undefined ? '' : `:${line}`}`;
}
