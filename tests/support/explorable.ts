import { expect, type Locator, type Page } from '@playwright/test';

/** Scrolls to an explorable and waits until it lives. */
export async function comeNear(page: Page, url: string, tag: string): Promise<void> {
  await page.goto(url);
  await wake(page, tag);
}

/** The same on a page that is open already. */
export async function wake(page: Page, tag: string): Promise<void> {
  await page.locator(tag).scrollIntoViewIfNeeded();
  await expect(page.locator(tag)).toHaveAttribute('data-stand');
}

/** Waits until a training is under way and past `step`; told by the page, so that it does not go on for long after. */
export async function goneOn(explorable: Locator, step = 0): Promise<void> {
  await explorable.getByRole('progressbar').evaluate(
    (bar: HTMLProgressElement, step) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          if (bar.value <= step || bar.value >= bar.max) return;
          changes.disconnect();
          resolve();
        };
        const changes = new MutationObserver(look);
        changes.observe(bar, { attributes: true });
        look();
      }),
    step,
  );
}

/** What a test reads and presses of an explorable that trains: what it says, its buttons, and how far it is. */
export function partsOf(tag: string): {
  figure: (page: Page) => Locator;
  said: (page: Page) => Locator;
  button: (page: Page, name: string) => Locator;
  steps: (page: Page) => Promise<number>;
} {
  const figure = (page: Page): Locator => page.locator(tag);
  return {
    figure,
    said: (page) => figure(page).getByRole('status'),
    button: (page, name) => figure(page).getByRole('button', { name, exact: true }),
    steps: (page) =>
      figure(page)
        .getByRole('progressbar')
        .evaluate((bar: HTMLProgressElement) => bar.value),
  };
}
