import { expect, it } from 'vitest';
import { EVERYTHING } from '../../everything.ts';
import { openSite } from '../../site.ts';

openSite({
  ...EVERYTHING,
  'references.bib': `${EVERYTHING['references.bib']}
@online{gone, author = {Away, Ann}, title = {Gone}, url = {https://gone.example/}, archiveurl = {https://web.archive.org/web/1/https://gone.example/}}
`,
  'lectures/full/talk.md': '---\nby: notes\n---\nSee [there](https://gone.example/) and [here](https://moved.example/), [again](https://moved.example/).\n',
  'links.json': JSON.stringify({
    'https://gone.example/': { asked: '2024-02-03', answered: '2023-02-03', status: 404 },
    'https://moved.example/': { asked: '2024-02-03', answered: '2024-02-03', status: 200, moved: 'https://new.example/' },
    'https://y.example/a': { asked: '2024-02-03', answered: '2024-02-03', status: 200 },
  }),
}); // prettier-ignore
const { openLinks, openWorks } = await import('../../../../src/render/views/status.ts');

it('counts works with an address only, and lists those that no page cites, under any of their keys', async () => {
  const { all, stubs, uncited } = await openWorks();
  expect([all, stubs, uncited.map(({ key }) => key)]).toEqual([5, 1, ['gone', 'stub']]);
});

it('names each address that has moved or is gone, with every page and work that has it, once', async () => {
  expect(await openLinks()).toMatchInlineSnapshot(`
    [
      {
        "archived": "https://web.archive.org/web/1/https://gone.example/",
        "places": [
          {
            "href": "/base/lectures/full/talk/",
            "text": "Talk",
          },
          {
            "href": "/base/references/gone/",
            "text": "Away, n.d.",
          },
        ],
        "says": "was not there on 3 February 2024; it was last there on 3 February 2023",
        "url": "https://gone.example/",
      },
      {
        "moved": "https://new.example/",
        "places": [
          {
            "href": "/base/lectures/full/talk/",
            "text": "Talk",
          },
        ],
        "says": "has moved to",
        "url": "https://moved.example/",
      },
    ]
  `);
});
