import { describe, expect, it } from 'vitest';
import { openSite } from '../../site.ts';

openSite({
  'lectures/a/lecture.yaml': undefined,
  'lectures/bare/lecture.yaml': 'title: Bare\n',
  'lectures/also-bare/lecture.yaml': 'title: Also bare\n',
  'lectures/late/lecture.yaml': `title: Late
date: 2024-03-11
speakers: [{ name: Ann Good }]
try: { to: lectures/whole/notes#one, text: Do it }
`,
  'lectures/whole/lecture.yaml': `number: 3
title: Whole – and more
speakers: [{ name: Ann Good, affiliations: [Here] }, { name: Bea Fine }]
series: Talks, no. 3
course: Another course
date: 2024-03-04
links:
  - { label: sheet, url: https://docs.google.com/document/d/1, access: sign-in }
  - { label: paper, text: In the office, access: closed }
video:
  url: https://v.example/1
  embed: https://player.example/1
  host: V
  title: A recording
  series: Talks
  poster: { layers: 12, heads: 8, marked: ['9.6', '10.0'], highlighted: ['9.6'], title: Heads, caption: Two *heads*. }
notes: { by: Cy Kind, taken: 2024-03-05, licence: MIT, quotes: [First., Second.] }
cite: { talk: olah2022 }
begin: [{ to: lectures/whole/notes#one, text: For *all*. }]
aliases: [entire]
try: [{ to: lectures/whole/notes#one, text: Do it }, { to: lectures/whole/notes, text: Undo it }]
`,
  'lectures/whole/abstract.md': '---\nby: speaker\n---\n# Not this\n\nFirst *words*. More.\n\nNot these.\n',
  'lectures/whole/notes.md': '---\nby: notes\n---\n## One\n',
});
const { allLectures } = await import('../../../../src/render/views/lectures.ts');
const { sayLecture, saysOf } = await import('../../../../src/render/views/page-summaries.ts');
const lectures = await allLectures();
const [whole, , , bare] = lectures;

describe('lectures', () => {
  it('come by date, those without one last', () => {
    expect(lectures.map(({ slug }) => slug)).toEqual(['whole', 'late', 'also-bare', 'bare']);
  });

  it('know no more of a bare one than its title', () => {
    const { parts: _, ledger: __, ...view } = bare!.view;
    expect(view).toEqual({
      slug: 'bare',
      href: '/base/lectures/bare/',
      title: 'Bare',
      name: 'Bare',
      speakers: [],
      state: 'open',
      credit: 'Notes by somebody whom nobody has named yet, licence unknown.',
      aliases: [],
      deeds: [],
    });
    expect(bare).toMatchObject({ links: [], begin: [] });
    expect(bare).not.toHaveProperty('video');
  });

  it('lead to what one can do at once, be it one thing or several', () => {
    const one = { text: 'Do it', href: '/base/lectures/whole/notes/#one' };
    expect(lectures[1]!.view.deeds).toEqual([one]);
    expect(whole!.view.deeds).toEqual([one, { text: 'Undo it', href: '/base/lectures/whole/notes/' }]);
  });

  it('know everything of a whole one', () => {
    const { parts: _, ledger: __, ...view } = whole!.view;
    expect(view).toMatchInlineSnapshot(`
      {
        "aliases": [
          "entire",
        ],
        "credit": "Notes by Cy Kind, 5 March 2024, MIT licence. First. Second.",
        "date": "2024-03-04",
        "deeds": [
          {
            "href": "/base/lectures/whole/notes/#one",
            "text": "Do it",
          },
          {
            "href": "/base/lectures/whole/notes/",
            "text": "Undo it",
          },
        ],
        "href": "/base/lectures/whole/",
        "lead": "First words. More.",
        "leadBy": "speaker",
        "name": "Lecture 3",
        "number": 3,
        "series": "Talks, no. 3",
        "slug": "whole",
        "speakers": [
          {
            "affiliations": [
              "Here",
            ],
            "name": "Ann Good",
          },
          {
            "affiliations": [],
            "name": "Bea Fine",
          },
        ],
        "state": "begun",
        "subtitle": "and more",
        "title": "Whole",
      }
    `);
    expect(whole!.links).toMatchInlineSnapshot(`
      [
        {
          "access": "sign-in",
          "href": "https://docs.google.com/document/d/1",
          "label": "sheet",
          "text": "https://docs.google.com/document/d/1",
        },
        {
          "access": "closed",
          "label": "paper",
          "text": "In the office",
        },
      ]
    `);
    expect(whole!.begin).toEqual([
      { href: '/base/lectures/whole/notes/#one', text: 'Notes', html: 'For <em>all</em>.' },
    ]);
  });

  it('give the poster the heads by layer and number', () => {
    const { poster, ...video } = whole!.video!;
    expect(video).toEqual({
      chapters: [],
      embed: 'https://player.example/1',
      host: 'V',
      kind: 'frame',
      href: 'https://v.example/1',
      series: 'Talks',
      title: 'A recording',
    });
    expect(poster).toEqual({
      layers: 12,
      heads: 8,
      marked: [
        [9, 6],
        [10, 0],
      ],
      highlighted: [[9, 6]],
      captionTitle: 'Heads',
      captionHtml: 'Two <em>heads</em>.',
    });
    expect(bare!.video).toBeUndefined();
  });
});

it('a page is described by the abstract, or by who spoke, or by how it stands', async () => {
  const said = await saysOf();
  expect(lectures.map(({ view }) => sayLecture(view))).toEqual([
    'First words. More.',
    'Notes of “Late”, Ann Good.',
    'Notes of “Also bare”.',
    'Notes of “Bare”.',
  ]);
  expect(said.get('/lectures/late/')).toBe('Notes of “Late”, Ann Good.');
  expect(said.get('/lectures/bare/abstract/')).toBe('Nobody has written the abstract down yet.');
});
