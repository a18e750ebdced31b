import { expect, it } from 'vitest';
import { told } from './head-metadata.ts';

const { altOf, drawings } = await import('../../../../src/render/machine/pictures.ts');

it('pictures are of the site, of each lecture and of each topic, with their blocks in order', async () => {
  const shown = [...(await drawings())].map(
    ([name, { kicker, title, subtitle, line, blocks, current, mark }]) =>
      [
        name,
        kicker,
        title,
        subtitle,
        line,
        current,
        mark,
        blocks.map(({ title, state }) => `${title} ${state}`).join(', '),
      ].join(' | '),
  );
  expect(shown.filter((line) => !line.startsWith('lectures/full/topics/another'))).toMatchInlineSnapshot(`
    [
      "site | C 1, A school, spring | A course |  | What was said in a course. |  | C 1 | Full begun, Bare open",
      "lectures/full | Lecture 2, 4 March 2024 | Full | with a second title | Ann Good, Bea Fine |  | C 1 | Abstract complete, Topics complete, Notes complete, Talk begun, Summary begun, Questions begun, Reading list complete, References complete",
      "lectures/bare |  | Bare |  |  |  | C 1 | Abstract open, Topics open, Notes open, Talk open, Summary open, Questions open, Reading list open, References open",
      "lectures/full/topics/first | Full | First topic |  | By the companion | Topics | C 1 | Abstract complete, Topics complete, Notes complete, Talk begun, Summary begun, Questions begun, Reading list complete, References complete",
    ]
  `);
});

it('a picture is told in words', () => {
  const blocks = [
    { title: 'A', state: 'open' as const },
    { title: 'B', state: 'begun' as const },
  ];
  expect(altOf({ kicker: 'K', title: 'T', line: 'Who.', blocks, mark: 'M' })).toBe(
    'T. Who. Along a line: A (open), B (begun).',
  );
  expect(altOf({ kicker: '', title: 'T', line: '', blocks: [], mark: 'M' })).toBe('T. Along a line: .');
});

it('a page without a picture of its own shows that of its lecture, or of the site', async () => {
  const pictureOf = async (address: string): Promise<string | undefined> =>
    (await told(address)).meta.find((line) => line.startsWith('og:image: '));
  expect(await pictureOf('/lectures/full/topics/first/')).toBe(
    'og:image: https://notes.example/base/pictures/lectures/full/topics/first.png',
  );
  expect(await pictureOf('/lectures/full/notes/')).toBe(
    'og:image: https://notes.example/base/pictures/lectures/full.png',
  );
  expect(await pictureOf('/status/')).toBe('og:image: https://notes.example/base/pictures/site.png');
});
