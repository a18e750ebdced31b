import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ServedSite } from '../browser.ts';
import { fileOf, kindOf } from '../pages.ts';
import { sentSize } from '../sizes.ts';

/** What a first visit to a page loads, in bytes, packed; the worker that comes after it is not counted. */
export interface Weight {
  path: string;
  html: number;
  css: number;
  js: number;
  fonts: number;
  other: number;
  /** The page sets mathematics. */
  math: boolean;
  /** The page holds an explorable, whose scripts are its own affair. */
  explorable: boolean;
}

/** Bytes of everything, and of everything but fonts. */
export function totals({ html, css, js, fonts, other }: Weight): { all: number; bare: number } {
  const bare = html + css + js + other;
  return { all: bare + fonts, bare };
}

/** In bytes, packed: what a first visit may load. An explorable's own scripts come on top. */
const BUDGET = { all: 95_000, bare: 25_000, css: 12_000, js: 5_000 };

/** Listens from before a page is opened; the returned function weighs, once the page rests, what was asked for until then. */
export function weighing(tab: Page, site: ServedSite, path: string): () => Promise<Weight> {
  const asked = new Set<string>();
  const listener = (request: { url: () => string }): void => void asked.add(request.url());
  tab.on('request', listener);
  return async () => {
    tab.off('request', listener);
    const [math, explorable] = await tab.evaluate(() => [
      document.querySelector('main .katex') !== null,
      document.querySelector('main .explorable') !== null,
    ]);
    const weight: Weight = {
      ...{ path, html: 0, css: 0, js: 0, fonts: 0, other: 0 },
      ...{ math: math ?? false, explorable: explorable ?? false },
    };
    for (const address of asked) {
      // What comes from elsewhere, or is not there, is told where the page is listened to.
      if (!address.startsWith(site.url)) continue;
      const name = decodeURIComponent(new URL(address).pathname.slice(site.base.length));
      const file = name === path ? fileOf(site, name) : join(site.folder, name);
      if (!existsSync(file)) continue;
      weight[partOf(name, path)] += sentSize(file);
    }
    return weight;
  };
}

/** Tells where a page is over its budget. */
export function overweight(weight: Weight): string[] {
  const { css, js, math, explorable } = weight;
  const { all, bare } = totals(weight);
  const over = (what: string, bytes: number, budget: number): string[] =>
    bytes > budget ? [`${what} is ${bytes} bytes, over ${budget}`] : [];
  return [
    ...over('CSS', css, BUDGET.css),
    ...(explorable ? [] : over('JavaScript', js, BUDGET.js)),
    ...(math && !explorable
      ? [...over('everything', all, BUDGET.all), ...over('all but fonts', bare, BUDGET.bare)]
      : []),
  ];
}

function partOf(name: string, path: string): 'html' | 'css' | 'js' | 'fonts' | 'other' {
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
    const { html, css, js, other, fonts } = weight;
    const { bare, all } = totals(weight);
    return [kind, ...[html, css, js, other, fonts, bare, all].map((bytes) => (bytes / 1000).toFixed(1))];
  });
  const wide = Math.max(...rows.map(([kind = '']) => kind.length), head[0]!.length);
  return [head, ...rows]
    .map(([kind = '', ...cells]) => kind.padEnd(wide) + cells.map((cell) => cell.padStart(7)).join(''))
    .join('\n');
}
