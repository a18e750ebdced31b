import { expect } from '@playwright/test';
import { more } from '../support/browser.ts';
import { expectNoFaults } from '../support/faults.ts';

const rail = 'nav[aria-label="Lecture sections"]';

more(
  'a walk from the first page over every section of a lecture stays inside /notes/',
  async ({ tab: page, real }) => {
    const faults: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(real.url) && !request.url().startsWith('data:'))
        faults.push(`asks ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`got ${response.status()} for ${response.url()}`);
    });

    await page.goto(real.url);
    const links = await page
      .locator('main a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const overview = links.find((href) => /^\/notes\/lectures\/[^/]+\/$/.test(href));
    if (overview === undefined) throw new Error(`The first page leads to no lecture: ${links.join(', ')}`);
    await page.locator(`main a[href="${overview}"]`).first().click();
    await page.waitForURL((url) => url.pathname === overview);
    // The overview is a map of its own; the rail begins with what it leads to.
    await page.locator('a.start').click();
    await expect(page.locator(rail)).toBeVisible();

    const hrefs = await page
      .locator(`${rail} a`)
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const sections = [...new Set(hrefs)].filter(
      (href) => href.startsWith(overview) && href !== overview && !href.includes('#'),
    );
    // Guards against a rail that has lost its links: then nothing below would be tested.
    expect(sections.length, `sections in the rail: ${hrefs.join(', ')}`).toBeGreaterThanOrEqual(5);
    for (const section of sections) {
      await page.locator(`${rail} a[href="${section}"]`).first().click();
      await page.waitForURL((url) => url.pathname === section);
      await expect(page.locator('main#main h1')).toBeVisible();
      await expect(page.locator(`${rail} [aria-current="page"]`)).toHaveCount(1);
    }
    expectNoFaults(faults);
  },
);
