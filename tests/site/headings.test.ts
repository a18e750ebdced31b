import { toString } from 'hast-util-to-string';
import { describe, test } from 'vitest';
import { expectNoFaults } from '../support/faults.ts';
import { placeOf, readPages } from '../support/html.ts';
import { sites } from '../support/site.ts';

describe.each(sites())('built for $base', (site) => {
  test('heading levels go down one step at a time', () => {
    const faults = readPages(site).flatMap((page) => {
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
    expectNoFaults(faults);
  });
});
