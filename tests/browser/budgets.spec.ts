import { settle, test } from '../support/browser.ts';
import { atPage, expectNoFaults } from '../support/faults.ts';
import { overweight, table, weighing, type Weight } from '../support/page-checks/weight.ts';
import { kindsOver, listSitemap, readerPages } from '../support/pages.ts';
import { SITES } from '../support/site.ts';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1440, height: 900 };

// Every page is weighed where it is read (every-page.spec.ts); here, one of each kind, for the table.
test('no kind of page is heavier than its budget', async ({ browser, root, whole }) => {
  // Without the worker, so that each page is a first visit.
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: DESKTOP });
  const tab = await context.newPage();
  const weights: Weight[] = [];
  for (const { name, path } of kindsOver(SITES, listSitemap)) {
    const site = { root, whole }[name];
    const weighed = weighing(tab, site, path);
    await tab.goto(site.url + path);
    await settle(tab);
    await tab.waitForLoadState('networkidle');
    weights.push(await weighed());
  }
  await context.close();
  console.log(`\nkB of a first visit, brotli\n${table(weights)}`);
  expectNoFaults(weights.flatMap((weight) => atPage(root.url + weight.path, overweight(weight))));
});

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
