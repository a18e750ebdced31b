import type { Page } from '@playwright/test';
import { settle } from '../browser.ts';

/**
 * Tells what has moved on a page since it was opened that the reader did not cause. On a busy machine a formula's font may come
 * late, which moves it a little: what moves of itself does so each time that the page is loaded.
 */
export async function shifts(tab: Page): Promise<string[]> {
  let found = await told(tab);
  for (let again = 0; found.length > 0 && again < 2; again += 1) {
    await tab.reload();
    await settle(tab);
    found = await told(tab);
  }
  return found;
}

async function told(tab: Page): Promise<string[]> {
  const { shift, moved } = await tab.evaluate(watched);
  // To three decimals, as the measure is given everywhere: half a pixel of a formula is not a shift.
  return Number(shift.toFixed(3)) > 0
    ? [`shifts by ${shift.toFixed(3)} while it loads: ${[...new Set(moved)].join(', ')}`]
    : [];
}

/** Runs in the page, which remembers what has moved. */
function watched(): Promise<{ shift: number; moved: string[] }> {
  const found = { shift: 0, moved: [] as string[] };
  const add = (entries: PerformanceEntryList): void => {
    for (const entry of entries as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
      sources: { node?: Node }[];
    })[]) {
      if (entry.hadRecentInput) continue;
      found.shift += entry.value;
      for (const { node } of entry.sources) {
        const element = node instanceof Element ? node : node?.parentElement;
        found.moved.push(element ? `${element.localName}.${element.className}` : 'something');
      }
    }
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  return new Promise((resolve) =>
    requestAnimationFrame(() =>
      setTimeout(() => {
        add(observer.takeRecords());
        observer.disconnect();
        resolve(found);
      }),
    ),
  );
}
