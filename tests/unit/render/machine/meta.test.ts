import { expect, it } from 'vitest';
import { told } from './head-metadata.ts';

it('a lecture is shown as a card, and cited: who spoke, who took notes and when, under which licence', async () => {
  const { meta, twin } = await told('/lectures/full/');
  expect(meta.filter((line) => !line.includes(':alt:'))).toMatchInlineSnapshot(`
    [
      "og:title: Title </script>",
      "og:type: article",
      "og:site_name: Notes of C 1",
      "og:description: D.",
      "og:url: https://notes.example/base/lectures/full/",
      "article:published_time: 2024-03-05",
      "og:image: https://notes.example/base/pictures/lectures/full.png",
      "og:image:width: 1200",
      "og:image:height: 630",
      "twitter:card: summary_large_image",
      "DC.type: webpage",
      "citation_title: Title </script>",
      "citation_author: Cy Kind",
      "citation_publication_date: 2024/03/05",
      "citation_public_url: https://notes.example/base/lectures/full/",
      "citation_language: en",
      "DC.title: Title </script>",
      "DC.creator: Ann Good; Bea Fine; Cy Kind",
      "DC.date: 2024-03-05",
      "DC.identifier: https://notes.example/base/lectures/full/",
      "DC.language: en",
      "DC.publisher: Notes of C 1",
      "DC.rights: https://opensource.org/license/mit",
    ]
  `);
  expect(twin).toBe('/base/lectures/full.md');
});

it('notes names who took them, on their day, under their licence', async () => {
  const { meta } = await told('/lectures/full/notes/');
  expect(meta.filter((line) => /author|creator|date|rights/.test(line))).toMatchInlineSnapshot(`
    [
      "citation_author: Cy Kind",
      "citation_publication_date: 2024/03/05",
      "DC.creator: Cy Kind",
      "DC.date: 2024-03-05",
      "DC.rights: https://opensource.org/license/mit",
    ]
  `);
});

it('an abstract names the speakers, on the day of the talk', async () => {
  const { meta } = await told('/lectures/full/abstract/');
  expect(meta.filter((line) => /author|creator|date|rights/.test(line))).toMatchInlineSnapshot(`
    [
      "citation_author: Ann Good",
      "citation_author: Bea Fine",
      "citation_publication_date: 2024/03/04",
      "DC.creator: Ann Good; Bea Fine",
      "DC.date: 2024-03-04",
    ]
  `);
});

it('a topic is nobody’s but the companion’s', async () => {
  const { meta } = await told('/lectures/full/topics/first/');
  expect(meta.filter((line) => /author|creator|date|rights/.test(line))).toMatchInlineSnapshot(`
    [
      "citation_publication_date: 2024/03/09",
      "DC.date: 2024-03-09",
      "DC.rights: https://creativecommons.org/licenses/by/4.0/",
    ]
  `);
});

it('the pages over all lectures are no works to cite', async () => {
  for (const address of ['/', '/status/', '/references/one2020/']) {
    const { meta } = await told(address);
    expect(meta.filter((line) => /^citation_|^DC\.(?!type)/.test(line))).toEqual([]);
  }
  expect((await told('/')).meta).toContain('og:type: website');
});
