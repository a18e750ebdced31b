import { expect, it } from 'vitest';
import { EVERYTHING } from '../../everything.ts';
import { openSite } from '../../site.ts';

openSite(EVERYTHING);
const { context } = await import('../../../../src/content/context.ts');
const { sitemapOf } = await import('../../../../src/render/machine/sitemap.ts');
const { cslJson } = await import('../../../../src/render/machine/csl-json.ts');

it('a sitemap says each address, and a day where one is known', () => {
  expect(
    sitemapOf([
      { address: 'https://x.example/?a=1&b=<', changed: '2024-03-09' },
      { address: 'https://x.example/b/' },
    ]),
  ).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://x.example/?a=1&amp;b=&lt;</loc><lastmod>2024-03-09</lastmod></url>
        <url><loc>https://x.example/b/</loc></url>
      </urlset>
      "
    `);
});

it('the bibliography as CSL-JSON is sorted by key', () => {
  const items = JSON.parse(cslJson([...context().content.works.values()])) as Record<string, unknown>[];
  expect(items.map(({ id }) => id)).toEqual(['one2020', 'stub', 'three2021', 'two2021']);
  expect(items[3]).toMatchInlineSnapshot(`
    {
      "DOI": "10.1000/182",
      "annote": "Read @one2020 first.",
      "author": [
        {
          "family": "Zett",
          "given": "Zoë",
        },
      ],
      "citation-key": "two2021",
      "container-title": "Journal of Names",
      "id": "two2021",
      "issued": {
        "date-parts": [
          [
            2021,
            2,
          ],
        ],
      },
      "title": "Two",
      "type": "article-journal",
    }
  `);
});
