import { attribute, type Page, placeOf, readPages } from '../html.ts';
import type { Site } from '../site.ts';

// The attributes that name ids, by hast's names for them.
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

/** Tells every id that is empty or used twice on its page, and everything that points at an id that is not there. */
export function faultyIds(site: Site): string[] {
  return readPages(site).flatMap((page) => [...repeatedIds(site, page), ...deadPointers(site, page)]);
}

function repeatedIds(site: Site, page: Page): string[] {
  const seen = new Set<string>();
  return page.elements.flatMap((element) => {
    const id = attribute(element, 'id');
    if (id === undefined) return [];
    if (id === '') return [`${placeOf(site, page, element)}: ${element.tagName} has an empty id`];
    if (seen.has(id)) return [`${placeOf(site, page, element)}: id "${id}" is used a second time`];
    seen.add(id);
    return [];
  });
}

function deadPointers(site: Site, page: Page): string[] {
  const ids = new Set(page.elements.map((element) => attribute(element, 'id')));
  return page.elements.flatMap((element) =>
    Object.entries(pointers).flatMap(([property, name]) =>
      (attribute(element, property) ?? '')
        .split(/\s+/)
        .filter((id) => id !== '' && !ids.has(id))
        .map((id) => `${placeOf(site, page, element)}: ${name}="${id}" points at nothing`),
    ),
  );
}
