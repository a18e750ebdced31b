import { describe, expect, it } from 'vitest';
import { findCitations, isCitable, type CiteItem } from '../../../../src/content/domain/citations.ts';

const anyKey = (): boolean => true;
const noKey = (): boolean => false;

/** The works of the only citation in `text`, each as [prefix, key, locator]. */
function works(text: string): string[][] {
  const { citations, bad } = findCitations(text, noKey);
  expect([citations.length, bad]).toEqual([1, []]);
  return citations[0]!.items.map(({ prefix, key, locator }) => [prefix, key, locator]);
}

describe('a citation in brackets', () => {
  it.each([
    ['[@olah2022]', [['', 'olah2022', '']]],
    ['[@olah2022, Section 2]', [['', 'olah2022', 'Section 2']]],
    ['[@olah2022 Section 2]', [['', 'olah2022', 'Section 2']]],
    ['[@olah2022, pp. 3–5, 7]', [['', 'olah2022', 'pp. 3–5, 7']]],
    ['[see @olah2022]', [['see', 'olah2022', '']]],
    ['[see, e.g., @olah2022, ch. 1]', [['see, e.g.,', 'olah2022', 'ch. 1']]],
    [
      '[@a1; @b2]',
      [
        ['', 'a1', ''],
        ['', 'b2', ''],
      ],
    ],
    [
      '[see @a1, p. 3; also @b2]',
      [
        ['see', 'a1', 'p. 3'],
        ['also', 'b2', ''],
      ],
    ],
    [
      '[@a1;@b2;\n@c3]',
      [
        ['', 'a1', ''],
        ['', 'b2', ''],
        ['', 'c3', ''],
      ],
    ],
  ])('%s names its works', (text, expected) => {
    expect(works(text)).toEqual(expected);
  });

  it.each(['olah', 'olah_2022', '2022olah', 'olah:2022', 'a.b', 'a-b', 'a+b', 'müller2020', '_x'])(
    'takes the key %s whole',
    (key) => {
      expect(works(`[@${key}, p. 1]`)).toEqual([['', key, 'p. 1']]);
      expect(isCitable(key)).toBe(true);
    },
  );

  it.each(['', 'a--b', 'a.', '.a', 'a b', 'a..b', 'a@b'])('cannot be made with the key "%s"', (key) => {
    expect(isCitable(key)).toBe(false);
  });

  it('gives the year alone after a minus', () => {
    const yearOnly = (text: string): boolean[] =>
      findCitations(text, noKey).citations[0]!.items.map((item: CiteItem) => item.yearOnly);
    expect(yearOnly('[-@a1]')).toEqual([true]);
    expect(yearOnly('[see -@a1; @b2]')).toEqual([true, false]);
  });

  it('says where it stands, and is not narrative', () => {
    expect(findCitations('So it is [@a1] now.', noKey).citations).toMatchObject([
      { start: 9, end: 14, narrative: false },
    ]);
  });

  it('is found beside others, in the order of the text', () => {
    const { citations } = findCitations('@a1 [@b2] @c3 [@d4]', anyKey);
    expect(citations.map(({ items }) => items[0]!.key)).toEqual(['a1', 'b2', 'c3', 'd4']);
  });
});

describe('a bracket that begins like a citation and is none', () => {
  it.each([
    ['is empty', '[@]', '[@]'],
    ['holds no key', '[@ olah]', '[@ olah]'],
    ['has an item without a work', '[@a1; p. 3]', '[@a1; p. 3]'],
    ['has two works in one item', '[@a1 and @b2]', '[@a1 and @b2]'],
    ['ends with a semicolon', '[@a1;]', '[@a1;]'],
    ['does not close', 'x [@a1, p. 3', '[@a1, p. 3'],
    ['does not close on its line', 'x [@a1, p. 3\nand more', '[@a1, p. 3'],
    ['does not close before another', '[@a1 [b] c', '[@a1 [b]'],
    ['holds a bracket', '[@a1, eq. [3]]', '[@a1, eq. [3]'],
    ['does not close before a whole one', '[-@a1 and [@b2] or c', '[-@a1 and '],
  ])('%s', (_, text, blamed) => {
    const { citations, bad } = findCitations(text, (word) => word === 'a1');
    expect(bad.map(({ start, end }) => text.slice(start, end))).toEqual([blamed]);
    expect(citations.filter(({ items }) => items[0]!.key === 'a1')).toEqual([]);
  });

  it.each(['[x]', '[mail a@b.org]', '[meet @ 3pm]', '[ ]', '[]', '[a](b)', '[[page]]'])(
    '%s is text',
    (text) => {
      expect(findCitations(text, noKey)).toEqual({ citations: [], bad: [] });
    },
  );
});
