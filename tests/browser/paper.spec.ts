import { readFileSync } from 'node:fs';
import { expect, type Browser } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { findBoxes } from '../../src/tools/pdf/boxes.ts';
import { pagesOfTargets } from '../../src/tools/pdf/page-numbers.ts';
import { printPage } from '../../src/tools/pdf/print.ts';
import { openTab, settle, test } from '../support/browser.ts';
import { firstOf, isAll } from '../support/extent.ts';
import { expectNoFaults } from '../support/faults.ts';
import { faultsOfPage } from '../support/page-checks/read-page.ts';
import { paperFaults } from '../support/page-checks/paper.ts';
import { gapsOf, WIDTHS } from '../support/paper-gaps.ts';
import { fewTopics, fileOf, kindsOver, listPages } from '../support/pages.ts';
import { SITES, WHOLE_FIRST, type Site } from '../support/site.ts';

// Full widths of the papers, in CSS pixels; the margins of @page go off.
const PAPERS = { A4: 793.7, Letter: 816, A5: 559.4 };

/** The lectures to print: all, or of the small site one that is written from left to right and one that is not. */
const lectures = (name: string, site: Site): readonly string[] =>
  firstOf(
    listPages(site).filter((page) => page.endsWith('/print/')),
    name === 'whole' ? 2 : 0,
  );

for (const { name, site } of SITES) {
  for (const path of lectures(name, site())) {
    // The small lecture with one of everything has what the large one has, and axe reads it in a tenth of the time.
    if (isAll && name === 'whole' && path === 'lectures/first/print/')
      test(`${name} /${path} is a sound page on the screen`, async ({ tab, plainTab, whole }) => {
        expectNoFaults(await faultsOfPage(tab, plainTab, whole, path));
      });

    test(`${name} /${path} fits A4, Letter and A5, its notes beside each other and its slots ruled`, async ({
      plainTab,
      real,
      whole,
    }) => {
      const faults: string[] = [];
      await plainTab.emulateMedia({ media: 'print' });
      await plainTab.goto({ real, whole }[name].url + path);
      for (const [paper, width] of Object.entries(PAPERS)) {
        await plainTab.setViewportSize({ width: Math.floor(width), height: 1100 });
        const found = await plainTab.evaluate(paperFaults, width - (34 / 25.4) * 96);
        faults.push(...found.map((fault) => `${paper}: ${fault}`));
      }
      expectNoFaults(faults);
    });

    test(`${name} /${path} makes a tagged PDF with every word, an outline and page numbers`, async ({
      browser,
      plainTab,
      real,
      whole,
    }) => {
      const { folder, base, url } = { real, whole }[name];
      const origin = 'https://notes.example.org';
      const { pdf } = await printPage(browser, { folder, base, origin, path, format: 'A4' });
      const printed = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
      const html = readFileSync(`${folder}/${path}index.html`, 'utf8');
      // What a reader can be asked to print: a course's fixture stays as it is until its lecture grows.
      if (name === 'real') expect(printed.numPages).toBeLessThanOrEqual(36);
      const { info } = await printed.getMetadata();
      const said = info as { Title?: string; Language?: string };
      expect(html).toContain(`<title>${said.Title}</title>`);
      expect(html).toContain(`<html lang="${said.Language}"`);
      // pdf.js gives a map, whatever its types say.
      expect(((await printed.getMarkInfo()) as unknown as Map<string, boolean>).get('Marked')).toBe(true);

      await plainTab.emulateMedia({ media: 'print' });
      await plainTab.goto(url + path);
      const wanted = await plainTab.evaluate(() => ({
        headings: [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')]
          .filter((heading) => heading.checkVisibility() && !heading.querySelector('.katex'))
          .map((heading) => heading.textContent),
        // What stands above something and is no heading.
        labels: [...document.querySelectorAll('main :is(.fold > summary, legend)')].map(
          (label) => label.textContent,
        ),
        text: (() => {
          for (const formula of document.querySelectorAll('.katex')) formula.remove();
          return document.querySelector<HTMLElement>('main')!.innerText;
        })(),
      }));
      const flat = (text: string): string => text.replace(/[\s\u00ad\u2010-]+/g, '');
      const pages: string[] = [];
      const last: string[] = [];
      const contents: string[] = [];
      for (let n = 1; n <= printed.numPages; n++) {
        const page = await printed.getPage(n);
        const texts = (await page.getTextContent()).items.filter((item) => 'str' in item);
        const items = texts.map(({ str }) => str);
        pages.push(items.join(' '));
        if (n === 1) contents.push(...linesOf(texts));
        last.push(lastLine(texts));
        expect(
          items.map((item) => item.trim()),
          `the foot of page ${n}`,
        ).toContain(String(n));
        expect((await page.getStructTree()).children.length, `tags of page ${n}`).toBeGreaterThan(0);
      }
      const all = flat(pages.join(' '));
      // A word that is broken at the end of a line or page may stand there in two pieces.
      // The machine may have no letters of some scripts.
      const words = wanted.text.replace(/\p{Script=Han}+/gu, ' ').match(/[\p{L}\p{N}]{1,24}/gu)!;
      expect(words.filter((word) => !all.includes(word))).toEqual([]);
      const numbers = await pagesOfTargets(pdf);
      // The contents: a line each, which ends with the number of the page, or begins with it from right to left.
      for (const part of ['Abstract', 'Notes', 'Answers', 'References']) {
        const number = numbers.get(part.toLowerCase());
        if (part === 'Answers' && number === undefined) continue;
        const line = new RegExp(`^${part}.*\\D${number}$|^${number}\\D.*${part}$`);
        expect(contents).toContainEqual(expect.stringMatching(line));
        expect(pages[number! - 1]).toContain(part);
      }
      type Entry = { title: string; items: Entry[] };
      const titles = (entries: Entry[]): string[] =>
        entries.flatMap(({ title, items }) => [title, ...titles(items)]);
      expect(
        last.filter((line) =>
          [...wanted.headings, ...wanted.labels].some((above) => flat(above) === flat(line)),
        ),
        'headings and labels at the end of a page',
      ).toEqual([]);
      const outline = titles((await printed.getOutline()) as Entry[]).map(flat);
      // Chromium writes what runs from right to left into the outline in the order of its glyphs.
      const plain = wanted.headings.filter((heading) => !/\p{Script=Hebrew}/u.test(heading)).map(flat);
      expect(plain.filter((heading) => !outline.includes(heading))).toEqual([]);

      // No machine has a font with a letter of this kind, and each has one with those of English.
      const nobodys = '\u{10FFFD}';
      // A page that was asked for its fonts is of no other use.
      const aside = await openTab(browser, false);
      await aside.goto(url + path);
      await aside.emulateMedia({ media: 'print' });
      const under = await aside.evaluate((letter) => {
        const headings = [...document.querySelectorAll<HTMLElement>('main h2')];
        const heading = headings.find((one) => one.checkVisibility())!;
        heading.after(letter);
        return heading.innerText.trim();
      }, nobodys);
      const boxes = await findBoxes(aside);
      await aside.context().close();
      expect(boxes.filter(({ letter }) => letter === nobodys)).toEqual([{ letter: nobodys, under }]);
      expect(boxes.filter(({ letter }) => /[\p{ASCII}\p{Script=Greek}]/u.test(letter))).toEqual([]);
      // The small lecture has a topic with many more notes than text: there only the margin is filled.
      expectNoFaults(await gapFaults(browser, pdf, name === 'whole' ? WIDTHS.page : WIDTHS.column));
    });
  }
}

const ANSWERED = kindsOver(WHOLE_FIRST, (site) =>
  listPages(site).filter(
    (path) =>
      path.includes('/topics/') && readFileSync(fileOf(site, path), 'utf8').includes('class="fold answer"'),
  ),
);
for (const { name, path } of isAll ? ANSWERED : fewTopics(ANSWERED))
  test(`${name} /${path} printed alone has its answers at the end, and no gap`, async ({
    browser,
    tab,
    real,
    whole,
  }) => {
    await tab.goto({ real, whole }[name].url + path);
    await tab.emulateMedia({ media: 'print' });
    await settle(tab);
    // All but live figures, which may begin meanwhile.
    const textNow = (): Promise<string> =>
      tab.locator('main').evaluate((main) => {
        const copy = main.cloneNode(true) as Element;
        for (const figure of copy.querySelectorAll('.explorable')) figure.replaceChildren();
        return copy.innerHTML;
      });
    const before = await textNow();
    // Of each answer some words in one run: formulas are drawn in an order of their own.
    const answers = await tab.locator('main .answer').evaluateAll((all) =>
      all.map((answer) => {
        const copy = answer.cloneNode(true) as Element;
        for (const formula of copy.querySelectorAll('summary, .katex, em, .beside')) formula.replaceWith('|');
        const runs = copy.textContent.match(/[\p{L} ]+/gu)!;
        return runs.reduce((most, run) => (run.length > most.length ? run : most)).slice(0, 48);
      }),
    );
    const pdf = await tab.pdf({ format: 'A4', preferCSSPageSize: true });
    const printed = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
    const lines: string[] = [];
    for (let n = 1; n <= printed.numPages; n++) {
      const { items } = await (await printed.getPage(n)).getTextContent();
      lines.push(...columnOf(items.filter((item) => 'str' in item)));
    }
    const flat = (text: string): string => text.replace(/[\s\u00ad\u2010-]+/g, '');
    const text = flat(lines.join(''));
    const end = text.lastIndexOf('Answers');
    const [asked, answered] = [text.slice(0, end), text.slice(end)];
    answers.forEach((answer, i) => {
      expect(asked).toContain(flat(`Answer ${i + 1}, at the end`));
      expect(asked).not.toContain(flat(answer));
      expect(answered).toContain(flat(answer));
    });
    expect(await textNow()).toBe(before);
    expectNoFaults(await gapFaults(browser, pdf, name === 'whole' ? WIDTHS.page : WIDTHS.column));
  });

test('an empty stretch of a page is found, and what follows the last words is none', async ({
  browser,
  tab,
}) => {
  await tab.setContent('<p>One<p style="margin-top: 90mm">Two<p style="break-before: page">Three');
  const gaps = await gapsOf(browser, await tab.pdf({ format: 'A4', margin: { top: '14mm', left: '20mm' } }));
  expect(gaps.map(({ high }) => Math.round(high * 10) / 10)).toEqual([0.6, 0]);
});

/** As high as a quarter of what a page's margins leave. */
const QUARTER = 0.25;

async function gapFaults(browser: Browser, pdf: Uint8Array, width = WIDTHS.column): Promise<string[]> {
  const gaps = (await gapsOf(browser, pdf, width)).filter(({ high }) => high > QUARTER);
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  return gaps.map(
    ({ page, from, high }) => `page ${page} is empty from ${percent(from)} on, for ${percent(high)} of it`,
  );
}

interface Text {
  str: string;
  transform: number[];
}

// In points, from the lower left: what is below the text is the foot, and what is right of it the margin.
const [FOOT, MARGIN] = [38, 410];
// What is smaller is set high or low beside a letter, and may be nearer to another line than to its own.
const SMALL = 7;

// The line of every text from the left to the right, whatever was drawn first.
function linesOf(texts: Text[]): string[] {
  return texts.map(({ transform: [, , , , , y = 0] }) =>
    texts
      .filter(({ transform }) => Math.abs(transform[5]! - y) < 4)
      .toSorted((one, other) => one.transform[4]! - other.transform[4]!)
      .map(({ str }) => str)
      .join('')
      .trim(),
  );
}

/** The words of the column from above to below, whatever was drawn first. */
function columnOf(texts: Text[]): string[] {
  const row = ({ transform }: Text): number => -Math.round(transform[5]! / 4);
  return texts
    .filter(({ transform }) => transform[4]! < MARGIN && transform[5]! > FOOT && transform[0]! > SMALL)
    .toSorted((one, other) => row(one) - row(other) || one.transform[4]! - other.transform[4]!)
    .map(({ str }) => str);
}

function lastLine(texts: Text[]): string {
  const column = texts.filter(
    ({ str, transform: [, , , , x = 0, y = 0] }) => str.trim() && x < MARGIN && y > FOOT,
  );
  const lowest = Math.min(...column.map(({ transform }) => transform[5]!));
  return column
    .filter(({ transform }) => transform[5]! < lowest + 2)
    .map(({ str }) => str)
    .join('');
}
