import type { Files } from './content.ts';

const text = (front: string, body = ''): string => `---\n${front}---\n${body}`;

/** A course of two lectures: `bare` has only what is required, `full` something of everything. */
export const EVERYTHING: Files = {
  'lectures/a/lecture.yaml': undefined,
  'site.yaml': `title: Notes of C 1
short: C 1
lede: What was said in a course.
course: { title: A course, code: C 1, institution: A school, term: spring }
calendar:
  - { date: 2024-03-04, what: Full, who: Ann Good }
  - { date: 2024-03-04, what: Holiday, off: true }
  - { date: 2024-03-11, what: Nobody took notes }
calendar_note: As planned.
repository: https://github.com/example/notes.git
contact: keeper@example.org
licences:
  - { of: The code, name: MIT }
  - { of: The companion, name: CC BY 4.0 }
`,
  'references.bib': `% A comment.
@string{press = {A Press}}

@book{one2020, author = {Good, Ann and Fine, Bea}, title = {One {Book} & Another}, publisher = press, date = {2020}, ids = {old2019}, file = {/home/ann/one.pdf}}

@article{two2021, author = {Zett, Zoë}, title = {Two}, journaltitle = {Journal of Names}, date = {2021-02}, doi = {10.1000/182}, annotation = {Read @one2020 first.}}

@online{three2021, author = {Zett, Zoë}, title = {Three}, date = {2021-07}, eprint = {2107.00001v2}, eprinttype = {arxiv}, url = {https://www.x.example/three}}

@online{stub, url = {https://y.example/a}, keywords = {stub}}
`,
  'lectures/bare/lecture.yaml': 'title: Bare\n',
  'lectures/full/lecture.yaml': `number: 2
title: Full – with a second title
speakers:
  - { name: Ann Good, affiliations: [Here, There] }
  - { name: Bea Fine }
date: 2024-03-04
links: [{ label: sheet, url: https://docs.google.com/document/d/1, access: sign-in }]
video: { url: https://v.example/1, embed: https://player.example/1, host: V, series: Talks }
chapters: [{ at: 0:00, title: One }, { at: 1:02:03, title: Two }]
notes: { by: Cy Kind, taken: 2024-03-05, licence: MIT, copyright: (c) Cy Kind, quotes: [Quoted words are Ann Good's.] }
cite: { notes: old2019 }
begin: [{ to: lectures/full/topics/first, text: For a *start*. }]
aliases: [old-full]
`,
  'lectures/full/abstract.md': text('by: speaker\n', 'One sentence [@one2020]. Another *one*.\n\nA second paragraph.\n'),
  'lectures/full/notes.md': text(
    'by: notes\nlede: As they were, see [[sparse code]].\n',
    `## Head & tail

Two works [@one2020, p. 3; @two2021]. A word of [[sparse codes]] here.

:::note{title="Aside"}
A note with [@two2021].
:::

### Deep

#### Too deep
`,
  ),
  'lectures/full/talk.md': text('by: notes\n'),
  'lectures/full/raw-notes.md': 'raw',
  'lectures/full/summary/b-first.md': text('title: First slot\norder: 1\nprompt: What?\naction: Write it\nby: companion\nmodel: M\ndate: 2024-03-07\n', 'Said.\n'),
  'lectures/full/summary/a-second.md': text('title: Second slot\norder: 2\nprompt: What else?\naction: Write that\n'),
  'lectures/full/topics/another.md': text('title: Second topic\norder: 2\nlede: Nobody wrote it\n'),
  'lectures/full/topics/first.md': text(
    'title: First topic\nshort: First\norder: 1\nby: companion\nlede: On the *first*.\nable: [why *it* is, how it goes]\nserves: { phrase: Another, sure: inferred, why: By its date. }\nfurther: [{ cite: three2021, part: Part 2, text: Says why. }]\naliases: [painted]\n',
    'A [[Sparse Code]] and [[lectures/full/notes#head--tail]].\n',
  ),
  'lectures/full/questions/c-two.md': text('title: Is two open?\nnumber: 2\nasked: 2024-03-05\nasked_by: notes\n'),
  'lectures/full/questions/b-three.md': text('title: Is three begun?\nnumber: 3\nleads_by: companion\nleads: [{ cite: two2021, locator: Figure 1, text: A hint of @one2020. }]\n'),
  'lectures/full/questions/d-one.md': text('title: Is one answered?\nnumber: 1\nasked: 2024-03-05\nby: speaker\naliases: [ein]\n', 'Yes [@one2020, p. 7].\n'),
  'lectures/full/questions/a-none.md': text('title: Has this a number?\n'),
  'lectures/full/reading-list.yaml': `sent_as: To read
items:
  - { cite: two2021, part: Part 1, companion: 'On [[sparse code]]', recommended_by: Ann Good }
  - { cite: old2019, sent: look }
`,
  'glossary/sparse-code.md': text('name: sparse code\naliases: [sparse codes]\nby: companion\n', 'Few at a time [@two2021]. More.\n'),
  'glossary/axis.md': text('name: Axis\n'),
}; // prettier-ignore
