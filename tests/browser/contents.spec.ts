import { expect, type Page } from '@playwright/test';
import { test } from '../support/browser.ts';
import { firstOf, isAll } from '../support/extent.ts';
import { fewTopics, kindsOver, readerPages } from '../support/pages.ts';
import { SITES, WHOLE_FIRST, type Site } from '../support/site.ts';

const WINDOWS = [
  [1100, 600],
  [1440, 900],
  [2560, 1440],
] as const;

const lecturePages = (site: Site): string[] =>
  readerPages(site).filter((path) => /^lectures\/[^/]+\/./.test(path));

const WITH_CONTENTS = isAll
  ? kindsOver(SITES, lecturePages)
  : fewTopics(kindsOver(WHOLE_FIRST, lecturePages));

/** In the page: the address that the contents mark, once the page has been scrolled and that was seen; the one that is wanted may come late. */
const MARKED = `window.marked = async (wanted) => {
  const now = () => document.querySelector('contents-follow [aria-current="true"]')?.hash ?? null;
  const isLate = () => wanted !== undefined && now() !== wanted;
  for (let frames = 0; frames < 2 || (isLate() && frames < 60); frames++)
    await new Promise((drawn, lost) => {
      requestAnimationFrame(drawn);
      setTimeout(() => lost(new Error('no frame came')), 20_000);
    });
  return now();
}`;

declare global {
  interface Window {
    marked: (wanted?: string | null) => Promise<string | null>;
  }
}

/** Jumps to each heading by its link, and to each figure and note by its address; gives what was marked otherwise. */
async function jumpAbout(page: Page): Promise<{ tried: number; wrong: (string | null)[][] }> {
  await page.evaluate(MARKED);
  return page.evaluate(async () => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('contents-follow a[href^="#"]')];
    const headings = links.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1)))!);
    const wrong: (string | null)[][] = [];
    for (const link of links) {
      link.click();
      const mark = await window.marked(link.hash);
      if (mark !== link.hash) wrong.push([link.hash, mark]);
    }
    const things = [...document.querySelectorAll('main :is(figure, .note)[id]')];
    for (const thing of links.length ? things.filter((one) => one.checkVisibility()) : []) {
      const under = headings.findLastIndex(
        (heading) => heading.compareDocumentPosition(thing) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
      location.hash = thing.id;
      const wanted = links[under]?.hash ?? null;
      const mark = await window.marked(wanted);
      if (mark !== wanted) wrong.push([thing.id, mark]);
    }
    return { tried: links.length && links.length + things.length, wrong };
  });
}

test('the contents mark the heading that one has jumped to, and the one of a figure', async ({
  tab: page,
  real,
  whole,
}) => {
  test.slow();
  let jumps = 0;
  for (const [at, { name, path }] of WITH_CONTENTS.entries()) {
    await page.goto({ real, whole }[name].url + path);
    if ((await page.locator('contents-follow a[href^="#"]').count()) === 0) continue;
    // Each window has its turn.
    for (const [width, height] of isAll ? WINDOWS : [WINDOWS[at % WINDOWS.length]!]) {
      await page.setViewportSize({ width, height });
      // On a machine that is very busy the browser may stop drawing, until the page is loaded anew.
      const { tried, wrong } = await jumpAbout(page).catch(async () => {
        await page.reload();
        return jumpAbout(page);
      });
      expect({ path, height, wrong }).toEqual({ path, height, wrong: [] });
      jumps += tried;
    }
  }
  expect(jumps).toBeGreaterThan(isAll ? 150 : 20);
});

test('each heading has its turn while one scrolls, in order, and the last is marked at the end', async ({
  tab: page,
  real,
}) => {
  for (const [width, height] of firstOf(WINDOWS)) {
    await page.setViewportSize({ width, height });
    await page.goto(`${real.url}lectures/mechanistic-interpretability/topics/residual-stream/`);
    await page.evaluate(MARKED);
    const { turns, links } = await page.evaluate(async () => {
      const marks: (string | null)[] = [];
      for (let y = 0; scrollY === Math.max(0, y - 80); y += 80) {
        scrollTo(0, y);
        const mark = await window.marked();
        if (mark !== marks.at(-1)) marks.push(mark);
      }
      const all = document.querySelectorAll<HTMLAnchorElement>('contents-follow a[href^="#"]');
      const links = [...all].map(({ hash }) => hash);
      // The last may come late.
      const end = await window.marked(links.at(-1));
      if (end !== marks.at(-1)) marks.push(end);
      return { turns: marks, links };
    });
    expect(turns.filter(Boolean)).toEqual(links);
  }
});
