import { toString } from 'hast-util-to-string';
import { placeOf, readPages } from '../html.ts';
import type { Site } from '../site.ts';

/** Tells every heading that is more than one level below the one before it. */
export function skippedHeadings(site: Site): string[] {
  return readPages(site).flatMap((page) => {
    let last = 0;
    return page.elements.flatMap((element) => {
      const level = Number(/^h([1-6])$/.exec(element.tagName)?.[1] ?? 0);
      if (level === 0) return [];
      const skipped = level > last + 1;
      const before = last === 0 ? 'the start of the page' : `h${last}`;
      last = level;
      return skipped
        ? [`${placeOf(site, page, element)}: h${level} "${toString(element).trim()}" follows ${before}`]
        : [];
    });
  });
}
