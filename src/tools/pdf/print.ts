import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { findBoxes } from './boxes.ts';
import { pagesOfTargets } from './page-numbers.ts';
import type { Letter } from './set-letters.ts';

/** A page of a built site, to be printed. */
export interface Printed {
  /** The folder of the built site. */
  folder: string;
  /** "/" or "/path/". */
  base: string;
  /** "https://host" of the published site; without it links to other pages of the site are left out. */
  origin: string | undefined;
  /** Path of the page below the base, with a slash at its end. */
  path: string;
  /** "A4", "Letter", or any other size that Chromium knows. */
  format: string;
}

/** Prints a page as a tagged PDF with an outline; links within it name the page they lead to. Nothing is asked of any network. Also gives the letters that no font has. */
export async function printPage(
  browser: Browser,
  job: Printed,
): Promise<{ pdf: Uint8Array; boxes: Letter[] }> {
  const host = job.origin ?? 'http://localhost';
  const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await page.route('**/*', async (route) => {
      const file = fileOf(job, decodeURIComponent(new URL(route.request().url()).pathname));
      await (file ? route.fulfill({ path: file }) : route.abort());
    });
    await page.goto(new URL(job.base + job.path, host).href, { waitUntil: 'load' });
    await page.evaluate(async () => {
      await document.fonts.ready;
    });
    if (!job.origin) await unlinkOtherPages(page);
    const pdf = await printWithPageNumbers(page, job.format);
    return { pdf, boxes: await findBoxes(page) };
  } finally {
    await context.close();
  }
}

// Page numbers make lines longer, which may move what they count: printed until they stand still.
async function printWithPageNumbers(page: Page, format: string): Promise<Uint8Array> {
  let written = '';
  for (let round = 0; ; round++) {
    const pdf = await page.pdf({ format, preferCSSPageSize: true, tagged: true, outline: true });
    const numbers = Object.fromEntries(await pagesOfTargets(pdf));
    if (JSON.stringify(numbers) === written || round === 4) return pdf;
    written = JSON.stringify(numbers);
    await page.evaluate((pages) => {
      for (const link of document.querySelectorAll('[data-part], .back a, .parts a')) {
        const number = pages[decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '')];
        if (number !== undefined) link.setAttribute('data-page', String(number));
      }
    }, numbers);
  }
}

// An address of this machine would lead nobody anywhere.
async function unlinkOtherPages(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]'))
      if (link.origin === location.origin && !link.getAttribute('href')?.startsWith('#'))
        link.removeAttribute('href');
  });
}

function fileOf({ folder, base }: Printed, pathname: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const path = join(folder, pathname.slice(base.length));
  const file = pathname.endsWith('/') ? join(path, 'index.html') : path;
  return file.startsWith(folder) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}
