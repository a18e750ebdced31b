import { expect, it } from 'vitest';
import { openSite } from '../../site.ts';

const slot = (order: number, body: string): string =>
  `---\ntitle: S\norder: ${order}\nprompt: P?\naction: A\nby: notes\n---\n${body}`;
const question = (number: number, body: string, leads = 0): string => {
  const lead = `\n  - { cite: olah2022, text: So. }`;
  return `---\ntitle: Q\nnumber: ${number}\nby: notes\nleads:${lead.repeat(leads) || ' []'}\n---\n${body}`;
};
const topic = (order: number, body: string): string =>
  `---\ntitle: T\norder: ${order}\nby: companion\nlede: L.\n---\n${body}`;
const NOTE = ':::note{title="N"}\nA note.\n:::\n';

openSite({
  'lectures/a/lecture.yaml': undefined,
  'lectures/bare/lecture.yaml': 'title: Bare\n',
  'lectures/done/lecture.yaml':
    'title: Done\nvideo: { url: https://v.example/1, embed: https://v.example/2, host: V }\n',
  'lectures/done/abstract.md': '---\nby: speaker\n---\nWords.\n',
  'lectures/done/talk.md': '---\nby: notes\n---\nWords.\n',
  'lectures/done/notes.md': `---\nby: notes\n---\nWords.\n\n${NOTE}\n- item\n  :::note{title="M"}\n  In a list.\n  :::\n`,
  'lectures/done/summary/a.md': slot(1, 'Said.\n'),
  'lectures/done/topics/t.md': topic(1, 'Words.\n'),
  'lectures/done/questions/q.md': question(1, 'Yes.\n', 1),
  'lectures/done/reading-list.yaml': 'items: [{ cite: olah2022 }]\n',
  'lectures/some/lecture.yaml': 'title: Some\n',
  'lectures/some/abstract.md': `---\nby: companion\n---\nWords.\n\n${NOTE}`,
  'lectures/some/talk.md': '---\nby: notes\n---\nWords.\n',
  'lectures/some/notes.md': '---\nby: notes\n---\n<!-- nothing yet -->\n',
  'lectures/some/summary/a.md': slot(1, 'Said.\n'),
  'lectures/some/summary/b.md': slot(2, 'Said too.\n'),
  'lectures/some/summary/c.md': slot(3, ''),
  'lectures/some/topics/t.md': topic(1, ''),
  'lectures/some/topics/u.md': topic(2, 'Words.\n'),
  'lectures/some/topics/v.md': topic(3, 'Words.\n'),
  'lectures/some/questions/one.md': question(1, 'Yes.\n', 3),
  'lectures/some/questions/two.md': question(2, '', 2),
  'lectures/some/questions/three.md': question(3, ''),
});
const { allLectures } = await import('../../../../src/render/views/lectures.ts');
const lectures = (await allLectures()).map(({ view }) => view);
const rowsOf = (slug: string): string =>
  lectures
    .find((view) => view.slug === slug)!
    .parts.map(({ title, state, count = '', says }) => [title, state, count, says].join(' | '))
    .join('\n');

it('every part of a lecture of which only the title is known is open', () => {
  expect(rowsOf('bare')).toMatchInlineSnapshot(`
    "Abstract | open |  | Nobody has written the abstract down yet.
    Topics | open |  | Nobody has explained anything yet.
    Notes | open |  | Nobody has written the notes down yet.
    Talk | open |  | No announcement, no recording yet.
    Summary | open |  | It has no slots yet.
    Questions | open |  | Nobody has asked anything yet.
    Reading list | open |  | Nothing is on it yet.
    References | open |  | No work is cited yet."
  `);
});

it('every part of a lecture with one of everything is complete', () => {
  expect(rowsOf('done')).toMatchInlineSnapshot(`
    "Abstract | complete |  | In the speaker’s words.
    Topics | complete | 1 | One primer explains what the talk drew on.
    Notes | complete |  | As they were taken, with two side notes.
    Talk | complete |  | The announcement, and the recording.
    Summary | complete | 1 of 1 | Its one slot is written.
    Questions | complete | 1 | One question, answered.
    Reading list | complete | 1 | One work was recommended for the talk.
    References | complete | 1 | One work is cited, each with the places that cite it."
  `);
});

it('what is open is counted among what there is: slots, questions and their leads, topics, side notes', () => {
  expect(rowsOf('some')).toMatchInlineSnapshot(`
    "Abstract | complete |  | In the companion’s words, with one side note.
    Topics | complete | 2 | Two primers explain what the talk drew on.
    Notes | open |  | Nobody has written the notes down yet.
    Talk | begun |  | The announcement, no recording yet.
    Summary | begun | 2 of 3 | Two slots of 3 are written.
    Questions | begun | 2 open | Two questions are open, with two leads gathered.
    Reading list | open |  | Nothing is on it yet.
    References | complete | 1 | One work is cited, each with the places that cite it."
  `);
});

it('the ledger counts what can be filled, and the lecture is as far as its parts', () => {
  const shown = lectures.map(({ slug, state, ledger }) => [slug, state, JSON.stringify(ledger)].join(' '));
  expect(shown).toMatchInlineSnapshot(`
    [
      "bare open {"slots":{"filled":0,"all":0},"questions":{"answered":0,"all":0},"works":0}",
      "done complete {"slots":{"filled":1,"all":1},"questions":{"answered":1,"all":1},"works":1}",
      "some begun {"slots":{"filled":2,"all":3},"questions":{"answered":1,"all":3},"works":0}",
    ]
  `);
});

it('each part has an address under its lecture', () => {
  expect(lectures[0]!.parts.map(({ href }) => href)).toEqual(
    'abstract topics notes talk summary questions reading-list references'
      .split(' ')
      .map((id) => `/base/lectures/bare/${id}/`),
  );
});
