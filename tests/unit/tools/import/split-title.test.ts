import { describe, expect, it } from 'vitest';
import { readSpeakers, readTitle, slugOf, titleOfFile } from '../../../../src/tools/import/split-title.ts';

describe('a title line', () => {
  it.each([
    ['Lec - Circuits – a Study', { title: 'Circuits – a Study' }],
    ['Lec 3: Sparse Attention', { title: 'Sparse Attention', number: 3 }],
    ['Lec3 Sparse Attention', { title: 'Sparse Attention', number: 3 }],
    ['lecture 12 – Words', { title: 'Words', number: 12 }],
    ['Talk | On Lenses', { title: 'On Lenses' }],
    ['On Lenses', { title: 'On Lenses' }],
    ['Lecturing Well', { title: 'Lecturing Well' }],
    ['Talk of the Town', { title: 'Talk of the Town' }],
    ['lec sparse attention', { title: 'sparse attention' }],
    ['Lec', { title: '' }],
    [
      'Lec 3: Sparse - Ada Example | Reading Group #12',
      { title: 'Sparse', number: 3, series: 'Reading Group #12' },
    ],
    ['Lec 3: Sparse - in practice', { title: 'Sparse - in practice', number: 3 }],
  ])('%s', (line, said) => expect(readTitle(line, false)).toMatchObject(said));

  it('gives the name after its last dash to the speaker, unless the next line names one', () => {
    expect(readTitle('Lec - On Lenses - Ada Example', false).speakers).toEqual([
      { name: 'Ada Example', affiliations: [] },
    ]);
    expect(readTitle('Lec - On Lenses - Deep Dive', true)).toMatchObject({
      title: 'On Lenses - Deep Dive',
      speakers: [],
    });
  });
});

describe('speakers', () => {
  it.each([
    [
      'Stella Biderman (EleutherAI, Booz Allen Hamilton)',
      ['Stella Biderman: EleutherAI, Booz Allen Hamilton'],
    ],
    ['Ada Example and Bo van Sample', ['Ada Example: ', 'Bo van Sample: ']],
    ['Ada Example (Here), Bo Sample (There)', ['Ada Example: Here', 'Bo Sample: There']],
    ['Ada Example, Somewhere', ['Ada Example: Somewhere']],
    ['Ada Example, Example University', ['Ada Example: Example University']],
    ['by Ada Example, University of Here and Bo Sample', ['Ada Example: University of Here', 'Bo Sample: ']],
    ['A. B. Example & José Núñez-O’Neil', ['A. B. Example: ', 'José Núñez-O’Neil: ']],
    ['We begin with a question', []],
    ['webpage: https://example.org', []],
    ['', []],
  ])('of %s', (line, said) => {
    expect(readSpeakers(line).map(({ name, affiliations }) => `${name}: ${affiliations.join(', ')}`)).toEqual(
      said,
    );
  });
});

describe('names of files and folders', () => {
  it.each([
    ['/notes/lec3-sparse_attention.md', 'sparse attention'],
    ['lec_stella_biderman.raw.md', 'stella biderman'],
    ['talk-a.txt', 'a'],
    ['lec.md', 'lec'],
  ])('a title from %s', (file, title) => expect(titleOfFile(file)).toBe(title));

  it.each([
    ['A Café – on “it’s”', 'a-cafe-on-its'],
    ['../../etc/passwd', 'etc-passwd'],
    ['数学', ''],
    ['word '.repeat(40), Array(10).fill('word').join('-')],
  ])('an address from %s', (title, slug) => expect(slugOf(title)).toBe(slug));
});
