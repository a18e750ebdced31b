import { test } from '../support/browser.ts';
import { expectNoFaults } from '../support/faults.ts';
import { table, totals, weigh, type Weight } from '../support/page-checks/weight.ts';
import { kindsOver, listSitemap, readerPages } from '../support/pages.ts';
import { SITES } from '../support/site.ts';

/** In bytes: what a first visit may load, packed. */
const BUDGET = { all: 95_000, bare: 25_000, css: 12_000, js: 5_000 };

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1440, height: 900 };

for (const { name, site } of SITES) {
  test(`no page of ${name} is heavier than its budget`, async ({ browser, root, whole }) => {
    test.setTimeout(120_000);
    const { url } = { root, whole }[name];
    // Without the worker, so that each page is a first visit; nothing is taken from the browser's own cache.
    const context = await browser.newContext({ serviceWorkers: 'block', viewport: DESKTOP });
    const weights: Weight[] = [];
    const paths = listSitemap(site());
    // A page that rests costs nothing, so several rest at a time.
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        const tab = await context.newPage();
        const session = await context.newCDPSession(tab);
        await session.send('Network.enable');
        await session.send('Network.setCacheDisabled', { cacheDisabled: true });
        for (let path = paths.shift(); path !== undefined; path = paths.shift())
          weights.push(await weigh(tab, site(), url, path));
      }),
    );
    await context.close();
    console.log(`\nkB of a first visit, brotli: ${name}\n${table(weights)}`);
    expectNoFaults(weights.flatMap(faultsOf));
  });
}

for (const viewport of [PHONE, DESKTOP])
  test(`nothing moves on any kind of page while it loads, ${viewport.width} px wide`, async ({
    browser,
    root,
    whole,
  }) => {
    const faults: string[] = [];
    const context = await browser.newContext({ viewport });
    const tab = await context.newPage();
    await tab.addInitScript(watchShifts);
    for (const { name, path } of kindsOver(SITES, readerPages)) {
      await tab.goto({ root, whole }[name].url + path);
      await tab.evaluate(() => document.fonts.ready);
      await tab.waitForLoadState('networkidle');
      const { shift, moved } = await tab.evaluate(() => (globalThis as unknown as { shifts: Shifts }).shifts);
      // To three decimals, as the measure is given everywhere: half a pixel of a formula is not a shift.
      if (Number(shift.toFixed(3)) > 0)
        faults.push(`${name} /${path} shifts by ${shift.toFixed(3)}: ${[...new Set(moved)].join(', ')}`);
    }
    await context.close();
    expectNoFaults(faults);
  });

interface Shifts {
  shift: number;
  moved: string[];
}

/** Runs in the page, before anything else: adds up what moves that the reader did not cause. */
function watchShifts(): void {
  const shifts: Shifts = { shift: 0, moved: [] };
  (globalThis as unknown as { shifts: Shifts }).shifts = shifts;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
      sources: { node?: Node }[];
    })[]) {
      if (entry.hadRecentInput) continue;
      shifts.shift += entry.value;
      for (const { node } of entry.sources) {
        const element = node instanceof Element ? node : node?.parentElement;
        shifts.moved.push(element ? `${element.localName}.${element.className}` : 'something');
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

function faultsOf(weight: Weight): string[] {
  const { path, css, js, math, explorable, elsewhere } = weight;
  const { all, bare } = totals(weight);
  const over = (what: string, bytes: number, budget: number): string[] =>
    bytes > budget ? [`/${path}: ${what} is ${bytes} bytes, over ${budget}`] : [];
  return [
    ...(explorable ? [] : over('JavaScript', js, BUDGET.js)),
    ...over('CSS', css, BUDGET.css),
    ...(math && !explorable
      ? [...over('everything', all, BUDGET.all), ...over('all but fonts', bare, BUDGET.bare)]
      : []),
    ...elsewhere.map((address) => `/${path}: asks ${address}`),
  ];
}
