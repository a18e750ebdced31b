import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { isAll } from '../../support/extent.ts';
import { expectNoFaults } from '../../support/faults.ts';
import { listPages } from '../../support/pages.ts';
import type { Site } from '../../support/site.ts';
import type { Reader } from '../reader.ts';
import { SITES_TO_READ } from '../to-read.ts';

/** Prints lectures and reads what came out. */
export function print(reader: Reader): void {
  for (const { name, site } of SITES_TO_READ)
    for (const path of lecturesOf(site()))
      it(`/${path} of the ${name} site is printed whole, nothing on top of anything or off the paper`, async () => {
        await reader.open(reader.sites[name].url + path);
        const words = await reader.run(wordsOfText);
        expect(words.length).toBeGreaterThan(10);
        const { text, faults } = await readPdf(await reader.print());
        expectNoFaults(faults);
        // Firefox draws joined letters and some faces as shapes, which cannot be read back as letters.
        const lost = words.filter((word) => !/f[fijlt]/.test(word) && !text.includes(word));
        expect(lost.length / words.length, `not printed: ${lost.join(', ')}`).toBeLessThan(0.03);
        expect(await reader.heard()).toEqual([]);
      });
}

/** The lectures to print: each, or one. */
const lecturesOf = (site: Site): string[] => {
  const all = listPages(site).filter((page) => page.endsWith('/print/'));
  return isAll ? all : all.slice(0, 1);
};

/** Runs in the page: the words of its running text. */
function wordsOfText(): string[] {
  const texts = [...document.querySelectorAll<HTMLElement>('main .prose p')].filter(
    (text) => text.checkVisibility() && !text.closest('figure') && !text.querySelector('.katex, b, strong'),
  );
  return [...new Set(texts.flatMap((text) => text.innerText.match(/\p{L}{4,}/gu) ?? []))];
}

const flat = (text: string): string => text.replace(/[\s\u00ad\u2010-]+/g, '');

/** The words of a PDF without its spaces, and where it is wrong. */
async function readPdf(pdf: Uint8Array): Promise<{ text: string; faults: string[] }> {
  const printed = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const faults: string[] = [];
  let text = '';
  for (let n = 1; n <= printed.numPages; n++) {
    const page = await printed.getPage(n);
    const [, , wide = 0, high = 0] = page.view;
    const items = (await page.getTextContent()).items.filter((item) => 'str' in item);
    text += items.map(({ str }) => str).join('');
    // A formula's parts may stand on each other; pieces of a sentence never do.
    const boxes = items
      .filter(({ str }) => str.trim().length > 12)
      .map(({ str, width, height, transform }) => {
        const [x, y] = (transform as number[]).slice(4) as [number, number];
        return { str, x, y, right: x + width, top: y + height * 0.7 };
      });
    if (items.every(({ str }) => !str.trim())) faults.push(`page ${n} is empty`);
    boxes.forEach((a, i) => {
      if (a.x < 0 || a.right > wide + 1 || a.y < 0 || a.top > high)
        faults.push(`“${a.str}” is off page ${n}`);
      const on = boxes
        .slice(i + 1)
        .find(
          (b) =>
            Math.min(a.right, b.right) - Math.max(a.x, b.x) > 4 &&
            Math.min(a.top, b.top) - Math.max(a.y, b.y) > 2,
        );
      if (on) faults.push(`“${a.str}” and “${on.str}” lie on each other on page ${n}`);
    });
  }
  return { text: flat(text), faults };
}
