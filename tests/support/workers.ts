import type { Page } from '@playwright/test';

/** Counts the workers that an open page hires from here on and that live, and gives `broken` ones an address where nothing is. */
export async function watchWorkers(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched = Object.assign(window, { alive: 0, broken: false });
    const Real = Worker;
    window.Worker = class extends Real {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(watched.broken ? '/nothing-here.js' : url, options);
        watched.alive++;
      }
      override terminate() {
        watched.alive--;
        super.terminate();
      }
    };
  });
}

/** How many workers live. */
export const alive = (page: Page) => page.evaluate(() => (window as unknown as { alive: number }).alive);

/** Breaks the workers that come, or mends them. */
export const setBroken = (page: Page, broken: boolean) =>
  page.evaluate((value) => Object.assign(window, { broken: value }), broken);
