import type { APIRoute } from 'astro';
import { expect, it } from 'vitest';
import { EVERYTHING } from '../../everything.ts';
import { openSite } from '../../site.ts';

openSite(EVERYTHING, { base: '/', site: '' });
const lists = await import('../../../../src/site/pages/[list].xml.ts');
const twins = await import('../../../../src/site/pages/[...twin].md.ts');
const llms = await import('../../../../src/site/pages/llms.txt.ts');
const bib = await import('../../../../src/site/pages/references.bib.ts');
const json = await import('../../../../src/site/pages/references.json.ts');
const raw = await import('../../../../src/site/pages/lectures/[lecture]/raw-notes.md.ts');
const pictures = await import('../../../../src/site/pages/pictures/[...name].png.ts');

/** What a path answers: its type and its text. */
async function answer(get: APIRoute, asked: object = {}): Promise<[string | null, string]> {
  const response = await get(asked as never);
  return [response.headers.get('content-type'), await response.text()];
}

it('a site whose host nobody knows has no lists of full addresses and no pictures', async () => {
  expect(lists.getStaticPaths()).toEqual([]);
  expect(await pictures.getStaticPaths()).toEqual([]);
});

it('every page of content has a twin beside it, of a lecture with the key of that lecture', async () => {
  const paths = await twins.getStaticPaths();
  expect(paths).toHaveLength(26);
  expect(paths.map(({ params }) => params.twin)).toContain('lectures/full/questions/d-one');
  const keys = (slug: string): Set<unknown> =>
    new Set(paths.filter(({ params }) => params.twin.startsWith(slug)).map((path) => path.cacheKey));
  expect([keys('lectures/full').size, keys('lectures/bare').size, keys('glossary').size]).toEqual([1, 1, 2]);
  const [type, text] = await answer(twins.GET, paths.at(-1));
  expect(type).toBe('text/markdown; charset=utf-8');
  expect(text).toMatchInlineSnapshot(`
    "---
    title: Sparse code
    address: /glossary/sparse-code/
    voice: companion
    licence:
      - "The companion: CC BY 4.0."
    file: content/glossary/sparse-code.md
    ---

    # Sparse code

    *By the companion.*

    Few at a time ([Zett, 2021a](/references/two2021/)). More.

    ## Works cited on this page

    - Zett, Z. (2021a). Two. Journal of Names. https://doi.org/10.1000/182 [two2021](/references/two2021/)
    "
  `);
});

it('llms.txt says what each page says, from the base on where no host is known', async () => {
  const [type, text] = await answer(llms.GET);
  expect(type).toBe('text/plain; charset=utf-8');
  expect(text).toContain(
    '- [Is two open?](/lectures/full/questions/c-two.md): Asked 5 March 2024 in the notes, which leave it open.\n',
  );
  expect(text).toMatch(
    /## Files\n\n- \[references.bib\]\(\/references.bib\)\n- \[references.json\]\(\/references.json\)\n$/,
  );
});

it('the bibliography is there in both forms, each with every work', async () => {
  const [, bibtex] = await answer(bib.GET);
  expect([...bibtex.matchAll(/^@\w+\{(\w+)[,=]/gm)].map(([, key]) => key)).toEqual(
    'one2020 two2021 three2021 stub'.split(' '),
  );
  const [type, items] = await answer(json.GET);
  expect(type).toBe('application/vnd.citationstyles.csl+json');
  expect(JSON.parse(items)).toHaveLength(4);
});

it('raw notes are handed out of each lecture that has some', async () => {
  expect((await raw.getStaticPaths()).map(({ params }) => params.lecture)).toEqual(['full']);
  expect(await answer(raw.GET, { params: { lecture: 'full' } })).toEqual([
    'text/markdown; charset=utf-8',
    'raw',
  ]);
});
