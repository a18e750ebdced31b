import { describe, expect, it, vi } from 'vitest';
import type { SearchName } from '../../../../src/site/search/search-kinds.ts';
import { look, offer, type Pagefind } from '../../../../src/site/search/answer-query.ts';
import { wordsOf } from '../../../../src/site/search/search-words.ts';

interface Doc {
  url: string;
  title: string;
  content: string;
  by?: string;
  kind: SearchName['kind'];
  also?: string[];
  uses?: number;
}
const DOCS: Doc[] = [
  { url: '/g/stream/', kind: 'term', title: 'Flowing stream', content: 'What layers add to. A circuit reads it.', uses: 3 },
  { url: '/t/add/', kind: 'topic', title: 'Adding on a clock', also: ['Addition'], content: 'How a small model adds.' },
  { url: '/t/add/#why', kind: 'topic', title: 'Why does it grok?', content: 'Weight decay. The model grokked.' },
  { url: '/r/big/', kind: 'reference', title: 'A stream of things that flow in models', also: ['Doe et al., 2020'], by: 'Jane Doe | Kim Roe', content: 'Doe et al., 2020.', uses: 9 },
  { url: '/r/small/', kind: 'reference', title: 'Notes', also: ['Doe, 2021'], by: 'Jane Doe', content: 'Doe, 2021.', uses: 1 },
  { url: '/r/roe/', kind: 'reference', title: 'Things', also: ['Roe, 2022'], by: 'Kim Roe', content: 'Roe, 2022.' },
]; // prettier-ignore
const namesOf = (docs: Doc[]): SearchName[] =>
  docs.map(({ url, kind, title, also, uses }) => ({
    name: title,
    url,
    kind,
    ...(also ? { also } : {}),
    ...(uses ? { uses } : {}),
  }));
const NAMES = namesOf(DOCS);

// An index that gives each place with a word that begins as the one asked for does.
function indexOf(lost: string[] = [], docs = DOCS): Pagefind {
  return {
    options: () => Promise.resolve(),
    search: (word) =>
      Promise.resolve({
        results: docs
          .filter(({ title, also = [], by = '', content }) =>
            word.startsWith('"')
              ? content.includes(word.slice(1, -1))
              : wordsOf([title, ...also, by, content].join(' ')).some((one) => one.startsWith(word)),
          )
          .map(({ url, title, by = '', content }) => ({
            id: url,
            data: () =>
              lost.includes(url)
                ? Promise.reject(new Error('gone'))
                : Promise.resolve({ url, content, meta: { title, by } }),
          })),
      }),
  };
}
const urls = async (typed: string): Promise<string[]> =>
  (await look(indexOf(), NAMES, '', typed)).found.map(({ url }) => url);

describe('look', () => {
  it.each([
    ['the term before the work with the word in its title', 'stream', '/g/stream/'],
    ['the work that is called so', 'a stream of things that flow in models', '/r/big/'],
    ['the topic that a question is of', 'how does the model do addition', '/t/add/'],
    ['the work of a person that most places lead to', 'jane doe', '/r/big/'],
    ['the work of a person who comes first', 'Kim Roe', '/r/roe/'],
    ['another form of the word', 'grokking', '/t/add/#why'],
  ])('gives first %s', async (_, typed, url) => {
    expect((await urls(typed))[0]).toBe(url);
  });

  it('marks neither small words nor others that begin alike', async () => {
    const { found } = await look(indexOf(), NAMES, '', 'what is a circuit');
    expect(found[0]?.excerpt.filter(([, is]) => is)).toEqual([['circuit', true]]);
  });

  it('says what it looked for in the place of a slip', async () => {
    const answer = await look(indexOf(), NAMES, '', 'streem');
    expect(answer).toMatchObject({ mended: 'stream', lost: 0 });
    expect(answer.found[0]?.url).toBe('/g/stream/');
  });

  it('says that no place has all words, and finds nothing where there is nothing', async () => {
    expect(await look(indexOf(), NAMES, '', 'decay circuit')).toMatchObject({ some: true });
    expect(await look(indexOf(), NAMES, '', 'stream xqzzy')).toMatchObject({ some: true });
    expect(await look(indexOf(), NAMES, '', 'xqzzy')).toMatchObject({ found: [], all: 0, lost: 0 });
  });

  it('finds words in quotation marks side by side, and says so where they stand apart', async () => {
    expect((await look(indexOf(), NAMES, '', '"layers add"')).some).toBeUndefined();
    const apart = await look(indexOf(), NAMES, '', '"circuit layers"');
    expect(apart).toMatchObject({ some: true, found: [{ url: '/g/stream/' }] });
  });

  it.each(['?!', '∑', '"', ' ', '…'])('finds nothing for %j, and takes no harm', async (typed) => {
    const names: SearchName[] = [...NAMES, { name: '∑', kind: 'term', url: '/x/' }];
    expect(await look(indexOf(), names, '', typed)).toEqual({ found: [], all: 0, lost: 0 });
  });

  it('finds the one that is meant among a great many places that have the word', async () => {
    const many = Array.from({ length: 25 }, (_, i): Doc => ({
      url: `/l/${String(i)}/`,
      kind: 'page',
      title: `Page ${String(i)}`,
      content: 'A stream.',
    }));
    const docs = [...many, { ...DOCS[0]!, title: 'Stream' }];
    const { found } = await look(indexOf([], docs), namesOf(docs), '', 'stream');
    expect(found[0]?.url).toBe('/g/stream/');
  });

  it('reads a pasted passage as far as its first words', async () => {
    const { found } = await look(indexOf(), NAMES, '', `stream ${'of many other words '.repeat(300)}`);
    expect(found[0]?.url).toBe('/g/stream/');
  });

  it.each([
    [
      'a passage with both words before a term whose name has one of them',
      'sparse code',
      [
        { url: '/g/sparse/', kind: 'term', title: 'Sparse attention heads', content: 'They look at little.' },
        { url: '/n/#a', kind: 'section', title: 'Ways', content: 'A sparse code. What sparse code is for.' },
      ],
    ],
    [
      'a work with both words in its name before a term that is called by one of them',
      'sparse codes',
      [
        {
          url: '/g/sparse/',
          kind: 'term',
          title: 'Sparse',
          content: 'Sparse: often zero. Sparse.',
          uses: 3,
        },
        {
          url: '/x/',
          kind: 'reference',
          title: 'Learning Sparse Codes for Images of Nature',
          content: 'Doe, 2020.',
        },
      ],
    ],
    [
      'a term whose sign it is before the work of many, of whom one is called so',
      'wu',
      [
        {
          url: '/r/many/',
          kind: 'reference',
          title: 'Open problems',
          by: 'A Lee | B Doe | C Roe | D Poe | J Wu',
          content: 'Lee, B. Doe, C. Roe, D. Poe & Wu, 2025.',
          uses: 3,
        },
        {
          url: '/x/',
          kind: 'term',
          title: 'Unembedding',
          content: 'The matrix W_U, which makes logits. W_U is the last.',
        },
      ],
    ],
    [
      'a term that is called so before the work of somebody of that name',
      'moore',
      [
        { url: '/r/m/', kind: 'reference', title: 'Things', by: 'Ann Moore', content: 'Moore, 2020.' },
        { url: '/g/moore/', kind: 'term', title: 'Moore', content: 'A law.' },
      ],
    ],
    [
      'a work that is called so, with its number, before topic and term that lack that in their names',
      'folder 3',
      [
        { url: '/g/folder/', kind: 'term', title: 'Folder', content: 'It folds.', uses: 3 },
        { url: '/t/folder/', kind: 'topic', title: 'The folder, part by part', content: 'In 3 parts.' },
        { url: '/r/3/', kind: 'reference', title: 'How things stick, seen with Folder 3', content: '' },
      ],
    ],
    [
      'a work that is asked for as a paper before the term that it is about',
      'toy folder paper',
      [
        { url: '/g/folder/', kind: 'term', title: 'Folder', content: 'A toy folder folds.', uses: 3 },
        { url: '/r/3/', kind: 'reference', title: 'Toy Folders of Many Things', content: '' },
      ],
    ],
    [
      'a work whose name begins with the words before one that repeats them',
      'sparse coder',
      [
        {
          url: '/r/a/',
          kind: 'reference',
          title: 'A story of sparse things, or the sparse coder in sparse worlds',
          content: '',
        },
        {
          url: '/r/b/',
          kind: 'reference',
          title: 'Sparse Coders Find What Is There in Networks',
          content: '',
        },
      ],
    ],
    [
      'what has the rare one of the words before a term that is called by a common one',
      'int8 outlier feature',
      [
        ...Array.from({ length: 30 }, (_, i): Doc => ({
          url: `/n/#${i}`,
          kind: 'section',
          title: 'Ways',
          content: i % 2 ? 'A feature.' : 'An outlier.',
        })),
        { url: '/g/feature/', kind: 'term', title: 'Feature', content: 'A feature is one.', uses: 9 },
        { url: '/r/int8/', kind: 'reference', title: 'Int8(): Matrices in Bits, for Nets', content: '' },
      ],
    ],
    [
      'the term that is named by what stands below the letter of a symbol before a section that is full of it',
      'W_AB',
      [
        { url: '/t/#a', kind: 'topic', title: 'Two matrices', content: 'W_AB and W_AB, then W_AB.' },
        {
          url: '/g/ab/',
          kind: 'term',
          title: 'AB circuit',
          content: `A matrix${' of many words'.repeat(15)}: W_AB.`,
        },
      ],
    ],
  ] as const)('gives %s, in a course of many names', async (_, typed, some) => {
    const docs: Doc[] = [...some];
    const others = Array.from({ length: 300 }, (_, i) => ({
      name: `Other ${i}`,
      kind: 'term' as const,
      url: `/o/${i}/`,
    }));
    const { found } = await look(indexOf([], docs), [...namesOf(docs), ...others], '', typed);
    expect(found[0]?.url).toBe(some.at(-1)?.url);
  });

  it('shows what has come when the rest stays away, before a reader gives up', async () => {
    vi.useFakeTimers();
    const slow = indexOf();
    const silent: Pagefind = {
      ...slow,
      search: async (word) => ({
        results: (await slow.search(word)).results.map((result) =>
          result.id === '/r/big/' ? { ...result, data: () => new Promise<never>(() => {}) } : result,
        ),
      }),
    };
    const answer = look(silent, NAMES, '', 'stream');
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    expect(await Promise.race([answer, Promise.resolve('nothing yet')])).toMatchObject({
      lost: 1,
      found: [{ url: '/g/stream/' }],
    });
  });

  it('counts what was found and did not come, and takes no word for misspelt for want of it', async () => {
    const answer = await look(indexOf(['/g/stream/', '/r/big/']), NAMES, '', 'stream');
    expect(answer).toEqual({ found: [], all: 0, lost: 2 });
  });
});

it('offers topics and terms, those first that most places lead to', () => {
  expect(offer(NAMES, '/base').found.map(({ url }) => url)).toEqual(['/base/t/add/', '/base/g/stream/']);
});
