import { describe, test } from 'vitest';
import { expectNoFaults } from '../support/faults.ts';
import { attribute, placeOf, readPages } from '../support/html.ts';
import { sites } from '../support/site.ts';

const pointers: Record<string, string> = {
  ariaLabelledBy: 'aria-labelledby',
  ariaDescribedBy: 'aria-describedby',
  ariaControls: 'aria-controls',
  ariaDetails: 'aria-details',
  ariaOwns: 'aria-owns',
  ariaActiveDescendant: 'aria-activedescendant',
  htmlFor: 'for',
  headers: 'headers',
  popoverTarget: 'popovertarget',
  list: 'list',
};

describe.each(sites())('built for $base', (site) => {
  test('every id is unique on its page, and what points at an id finds it', () => {
    const faults = readPages(site).flatMap((page) => {
      const seen = new Set<string>();
      const found: string[] = [];
      for (const element of page.elements) {
        const id = attribute(element, 'id');
        if (id === undefined) continue;
        if (id === '') found.push(`${placeOf(site, page, element)}: ${element.tagName} has an empty id`);
        else if (seen.has(id))
          found.push(`${placeOf(site, page, element)}: id "${id}" is used a second time`);
        seen.add(id);
      }
      for (const element of page.elements) {
        for (const [property, name] of Object.entries(pointers)) {
          const missing = (attribute(element, property) ?? '')
            .split(/\s+/)
            .filter((id) => id !== '' && !seen.has(id));
          for (const id of missing)
            found.push(`${placeOf(site, page, element)}: ${name}="${id}" points at nothing`);
        }
      }
      return found;
    });
    expectNoFaults(faults);
  });
});
