import { expect, it } from 'vitest';
import { EVERYTHING } from '../../everything.ts';
import { openSite } from '../../site.ts';

openSite(EVERYTHING);
const { allLectures } = await import('../../../../src/render/views/lectures.ts');
const { paperParts } = await import('../../../../src/render/views/paper-parts.ts');
const [full, bare] = await Promise.all((await allLectures()).map(paperParts));

it('a lecture on paper has all that its parts hold, in their order', () => {
  expect(
    full!.map(({ id, section, video, links, slots, topics, questions, readings, works }) => {
      const things = [slots, topics, questions].flatMap((list) => list?.map(({ view }) => view.title) ?? []);
      const keys = [...(readings ?? []).map(({ work }) => work), ...(works ?? [])].map(({ key }) => key);
      const talk = [video?.href ?? [], links?.map(({ label }) => label) ?? []].flat();
      return [id, section ? String(section.filled) : [], talk, things, keys].flat().join(' | ');
    }),
  ).toMatchInlineSnapshot(`
    [
      "abstract | true",
      "topics | First topic | Second topic",
      "notes | true",
      "talk | false | https://v.example/1 | sheet",
      "summary | First slot | Second slot",
      "questions | Is one answered? | Is two open? | Is three begun? | Has this a number?",
      "reading-list | two2021 | one2020",
      "references | one2020 | two2021 | three2021",
    ]
  `);
  expect(full!.some(({ empty }) => empty)).toBe(false);
});

it('lists that hold nothing are told to be empty, running texts are not', () => {
  expect(bare!.filter(({ empty }) => empty).map(({ says }) => says)).toMatchInlineSnapshot(`
    [
      "Nobody has explained anything yet.",
      "It has no slots yet.",
      "Nobody has asked anything yet.",
      "Nothing is on it yet.",
      "No work is cited yet.",
    ]
  `);
});
