import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ServedSite } from '../browser.ts';
import { fileOf, kindOf } from '../pages.ts';
import { sentSize } from '../sizes.ts';

type Part = 'html' | 'css' | 'js' | 'fonts' | 'other';

/** What a first visit to a page loads; the worker that comes after it is not counted. */
export interface Weight {
  path: string;
  /** Bytes of a part, packed. Packing a page takes as long as opening it, so what nobody asks for is not packed. */
  bytesOf: (part: Part) => number;
  /** Bytes of the style sheet that all pages have, packed. */
  commonCss: () => number;
  /** The page sets mathematics. */
  math: boolean;
  /** The page holds an explorable, whose scripts are its own affair. */
  explorable: boolean;
}

/** Bytes of everything, and of everything but fonts. */
function totals({ bytesOf }: Weight): { all: number; bare: number } {
  const bare = bytesOf('html') + bytesOf('css') + bytesOf('js') + bytesOf('other');
  return { all: bare + bytesOf('fonts'), bare };
}

/** In bytes, packed: what a first visit may load. */
const PAGE = { all: 85_000, bare: 25_000, css: 12_000, js: 5_000 };
/** The same with a live figure, before it is pressed. Its script is part of the whole. A whole lecture on one page may have as many sheets. */
const LIVE = { all: 105_000, bare: 36_000, css: 14_000, js: Infinity };
/** The style sheet that every page has. */
const COMMON_CSS = 9_500;

/** Listens from before a page is opened; the returned function weighs, once the page rests, what was asked for until then. */
export function weighing(tab: Page, site: ServedSite, path: string): () => Promise<Weight> {
  const asked = new Set<string>();
  const listener = (request: { url: () => string }): void => void asked.add(request.url());
  tab.on('request', listener);
  return async () => {
    tab.off('request', listener);
    const [math, explorable] = await tab.evaluate(
      () =>
        [
          document.querySelector('main .katex') !== null,
          document.querySelector('main .explorable') !== null,
        ] as const,
    );
    const files: [Part, string][] = [];
    for (const address of asked) {
      // What comes from elsewhere, or is not there, is told where the page is listened to.
      if (!address.startsWith(site.url)) continue;
      const name = decodeURIComponent(new URL(address).pathname.slice(site.base.length));
      const file = name === path ? fileOf(site, name) : join(site.folder, name);
      if (existsSync(file)) files.push([partOf(name, path), file]);
    }
    const bytesOf = (wanted: Part): number =>
      files.reduce((sum, [part, file]) => (part === wanted ? sum + sentSize(file) : sum), 0);
    const commonCss = (): number =>
      files.reduce(
        (sum, [, file]) => (/^site\.[\w-]+\.css$/.test(basename(file)) ? sum + sentSize(file) : sum),
        0,
      );
    return { path, bytesOf, commonCss, math, explorable };
  };
}

/** Tells where a page is over its budget. */
export function overweight(weight: Weight): string[] {
  const budget = weight.explorable ? LIVE : PAGE;
  const isWhole = weight.path.endsWith('/print/');
  const { all, bare } = totals(weight);
  const over = (what: string, bytes: number, most: number): string[] =>
    bytes > most ? [`${what} is ${bytes} bytes, over ${most}`] : [];
  return [
    ...over('the common CSS', weight.commonCss(), COMMON_CSS),
    ...over('CSS', weight.bytesOf('css'), isWhole ? LIVE.css : budget.css),
    ...over('JavaScript', weight.bytesOf('js'), budget.js),
    // The print page is a whole lecture, and lists of works grow with the bibliography: they have no budget as a whole.
    ...((weight.math || weight.explorable) && !isWhole
      ? [...over('everything', all, budget.all), ...over('all but fonts', bare, budget.bare)]
      : []),
  ];
}

function partOf(name: string, path: string): Part {
  if (name === path) return 'html';
  if (name.endsWith('.css')) return 'css';
  if (name.endsWith('.js')) return 'js';
  return name.endsWith('.woff2') ? 'fonts' : 'other';
}

/** The heaviest page of each kind, as a table in kB (1000 bytes). */
export function table(weights: Weight[]): string {
  const heaviest = new Map<string, Weight>();
  for (const weight of weights) {
    const kind = kindOf(weight.path) || '(home)';
    const other = heaviest.get(kind);
    if (!other || totals(weight).all > totals(other).all) heaviest.set(kind, weight);
  }
  const head = ['heaviest of its kind', 'html', 'css', 'js', 'other', 'fonts', 'bare', 'all'];
  const rows = [...heaviest].map(([kind, weight]) => {
    const parts = (['html', 'css', 'js', 'other', 'fonts'] as const).map(weight.bytesOf);
    const { bare, all } = totals(weight);
    return [kind, ...[...parts, bare, all].map((bytes) => (bytes / 1000).toFixed(1))];
  });
  const wide = Math.max(...rows.map(([kind = '']) => kind.length), head[0]!.length);
  return [head, ...rows]
    .map(([kind = '', ...cells]) => kind.padEnd(wide) + cells.map((cell) => cell.padStart(7)).join(''))
    .join('\n');
}
