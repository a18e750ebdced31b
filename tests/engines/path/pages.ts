import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { acrossStates, expectNoFaults } from '../../support/faults.ts';
import { overflow } from '../../support/page-checks/reflow.ts';
import { isAll } from '../../support/extent.ts';
import { fewTopics, fileOf, listPages, readerPages } from '../../support/pages.ts';
import type { Site } from '../../support/site.ts';
import { look } from '../looks/page.ts';
import type { Reader } from '../reader.ts';
import { pagesToRead } from '../to-read.ts';

/** Opens every kind of page and looks at it: at rest, and after its window was made narrower and wider again. */
export function readPages(reader: Reader): void {
  const kinds = pagesToRead(pagesOf);
  const pages = isAll ? kinds : fewTopics(kinds);
  for (const { name, site, path } of pages)
    it(`/${path} of the ${name} site lies as it should and says nothing`, async () => {
      await reader.open(reader.sites[name].url + path);
      expect(
        await reader.until(
          'the page is there',
          () => document.querySelector('main h1, main h2')?.textContent,
        ),
      ).toBeTruthy();
      const found = [{ state: 'at rest', faults: await reader.run(look) }];
      if (holdsNotes(site(), path) && !reader.phone)
        for (const width of [1100, 1300, 1440]) {
          await reader.resize(width, 900);
          found.push({ state: `resized to ${width} px`, faults: await reader.run(look) });
        }
      const faults = [...acrossStates(found), ...(await reader.run(overflow))];
      faults.push(...(await reader.run(scrollThrough)), ...(await reader.heard()));
      expectNoFaults(faults);
    });
}

const pagesOf = (site: Site): string[] => [
  ...readerPages(site),
  ...listPages(site).filter((path) => path.endsWith('/print/')),
];

const holdsNotes = (site: Site, path: string): boolean =>
  /class="[^"]*\bnote\b/.test(readFileSync(fileOf(site, path), 'utf8'));

/** Runs in the page: what lies further down may load, or fail, only when it comes near. */
async function scrollThrough(): Promise<string[]> {
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
    scrollTo({ top, behavior: 'instant' });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  scrollTo({ top: 0, behavior: 'instant' });
  return [...document.images]
    .filter((image) => image.complete && image.naturalWidth === 0 && image.checkVisibility())
    .map((image) => `image ${image.src} is not loaded`);
}
