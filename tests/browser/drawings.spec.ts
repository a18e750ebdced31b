import { type Browser, expect, type Page } from '@playwright/test';
import { DRAWING_POLICY } from '../../src/site/build/header-rules.ts';
import { test } from '../support/browser.ts';
import { DANGEROUS, HARMLESS, type Deed } from '../support/drawings.ts';

const HOME = 'http://notes.example/drawing.svg';

/** What comes of opening a drawing by itself; what is expected of it may take a while. */
async function open(page: Page, drawing: string, does: Deed, policy?: string): Promise<Deed> {
  let out: Deed = 'nothing';
  await page.route('**/*', (route) => {
    const request = route.request();
    if (request.url() === HOME)
      return route.fulfill({
        body: drawing,
        headers: {
          'content-type': 'image/svg+xml; charset=utf-8',
          ...(policy ? { 'content-security-policy': policy } : {}),
        },
      });
    if (request.url().startsWith('http://elsewhere.example'))
      out = request.isNavigationRequest() && !request.frame().parentFrame() ? 'leaves' : 'asks';
    return route.fulfill({ body: '', contentType: 'text/plain' });
  });
  await page.goto(HOME).catch(() => undefined);
  const done = (): Deed => (page.url().endsWith('#ran') ? 'runs' : out);
  // What is going to happen happens at once; what follows a click is another matter.
  for (let looks = 0; looks === 0 || (done() !== does && looks < 100); looks++)
    await page.waitForTimeout(120);
  const did = done();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.goto('about:blank');
  return did;
}

/** The same for many, side by side: most of it is waiting. */
async function openAll(
  browser: Browser,
  drawings: [name: string, drawing: string, does: Deed][],
  policy?: string,
): Promise<Record<string, Deed>> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const [left, seen] = [[...drawings], {} as Record<string, Deed>];
  const openOn = async (): Promise<void> => {
    const page = await context.newPage();
    for (let next = left.shift(); next; next = left.shift())
      seen[next[0]] = await open(page, next[1], next[2], policy);
  };
  await Promise.all(Array.from({ length: 4 }, openOn));
  await context.close();
  return seen;
}

const dangers = Object.entries(DANGEROUS);

test('what a drawing must not hold does in a browser what is said of it', async ({ browser }) => {
  const seen = await openAll(
    browser,
    dangers.map(([name, { drawing, does }]) => [name, drawing, does]),
  );
  expect(seen).toEqual(Object.fromEntries(dangers.map(([name, { does }]) => [name, does])));
});

test('under the policy that hosts send with drawings none of it does anything', async ({ browser }) => {
  const drawings = [
    ...dangers
      .filter(([, { does }]) => does !== 'nothing')
      .map(([name, { drawing }]) => [name, drawing] as const),
    ...Object.entries(HARMLESS),
  ];
  const seen = await openAll(
    browser,
    drawings.map(([name, drawing]) => [name, drawing, 'nothing']),
    DRAWING_POLICY,
  );
  expect(seen).toEqual(Object.fromEntries(drawings.map(([name]) => [name, 'nothing'])));
});
