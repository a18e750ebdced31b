import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { settle, test } from '../support/browser.ts';
import { isAll } from '../support/extent.ts';
import { atPage, expectNoFaults } from '../support/faults.ts';
import { marginNoteFaults } from '../support/page-checks/margin-notes.ts';
import { fewTopics, fileOf, kindsOver, listPages, readerPages } from '../support/pages.ts';
import { WHOLE_FIRST, type Site } from '../support/site.ts';

const WIDTHS = [1440, 1100, 800, 390];
/** The fixture's topic with notes in every place. */
const STRESS = 'lectures/first/topics/margins/';

async function faultsAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  await settle(page);
  return (await page.evaluate(marginNoteFaults)).map((fault) => `${fault} (at ${width} px)`);
}

// The policy of the pages lets no style element in.
async function style(page: Page, css: string): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, css);
}

// The whole lecture on one page is read on screens as well.
const withNotes = (site: Site): string[] =>
  [...readerPages(site), ...listPages(site).filter((path) => path.endsWith('/print/'))].filter((path) =>
    /class="[^"]*\bnote\b/.test(readFileSync(fileOf(site, path), 'utf8')),
  );

const NOTED = kindsOver(WHOLE_FIRST, withNotes);
for (const { name, path } of isAll ? NOTED : fewTopics(NOTED))
  test(`${name} /${path} has its side notes off each other and off the text, and they move nothing`, async ({
    tab,
    real,
    whole,
  }) => {
    const { url } = { real, whole }[name];
    await tab.goto(url + path);
    for (const width of WIDTHS) expectNoFaults(atPage(url + path, await faultsAt(tab, width)));
  });

test('side notes keep off each other whatever changes: the window, the size of the text, a font, what is opened', async ({
  tab: page,
  whole,
}) => {
  await page.goto(whole.url + STRESS);
  const sound = async (): Promise<void> => {
    for (const width of [1440, 1300, 1090, 700, 1440]) expectNoFaults(await faultsAt(page, width));
  };
  await sound();
  await page.locator('main details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
  await sound();
  await style(page, ':root { --serif: monospace; --t-note: 1.3rem }');
  await sound();
  // Somebody who reads in large letters.
  await style(page, ':root { font-size: 20px }');
  expectNoFaults(await faultsAt(page, 1800));
});

test('a note begins where its passage does, unless the note before it is in the way', async ({
  tab: page,
  whole,
}) => {
  for (const width of [1440, 1100]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(whole.url + STRESS);
    await settle(page);
    const beside = await page.locator('main .passage + .beside').evaluateAll((boxes) =>
      boxes.map((box) => {
        const before = [...document.querySelectorAll('main .beside')].filter(
          (other) => other.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING,
        );
        const free = Math.max(0, ...before.map((other) => other.getBoundingClientRect().bottom));
        const passage = box.previousElementSibling!.getBoundingClientRect();
        const { top } = box.getBoundingClientRect();
        return {
          off: top - passage.top,
          wait: free - passage.top,
          late: top - Math.max(free, passage.bottom),
        };
      }),
    );
    const alone = beside.filter(({ wait }) => wait < -24);
    expect(alone.length).toBeGreaterThan(0);
    for (const { off } of alone) expect(Math.abs(off)).toBeLessThan(24);
    // One that has to wait is right below what it waits for, or at its passage's end.
    for (const { late } of beside) expect(late).toBeLessThan(40);
  }
});

test('the mark of a note is smaller than its text and raised', async ({ tab: page, whole }) => {
  await page.goto(whole.url + STRESS);
  await settle(page);
  await page.locator('main details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
  const marks = await page.locator('main a.fn').evaluateAll((all) =>
    all.map((mark) => {
      const text = document.createRange();
      text.selectNodeContents(mark.previousSibling!);
      const line = [...text.getClientRects()].at(-1)!;
      const { bottom, height } = mark.getBoundingClientRect();
      return { raised: line.bottom - bottom, smaller: line.height - height };
    }),
  );
  expect(marks.length).toBeGreaterThan(0);
  for (const { raised, smaller } of marks) {
    expect(raised).toBeGreaterThan(4);
    expect(smaller).toBeGreaterThan(4);
  }
});

test('each fault of side notes is seen when it is there', async ({ tab: page, whole }) => {
  const FAULTS: [string, RegExp][] = [
    ['.beside { clear: none !important; margin-top: -4rem !important; }', /lies on section\.note/],
    ['.passage { float: left; }', /keeps the notes|move/],
    ['.prose { overflow: hidden; }', /keeps the notes in it from those outside/],
    ['.prose { display: flow-root; }', /keeps the notes in it from those outside/],
    ['.beside { margin-right: 0 !important; }', /not in the margin/],
    ['.beside { float: none !important; }', /notes move/],
    ['.note { translate: -24rem 0; }', /lies on p/],
  ];
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const [content, fault] of FAULTS) {
    await page.goto(whole.url + STRESS);
    await style(page, content);
    await settle(page);
    expect((await page.evaluate(marginNoteFaults)).join('\n'), content).toMatch(fault);
  }
  await page.goto(whole.url + STRESS);
  await page
    .locator('main .passage')
    .first()
    .evaluate((passage) => passage.append(document.querySelector('main .note')!.cloneNode(true)));
  expect((await page.evaluate(marginNoteFaults)).join('\n')).toMatch(/holds a note/);
});
