import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import type * as Pdfjs from 'pdfjs-dist';

/** A stretch of a printed page that is empty. */
export interface Gap {
  page: number;
  /** Where it begins and how high it is, as shares of what the page's margins leave. */
  from: number;
  high: number;
}

const PDFJS = 'node_modules/pdfjs-dist/build';

/** How much of a page is looked at, from the left: the column of the text, or its margin as well. In mm, on A4. */
export const WIDTHS = { column: 124, page: 176 };

/** The highest empty stretch of every page of a PDF, as its pages look: what follows the last words of the last page is none. */
export async function gapsOf(browser: Browser, pdf: Uint8Array, width = WIDTHS.column): Promise<Gap[]> {
  const page = await browser.newPage();
  try {
    await page.route('**/*', (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      if (name === '') return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
      if (name === 'it.pdf') return route.fulfill({ body: Buffer.from(pdf) });
      return route.fulfill({ contentType: 'text/javascript', body: readFileSync(`${PDFJS}/${name}`) });
    });
    await page.goto('http://localhost/');
    return await page.evaluate(findGaps, width);
  } finally {
    await page.close();
  }
}

// Runs in the page, and needs nothing from outside it. In points: what @page leaves.
async function findGaps(wide: number): Promise<Gap[]> {
  const mm = 72 / 25.4;
  const [top, foot, left] = [13 * mm, 14 * mm, 20 * mm];
  const { getDocument, GlobalWorkerOptions } = (await import(
    new URL('/pdf.min.mjs', location.href).href
  )) as typeof Pdfjs;
  GlobalWorkerOptions.workerSrc = '/pdf.worker.min.mjs';
  const pdf = await getDocument({ url: '/it.pdf', verbosity: 0 }).promise;
  const gaps: Gap[] = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n);
    const viewport = page.getViewport({ scale: 1 });
    const canvas = new OffscreenCanvas(viewport.width, viewport.height);
    const canvasContext = canvas.getContext('2d', { willReadFrequently: true })!;
    await page.render({ canvas: null, canvasContext: canvasContext as never, viewport }).promise;
    const high = Math.floor(viewport.height - top - foot);
    const { data } = canvasContext.getImageData(left, top, wide * mm, high);
    const width = data.length / 4 / high;
    const isEmpty = (y: number): boolean =>
      data.subarray(y * width * 4, (y + 1) * width * 4).every((value) => value > 240);
    let [begin, best, from] = [0, 0, 0];
    for (let y = 0; y <= high; y++) {
      if (y < high && isEmpty(y)) continue;
      const isEnd = n === pdf.numPages && y === high;
      if (y - begin > best && !isEnd) [best, from] = [y - begin, begin];
      begin = y + 1;
    }
    gaps.push({ page: n, from: from / high, high: best / high });
  }
  return gaps;
}
