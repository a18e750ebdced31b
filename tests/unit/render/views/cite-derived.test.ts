import { expect, it } from 'vitest';
import { openSite } from '../../site.ts';

openSite({
  'lectures/a/lecture.yaml': undefined,
  'lectures/bare/lecture.yaml': 'title: Bare\n',
  'lectures/late/lecture.yaml': 'title: Late\ndate: 2024-03-11\nspeakers: [{ name: Ann Good }]\n',
  'lectures/whole/lecture.yaml':
    'title: Whole\ndate: 2024-03-04\ncourse: Another course\nspeakers: [{ name: Ann Good }]\nvideo: { url: https://v.example/1, embed: https://v.example/2, host: V }\nnotes: { by: Cy Kind, taken: 2024-03-05 }\n',
  'lectures/named/lecture.yaml': 'title: Named\ncite: { talk: olah2022, notes: old }\n',
  'references.bib': '@online{olah2022, author = {Olah, Chris}, title = {One}, date = {2022}, ids = {old}}\n',
});
const { allLectures } = await import('../../../../src/render/views/lectures.ts');
const cite = new Map((await allLectures()).map((lecture) => [lecture.slug, lecture.cite]));

it('notes are cited by what is known of them, and a talk beside them under a key of its own', () => {
  expect(cite.get('bare')!.notes.bibtex).toMatchInlineSnapshot(`
    "@online{bare,
      title        = {{Notes on “Bare”}},
      type         = {Lecture notes},
      organization = {T},
      url          = {https://notes.example/base/lectures/bare/},
    }"
  `);
  expect(cite.get('late')!.talk.bibtex).toMatchInlineSnapshot(`
    "@online{good2024late,
      author       = {Ann Good},
      title        = {{Late}},
      type         = {Lecture},
      date         = {2024-03-11},
      organization = {C, I},
    }"
  `);
  for (const { notes, talk } of [cite.get('bare')!, cite.get('late')!]) expect(talk.key).not.toBe(notes.key);
});

it('notes are of who took them, on that day; a talk is of who spoke, where it can be watched', () => {
  const { notes, talk } = cite.get('whole')!;
  expect([notes.entryHtml, talk.entryHtml]).toMatchInlineSnapshot(`
    [
      "Kind, C. (2024, March 5). <i>Notes on “Whole”</i> [Lecture notes]. T. <a href="https://notes.example/base/lectures/whole/">https://notes.example/base/lectures/whole/</a>",
      "Good, A. (2024, March 4). <i>Whole</i> [Lecture]. Another course. <a href="https://v.example/1">https://v.example/1</a>",
    ]
  `);
});

it('an entry without a day does not say when it was retrieved', () => {
  expect(cite.get('bare')!.notes.entryHtml).toBe(
    'T. (n.d.). <i>Notes on “Bare”</i> [Lecture notes]. <a href="https://notes.example/base/lectures/bare/">https://notes.example/base/lectures/bare/</a>',
  );
});

it('what has an entry in the bibliography is cited by it, also under an old key', () => {
  const { notes, talk } = cite.get('named')!;
  expect([notes.key, talk.key]).toEqual(['olah2022', 'olah2022']);
});
