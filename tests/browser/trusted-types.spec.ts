import { expect } from '@playwright/test';
import { test } from '../support/browser.ts';

test('no text becomes HTML or code in a page, and no other policy lets it', async ({ page, whole }) => {
  await page.goto(whole.url);
  const tries = await page.evaluate(() => {
    const types = (
      globalThis as unknown as { trustedTypes: { createPolicy(name: string, of: object): unknown } }
    ).trustedTypes;
    const all: Record<string, () => unknown> = {
      html: () => (document.createElement('div').innerHTML = '<b>x</b>'),
      beside: () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
      parsed: () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
      worker: () => new Worker('/x.js'),
      script: () => (document.createElement('script').text = 'x'),
      policy: () => types.createPolicy('another', {}),
      again: () => types.createPolicy('own-script', {}),
    };
    return Object.entries(all).map(([name, attempt]) => {
      try {
        attempt();
        return `${name} is let in`;
      } catch (error) {
        return `${name}: ${(error as Error).name}`;
      }
    });
  });
  expect(tries).toEqual(
    ['html', 'beside', 'parsed', 'worker', 'script', 'policy', 'again'].map((name) => `${name}: TypeError`),
  );
});
