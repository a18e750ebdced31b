import { expect, type Page } from '@playwright/test';
import { DRAWING_POLICY } from '../../src/core/headers.ts';
import { test } from '../support/browser.ts';
import { DANGEROUS, HARMLESS, type Deed } from '../support/drawings.ts';

const HOME = 'http://notes.example/drawing.svg';

/** What comes of opening a drawing by itself. */
async function open(page: Page, drawing: string, policy?: string): Promise<Deed> {
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
  // What is going to happen happens at once; what follows a click is another matter.
  await page.waitForTimeout(120);
  const ran = page.url().endsWith('#ran');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.goto('about:blank');
  return ran ? 'runs' : out;
}

test('what a drawing must not hold does in a browser what is said of it', async ({ browser }) => {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  const seen: Record<string, Deed> = {};
  for (const [name, { drawing }] of Object.entries(DANGEROUS)) seen[name] = await open(page, drawing);
  expect(seen).toEqual(Object.fromEntries(Object.entries(DANGEROUS).map(([name, { does }]) => [name, does])));
  await page.close();
});

test('under the policy that hosts send with drawings none of it does anything', async ({ browser }) => {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  for (const [name, { drawing, does }] of Object.entries(DANGEROUS))
    if (does !== 'nothing') expect(await open(page, drawing, DRAWING_POLICY), name).toBe('nothing');
  for (const [name, drawing] of Object.entries(HARMLESS))
    expect(await open(page, drawing), name).toBe('nothing');
  await page.close();
});
