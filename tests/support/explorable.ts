import { expect, type Locator, type Page } from '@playwright/test';
import { frames } from './browser.ts';
import { alive, setBroken } from './workers.ts';

/** Scrolls to an explorable and waits until it lives. */
export async function comeNear(page: Page, url: string, tag: string): Promise<void> {
  await page.goto(url);
  await wake(page, tag);
}

/** The same on a page that is open already; its settings are then unfolded. */
export async function wake(page: Page, tag: string): Promise<void> {
  await page.locator(tag).scrollIntoViewIfNeeded();
  // Where no scrolling was needed, the figure waits for a first sign of its reader.
  await page.mouse.move(1, 1);
  await page
    .locator(`${tag} .settings details`)
    .evaluateAll((all) => all.forEach((settings) => settings.setAttribute('open', '')));
  await expect(page.locator(tag)).toHaveAttribute('data-stand');
}

/**
 * Waits until a training is under way and past `step`, and then at once leaves it for the end of the page, or presses a button of it:
 * the page does so itself, since a fast training is over before a test hears of it. Gives how many workers lived then.
 */
export async function goneOn(
  explorable: Locator,
  step = 0,
  then?: 'leave' | { press: string },
): Promise<number> {
  return explorable.evaluate(
    (figure, { step, then }) =>
      new Promise<number>((resolve) => {
        const bar = figure.querySelector('progress')!;
        const look = (): void => {
          if (bar.value <= step || bar.value >= bar.max) return;
          changes.disconnect();
          const { alive } = window as unknown as { alive: number };
          if (then === 'leave') scrollTo(0, document.body.scrollHeight);
          else if (then)
            [...figure.querySelectorAll('button')]
              .find((it) => it.textContent.trim() === then.press)!
              .click();
          resolve(alive);
        };
        const changes = new MutationObserver(look);
        changes.observe(bar, { attributes: true });
        look();
      }),
    { step, then },
  );
}

/** Waits until a training goes no step further, and gives the step at which it rests; what was under way may still come. */
export async function restsAt(page: Page, steps: () => Promise<number>): Promise<number> {
  let rests = -1;
  await expect(async () => {
    const before = await steps();
    await frames(page, 20);
    rests = await steps();
    expect(rests).toBe(before);
  }).toPass();
  return rests;
}

/** Presses Train where no worker can be had, which is said, and lets one be had: the focus is then on what tries again. */
export async function mendWorker(
  page: Page,
  { said, button }: Pick<Parts, 'said' | 'button'>,
): Promise<void> {
  await setBroken(page, true);
  await button(page, 'Train').focus();
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('could not be started');
  expect(await alive(page)).toBe(0);
  await setBroken(page, false);
  await expect(button(page, 'Try again')).toBeFocused();
}

/** What a test reads and presses of an explorable that trains: what it says, its buttons, and how far it is. */
export interface Parts {
  figure: (page: Page) => Locator;
  said: (page: Page) => Locator;
  button: (page: Page, name: string) => Locator;
  steps: (page: Page) => Promise<number>;
}

/** The parts of the explorable that is this element. */
export function partsOf(tag: string): Parts {
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
