// Lighthouse on one page of each kind, as on a phone: node tests/support/audit.ts [part of a path]
import { chromium } from '@playwright/test';
import lighthouse, { type Result } from 'lighthouse';
import { computeMedianRun } from 'lighthouse/core/lib/median-run.js';
import { launchOptions } from '../../src/tools/pdf/chromium.ts';
import { servePacked } from './packing-server.ts';
import { kindsOver, readerPages } from './pages.ts';
import { type Site, sites } from './site.ts';

const KINDS = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
// What may stay out of an index is no page for search.
const UNLISTED = /^404\.html$|\/print\/$/;
const PORT = 9300 + (process.pid % 600);

const wanted = process.argv[2] ?? '';
const launch = await launchOptions();
const browser = await chromium.launch({
  ...launch,
  args: [...(launch.args ?? []), `--remote-debugging-port=${PORT}`, '--ignore-certificate-errors'],
});
const faults: string[] = [];
try {
  for (const site of sites()) await auditSite(site);
} finally {
  await browser.close();
}
if (faults.length > 0) console.error(`\n${faults.join('\n')}`);
process.exitCode = faults.length > 0 ? 1 : 0;

async function auditSite(site: Site): Promise<void> {
  const server = await servePacked(site);
  const paths = kindsOver([{ site: () => site }], pagesOf).map(({ path }) => path);
  console.log(`\n${site.name.padEnd(44)}${KINDS.map((kind) => kind.slice(0, 11).padStart(13)).join('')}`);
  for (const path of paths.filter((path) => path.includes(wanted))) {
    const scores = await audit(site, server.url + path, path);
    console.log(`/${path}`.padEnd(44) + scores.map((score) => String(score).padStart(13)).join(''));
  }
  await server.close();
}

function pagesOf(site: Site): string[] {
  const pages = readerPages(site);
  const lectures = new Set(pages.flatMap((path) => /^lectures\/[^/]+\//.exec(path) ?? []));
  return [...pages, ...[...lectures].map((lecture) => `${lecture}print/`)];
}

async function audit(site: Site, url: string, path: string): Promise<number[]> {
  const runs = [await run(url)];
  // What else the machine does counts as the page's: a page that falls short is run twice more, and the middle run holds.
  if (runs[0]!.categories['performance']!.score! < 0.995) runs.push(await run(url), await run(url));
  const { categories, audits } = computeMedianRun(runs) as Result;
  return KINDS.map((kind) => {
    const category = categories[kind]!;
    const score = Math.round((category.score ?? 0) * 100);
    if (score < 100 && !(kind === 'seo' && UNLISTED.test(path))) {
      const why = category.auditRefs
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
        .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim());
      faults.push(`${site.name} /${path}: ${kind} ${score} (${why.join(', ')})`);
    }
    return score;
  });
}

async function run(url: string): Promise<Result> {
  const result = await lighthouse(url, {
    port: PORT,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...KINDS],
    throttlingMethod: 'simulate',
  });
  if (!result) throw new Error(`Lighthouse gave nothing for ${url}`);
  return result.lhr;
}
