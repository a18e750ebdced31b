import { expect, it } from 'vitest';
import { openSite } from '../../site.ts';

const topic = (order: number, body: string, short = ''): string =>
  `---\ntitle: Topic ${order}\n${short && `short: ${short}\n`}order: ${order}\nby: companion\nlede: L.\n---\n${body}`;

openSite({
  'lectures/a/lecture.yaml': undefined,
  'lectures/taught/lecture.yaml': `title: Taught
video: { url: https://v.example/1, embed: https://v.example/2, host: V }
lede: What is *here*.
try: { to: lectures/taught/topics/two#figure-1, text: Press it }
`,
  'lectures/taught/abstract.md': '---\nby: speaker\n---\nWords.\n',
  'lectures/taught/topics/one.md': topic(1, ''),
  'lectures/taught/topics/two.mdx': topic(
    2,
    '<Explorable name="indirect-object-circuit">C.</Explorable>\n\n<Explorable name="superposition">C.</Explorable>\n',
    'The second',
  ),
  'lectures/told/lecture.yaml': 'title: Told\n',
  'lectures/told/abstract.md': '---\nby: speaker\n---\nOne sentence. Another.\n\nMore.\n',
  'lectures/told/notes.md': '---\nby: notes\n---\nWords.\n',
  'lectures/untold/lecture.yaml': 'title: Untold\n',
  'lectures/noted/lecture.yaml': 'title: Noted\n',
  'lectures/noted/notes.md': '---\nby: notes\n---\nWords.\n',
});
const { allLectures } = await import('../../../../src/render/views/lectures.ts');
const { beginningOf, ledeOf, stepsAfter } = await import('../../../../src/render/views/first-steps.ts');
const { topicsOf } = await import('../../../../src/render/views/topics.ts');
const lectures = await allLectures();
const of = (slug: string) => lectures.find((lecture) => lecture.slug === slug)!;

it('one begins with the first topic that is written, else with the first part that has a text', async () => {
  const begins = async (slug: string) => {
    const link = await beginningOf(of(slug));
    return link && `${link.text} ${link.href}`;
  };
  expect(await begins('taught')).toBe('the second /base/lectures/taught/topics/two/');
  expect(await begins('told')).toBe('the abstract /base/lectures/told/abstract/');
  expect(await begins('noted')).toBe('the notes /base/lectures/noted/notes/');
  expect(await begins('untold')).toBeUndefined();
});

it('then comes what one can do at once, and the recording', () => {
  expect(stepsAfter(of('taught'))).toEqual([
    { text: 'Press it', href: '/base/lectures/taught/topics/two/#figure-1' },
    { text: 'Watch the talk', href: '/base/lectures/taught/#talk' },
  ]);
  expect(stepsAfter(of('told'))).toEqual([]);
});

it('a lecture says what is in it in its own words, else by its topics or its abstract', () => {
  expect(of('taught').view.ledeHtml).toBe('What is <em>here</em>.');
  expect(ledeOf(of('taught').view)).toBe('One primer explains what the talk drew on.');
  expect(ledeOf(of('told').view)).toBe('One sentence. Another.');
  expect(ledeOf(of('untold').view)).toBeUndefined();
});

it('a topic tells its live figures: those that compute, and those that answer a press', async () => {
  expect((await topicsOf('taught')).map(({ view }) => view.live)).toEqual([
    { computing: 0, pressed: 0, href: '/base/lectures/taught/topics/one/' },
    { computing: 1, pressed: 1, href: '/base/lectures/taught/topics/two/#figure-1' },
  ]);
});
