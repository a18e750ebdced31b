import { describe, expect, it } from 'vitest';
import type { SearchName } from '../../../src/core/search-kinds.ts';
import {
  isCalled,
  isHeld,
  nameKey,
  namesNear,
  nearestWord,
  normaliseQuery,
} from '../../../src/core/search-words.ts';

const NAMES: SearchName[] = [
  { name: 'Superposition', kind: 'term', url: '/glossary/superposition/' },
  { name: 'Induction head', also: ['induction heads'], kind: 'term', url: '/glossary/induction-head/' },
  { name: 'Indirect object identification', also: ['IOI'], kind: 'term', url: '/glossary/ioi/' },
  {
    name: 'Progress measures for grokking',
    also: ['Nanda et al., 2023'],
    kind: 'reference',
    url: '/references/n/',
  },
];
const urls = (names: SearchName[]): string[] => names.map(({ url }) => url);

describe('normaliseQuery', () => {
  it.each([
    ['W_QK', 'W_QK'],
    ['W_{QK}', 'W_QK'],
    ['$W_{QK}$', 'W_QK'],
    ['\\(W_{\\text{QK}}\\)', 'W_QK'],
    ['  two   spaces ', 'two spaces'],
    ['“residual stream”', '"residual stream"'],
    ['(Nanda et al., 2023)', 'Nanda et al., 2023'],
    ['QK/OV', 'QK OV'],
    ['GPT-2', 'GPT-2'],
    ['cost: $5', 'cost: 5'],
    ['', ''],
  ])('asks for %s as %s', (typed, asked) => {
    expect(normaliseQuery(typed)).toBe(asked);
  });
});

it('compares names without capitals, accents, signs and "et al."', () => {
  expect(nameKey('Nanda et al., 2023')).toBe(nameKey('nanda 2023'));
  expect(nameKey('Žídek')).toBe('zidek');
  expect(nameKey('K-composition')).toBe('k composition');
});

describe('isHeld', () => {
  it.each([
    ['superpos', ['superposition']],
    ['basis', ['bases']],
    ['grokking', ['grok']],
    ['W_QK', ['W_QK']],
    ['zidek', ['Žídek,']],
    ['2023', ['2023).']],
  ])('is true of %s in %j', (word, found) => {
    expect(isHeld(word, found)).toBe(true);
  });

  it.each([
    ['superpostion', ['superposes', 'superposition']],
    ['xqzzy', ['x', 'X.', 'xq']],
    ['basis', []],
  ])('is false of %s in %j', (word, found) => {
    expect(isHeld(word, found)).toBe(false);
  });
});

describe('names near', () => {
  it('to a slip are found by any of their names, each page once', () => {
    expect(urls(namesNear('superpostion', NAMES))).toEqual(['/glossary/superposition/']);
    expect(urls(namesNear('indution heads', NAMES))).toEqual(['/glossary/induction-head/']);
    expect(urls(namesNear('nanda et al 2032', NAMES))).toEqual(['/references/n/']);
    expect(namesNear('xqzzy', NAMES)).toEqual([]);
  });

  it('are no headings of sections', () => {
    const section: SearchName = { name: 'Kinds of circuit', kind: 'section', url: '/a/#kinds' };
    expect(namesNear('kinds of circuits', [section])).toEqual([]);
    expect(isCalled(section, 'kinds of circuit')).toBe(false);
  });

  it('are all pages of one name', () => {
    const topic: SearchName = { name: 'Superposition', kind: 'topic', url: '/topics/superposition/' };
    expect(urls(namesNear('superpostion', [...NAMES, topic]))).toEqual([
      '/glossary/superposition/',
      '/topics/superposition/',
    ]);
  });

  it('to a word are words of names, never for a word of three letters', () => {
    expect(nearestWord('superpostion', NAMES)).toBe('superposition');
    expect(nearestWord('groking', NAMES)).toBe('grokking');
    expect(nearestWord('xqzzy', NAMES)).toBeUndefined();
    expect(nearestWord('IOO', NAMES)).toBeUndefined();
  });
});

it('knows a page by each of its names', () => {
  expect(NAMES.filter((name) => isCalled(name, 'ioi')).map(({ url }) => url)).toEqual(['/glossary/ioi/']);
  expect(urls(NAMES.filter((name) => isCalled(name, 'Nanda 2023')))).toEqual(['/references/n/']);
});
