import { expect, it } from 'vitest';
import { loadContent } from '../../../../src/content/load/load-content.ts';
import { handedOut } from '../../../../src/content/load/handouts.ts';
import { faultsOf, folderOf, notesWith, WHOLE } from '../../content.ts';

const listing = (files: string): string => `${WHOLE['lectures/a/lecture.yaml']}files: [${files}]\n`;
const SLIDES = { 'lectures/a/files/slides.pdf': '%PDF-1.4\n' };
const LISTED = { 'lectures/a/lecture.yaml': listing('{ path: files/slides.pdf, title: Slides }') };

it.each<[string, Record<string, string>]>([
  ['listed', { ...SLIDES, ...LISTED }],
  ['linked from notes', { ...SLIDES, ...notesWith('The [slides](files/slides.pdf).\n') }],
  ['linked by reference', { ...SLIDES, ...notesWith('The [slides][s].\n\n[s]: files/slides.pdf\n') }],
  [
    'linked from a topic',
    {
      ...SLIDES,
      'lectures/a/topics/t.md':
        '---\ntitle: T\norder: 1\nlede: Of it.\nby: notes\n---\nThe [slides](../files/slides.pdf).\n',
    },
  ],
  [
    'linked from a draft',
    {
      ...SLIDES,
      'lectures/a/notes.md': '---\nby: notes\ndraft: true\n---\nThe [slides](files/slides.pdf).\n',
    },
  ],
  ['with dots in its name', { 'lectures/a/files/data.tar.gz': '\u001f\u008b', ...notesWith('Not yet.\n') }],
])('a file that is %s has no fault of its name or its place', (_, files) => {
  expect(faultsOf(files).replace(/.*data\.tar\.gz:1:1 {2}file-(?:unclaimed|broken) .*\n?/g, '')).toBe('');
});

it.each<[string, Record<string, string>, string]>([
  [
    'that nothing leads to',
    SLIDES,
    'files/slides.pdf:1:1  file-unclaimed  Nothing leads to this file. Name it under `files` in lecture.yaml, or link to it: [what it is](files/slides.pdf).',
  ],
  [
    'that is listed under a wrong name',
    {
      ...SLIDES,
      ...notesWith('[S](files/slides.pdf)\n'),
      'lectures/a/lecture.yaml': listing('{ path: files/slids.pdf, title: S }'),
    },
    'lecture.yaml:5:17  file-missing  There is no file at "files/slids.pdf". Did you mean "files/slides.pdf"?',
  ],
  [
    'that is listed and no file to take along',
    { ...notesWith('Words.\n'), 'lectures/a/lecture.yaml': listing('{ path: notes.md, title: S }') },
    'lecture.yaml:5:17  field-value  "notes.md" is not a file to take along. Put it into files/, and write files/ and its name.',
  ],
  [
    'that is linked from the wrong folder',
    {
      ...SLIDES,
      ...LISTED,
      'lectures/a/questions/q.md': '---\ntitle: Q\nby: notes\n---\n[S](files/slides.pdf)\n',
    },
    'questions/q.md:5:1  file-missing  There is no file at "files/slides.pdf". Did you mean "../files/slides.pdf"?',
  ],
  [
    'that is linked beside the text',
    notesWith('[S](slides.pdf)\n'),
    'notes.md:4:1  file-missing  There is no file at "slides.pdf". Put it into the files/ folder of the lecture.',
  ],
  [
    'that a browser would run',
    { 'lectures/a/files/demo.html': '<p>' },
    'files/demo.html:1:1  file-unclaimed  Nothing reads this file. A lecture hands out documents, data and code. Put what a browser would run or open as a page into a .zip, and any other kind as well.',
  ],
  [
    'that is something else',
    { ...LISTED, 'lectures/a/files/slides.pdf': '<script>' },
    'files/slides.pdf:1:1  file-broken  The file is not a .pdf, although its name says so. Save it again, or give it the ending of the kind that it is.',
  ],
  [
    'that is empty',
    { ...LISTED, 'lectures/a/files/slides.pdf': '' },
    'files/slides.pdf:1:1  file-broken  The file is empty. Save it again, or take it out.',
  ],
  [
    'that Git LFS holds',
    { ...LISTED, 'lectures/a/files/slides.pdf': 'version https://git-lfs.github.com/spec/v1\n' },
    'files/slides.pdf:1:1  file-broken  The file is a pointer of Git LFS. Fetch the file itself: git lfs pull.',
  ],
  [
    'with a bad name',
    { ...notesWith('[S](files/My%20slides.pdf)\n'), 'lectures/a/files/My slides.pdf': '%PDF-' },
    'files/My slides.pdf:1:1  file-name  "My slides" makes a bad address. Use small letters, digits and single hyphens.',
  ],
])('a file %s', (_, files, expected) => {
  expect(faultsOf(files)).toBe(`lectures/a/${expected}`);
});

it('what only a draft names, or nobody, is not published', () => {
  const named = (files: Record<string, string>): string[] =>
    handedOut(loadContent(folderOf({ ...SLIDES, ...files }))).map(({ path }) => path);
  expect(named({})).toEqual([]);
  expect(
    named({ 'lectures/a/notes.md': '---\nby: notes\ndraft: true\n---\n[S](files/slides.pdf)\n' }),
  ).toEqual([]);
  expect(named(LISTED)).toEqual(['lectures/a/files/slides.pdf']);
  expect(named(notesWith('[S](files/slides.pdf)\n'))).toEqual(['lectures/a/files/slides.pdf']);
});
