import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { fileOf, kindOf } from '../pages.ts';
import { sentSize } from '../sizes.ts';
import type { Site } from '../site.ts';

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
  /** Addresses of other hosts that it asked for. */
  elsewhere: string[];
}

/** Bytes of everything, and of everything but fonts. */
export function totals({ html, css, js, fonts, other }: Weight): { all: number; bare: number } {
  const bare = html + css + js + other;
  return { all: bare + fonts, bare };
}

/** Opens a page in an empty tab and weighs what the browser asks for until the page rests. */
export async function weigh(tab: Page, site: Site, url: string, path: string): Promise<Weight> {
  const asked = new Set<string>();
  const listener = (request: { url: () => string }): void => void asked.add(request.url());
  tab.on('request', listener);
  await tab.goto(url + path, { waitUntil: 'load' });
  await tab.evaluate(() => document.fonts.ready);
  await tab.waitForLoadState('networkidle');
  const [math, explorable] = await tab.evaluate(() => [
    document.querySelector('main .katex') !== null,
    document.querySelector('main [data-explorable], main .explorable') !== null,
  ]);
  tab.off('request', listener);
  const weight: Weight = {
    path,
    html: 0,
    css: 0,
    js: 0,
    fonts: 0,
    other: 0,
    math: math ?? false,
    explorable: explorable ?? false,
    elsewhere: [],
  };
  for (const address of asked) {
    if (!address.startsWith(url)) {
      if (!/^(data|blob):/.test(address)) weight.elsewhere.push(address);
      continue;
    }
    const name = decodeURIComponent(new URL(address).pathname.slice(site.base.length));
    const isPage = name === path;
    const size = sentSize(isPage ? fileOf(site, name) : join(site.folder, name));
    if (isPage) weight.html += size;
    else if (name.endsWith('.css')) weight.css += size;
    else if (name.endsWith('.js')) weight.js += size;
    else if (name.endsWith('.woff2')) weight.fonts += size;
    else weight.other += size;
  }
  return weight;
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
