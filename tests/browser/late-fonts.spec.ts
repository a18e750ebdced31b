import { expect, type Page } from '@playwright/test';
import { forget, test } from '../support/browser.ts';
import { firstOf } from '../support/extent.ts';
import { kindsOver, listSitemap } from '../support/pages.ts';
import { SITES } from '../support/site.ts';

const KINDS = kindsOver(
  SITES.filter(({ name }) => name === 'whole'),
  listSitemap,
);
/** Where not everything is tested, those up to the first text with everything in it. */
const PAGES = firstOf(KINDS, KINDS.findIndex(({ path }) => path.endsWith('/notes/')) + 1);

/** What a page is like before its fonts have come, and after. */
interface Late {
  path: string;
  /** How high each block of text is. */
  before: number[];
  after: number[];
  shift: number;
  faces: { family: string; status: string }[];
  /** What the title is drawn with in the end. */
  fonts: string[];
}

test('fonts that come late are shown, and move hardly a line', async ({ tab, whole }) => {
  const seen: Late[] = [];
  for (const { path } of PAGES) seen.push(await openLate(tab, whole.url, path));
  for (const { path, faces, fonts } of seen) {
    expect({ path, own: fonts.filter((name) => name.endsWith(' of this machine')) }).toEqual({
      path,
      own: [],
    });
    // A face of the reader's own system that this machine lacks is no file that did not come.
    const files = faces.filter(({ family }) => !family.includes(' as ') && family !== 'Han Marks');
    const lost = files.filter(({ status }) => status === 'error' || status === 'loading');
    expect({ path, lost }).toEqual({ path, lost: [] });
    const shown = files.filter(({ status }) => status === 'loaded').map(({ family }) => family);
    expect(shown).toEqual(expect.arrayContaining(['Notes Text', 'Notes Sans']));
  }
  const stood = seen.some(({ faces }) =>
    faces.some((one) => / as /.test(one.family) && one.status === 'loaded'),
  );
  test.skip(!stood, 'This machine has none of the fonts that stand in.');
  for (const { path, shift } of seen)
    expect({ path, much: shift > 0.1 && shift }).toEqual({ path, much: false });
  const blocks = seen.flatMap(({ before, after }) => before.map((height, i) => Math.abs(height - after[i]!)));
  expect(blocks.length).toBeGreaterThan(PAGES.length);
  expect(blocks.filter((by) => by > 2).length / blocks.length).toBeLessThan(0.04);
});

async function openLate(tab: Page, url: string, path: string): Promise<Late> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await tab.route(/\.woff2$/, async (route) => {
    await released;
    await route.continue();
  });
  await forget(tab);
  await tab.goto(url + path, { waitUntil: 'domcontentloaded' });
  const heights = (): number[] =>
    [...document.querySelectorAll('main :is(p, h1, h2, h3, li, dd):not(:has(p, li))')].map(
      (block) => block.getBoundingClientRect().height,
    );
  await tab.evaluate(() => {
    const page = window as unknown as { shift: number };
    page.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) page.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift' });
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  const before = await tab.evaluate(heights);
  release();
  await tab.evaluate(() => document.fonts.ready);
  // What only now is seen to be needed is on its way.
  await tab.waitForLoadState('load');
  await tab.evaluate(() => document.fonts.ready);
  const then = await tab.evaluate(() => ({
    shift: (window as unknown as { shift: number }).shift,
    faces: [...document.fonts].map(({ family, status }) => ({ family: family.replaceAll('"', ''), status })),
  }));
  const after = await tab.evaluate(heights);
  const fonts = await fontsOf(tab, 'h1');
  await tab.unrouteAll({ behavior: 'wait' });
  return { path, before, after, fonts, ...then };
}

/** The fonts that an element's letters are drawn with. */
async function fontsOf(tab: Page, selector: string): Promise<string[]> {
  const browser = await tab.context().newCDPSession(tab);
  await browser.send('DOM.enable');
  await browser.send('CSS.enable');
  const { root } = await browser.send('DOM.getDocument');
  const { nodeId } = await browser.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await browser.send('CSS.getPlatformFontsForNode', { nodeId });
  await browser.detach();
  return fonts.map(
    ({ familyName, isCustomFont }) => `${familyName}${isCustomFont ? '' : ' of this machine'}`,
  );
}
