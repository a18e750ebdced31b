// How long the smallest network takes in a real browser, how long it holds up the page, and how long all sums of the shipped network
// take to count: npm run bench:training
import { chromium } from '@playwright/test';
import { launchOptions } from '../../src/tools/pdf/chromium.ts';
import { realSite } from '../support/site.ts';
import { serve } from '../support/static-server.ts';

const TOPIC = 'lectures/mechanistic-interpretability/topics/modular-addition/';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Processor time in µs. */
  tdur?: number;
}

const site = realSite();
const server = await serve(site.folder, site.base);
const browser = await chromium.launch(await launchOptions());
try {
  const page = await browser.newPage();
  await page.goto(server.url + TOPIC);
  const figure = page.locator('modular-training');
  await figure.scrollIntoViewIfNeeded();
  await page.waitForSelector('modular-training[data-stand]');
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  // Other pages share the browser: the mark tells this one's thread.
  await page.evaluate(() => performance.mark('watched'));
  await figure.getByRole('button', { name: 'Train', exact: true }).click();
  await page.waitForSelector('modular-training[data-stand="done"]', { timeout: 120_000 });
  const said = (await figure.getByRole('status').textContent())?.trim();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] };
  const main = traceEvents.find(({ name }) => name === 'watched')!;
  const tasks = traceEvents
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && pid === main.pid && tid === main.tid)
    .map(({ tdur = 0 }) => tdur / 1000)
    .sort((a, b) => b - a);
  console.log(said);
  console.log(
    `Longest tasks of the page, ms of processor: ${tasks
      .slice(0, 5)
      .map((ms) => ms.toFixed(1))
      .join(', ')}`,
  );
  const inside = page.locator('modular-inside');
  await inside.scrollIntoViewIfNeeded();
  await page.waitForSelector('modular-inside[data-stand]');
  await inside.getByRole('button', { name: 'All others off' }).click();
  console.log(await inside.getByText(/^Counted in/).textContent());
} finally {
  await browser.close();
  await server.close();
}
