import { describe, expect, it } from 'vitest';
import { frameIds } from '../../src/content/domain/layout-ids.ts';
import { idsByPage } from '../../src/content/load/ids-by-page.ts';
import { loadContent } from '../../src/content/load/load-content.ts';
import { attribute, readPages } from '../support/html.ts';
import { realSite, wholeSite } from '../support/site.ts';

const BUILT = [
  { site: realSite(), content: 'tests/fixtures/course' },
  { site: wholeSite(), content: 'tests/fixtures/whole' },
];

describe('the ids that the check of the content knows', () => {
  it.each(BUILT)('are all that the pages of $site.name have', ({ site, content }) => {
    const ids = idsByPage(loadContent(content));
    const unknown = readPages(site).flatMap((page) => {
      const address = `/${page.path}`;
      const known = new Set([...frameIds(address), ...(ids.get(address) ?? []).map(({ id }) => id)]);
      const has = page.elements.flatMap((element) => attribute(element, 'id') ?? []);
      // An id with a colon is no heading's: cards and moved answers have such.
      return has
        .filter((id) => !known.has(id) && !/^(?:card:\d+(?::what)?|answer:[a-z\d-]+:\d+)$/.test(id))
        .map((id) => `${address}#${id}`);
    });
    expect(unknown).toEqual([]);
  });

  it('are all on a page: none is kept from authors for nothing', () => {
    const pages = BUILT.flatMap(({ site }) => readPages(site));
    const kept = new Set(pages.flatMap((page) => frameIds(`/${page.path}`)));
    for (const page of pages)
      for (const element of page.elements) kept.delete(attribute(element, 'id') ?? '');
    expect([...kept]).toEqual([]);
  });
});
