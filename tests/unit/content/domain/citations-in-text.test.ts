import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../../src/content/domain/citations.ts';

const KEYS = ['olah2022', 'elhage2021', 'DBLP:conf'];
const isKey = (word: string): boolean => KEYS.includes(word);

/** The citations of a text, each as it stands there. */
function cited(text: string): string[] {
  return findCitations(text, isKey).citations.map(({ start, end }) => text.slice(start, end));
}

describe('@key in running text', () => {
  it.each([
    ['as @olah2022 says', '@olah2022'],
    ['@olah2022', '@olah2022'],
    ['so says @olah2022.', '@olah2022'],
    ['@olah2022, who', '@olah2022'],
    ['@olah2022: a', '@olah2022'],
    ["@olah2022's claim", '@olah2022'],
    ['(@olah2022)', '@olah2022'],
    ['“@olah2022”', '@olah2022'],
    ['—@olah2022—', '@olah2022'],
    ['@olah2022-style work', '@olah2022'],
    ['@olah2022.Next', '@olah2022'],
    ['@DBLP:conf, too', '@DBLP:conf'],
    ['@DBLP:conf.', '@DBLP:conf'],
  ])('in "%s" is %s', (text, expected) => {
    expect(cited(text)).toEqual([expected]);
  });

  it('is narrative: the author is part of the sentence', () => {
    expect(findCitations('@olah2022 says', isKey).citations).toMatchObject([
      {
        start: 0,
        end: 9,
        narrative: true,
        items: [{ key: 'olah2022', prefix: '', locator: '', yearOnly: false }],
      },
    ]);
  });

  it.each([
    ['@olah2022 [Section 2] says', '@olah2022 [Section 2]', 'Section 2'],
    ['@olah2022 [ p. 3 ].', '@olah2022 [ p. 3 ]', 'p. 3'],
    ['@olah2022\n[p. 3]', '@olah2022\n[p. 3]', 'p. 3'],
    ['@olah2022-like [x]', '@olah2022', ''],
    ['@olah2022 [^1]', '@olah2022', ''],
    ['@olah2022 [[page]]', '@olah2022', ''],
    ['@olah2022 (p. 3)', '@olah2022', ''],
    ['@olah2022 [@nanda] [p. 3]', '@olah2022', ''],
  ])('with a locator: "%s"', (text, whole, locator) => {
    const { citations } = findCitations(text, isKey);
    expect(cited(text)[0]).toBe(whole);
    expect(citations[0]!.items[0]!.locator).toBe(locator);
  });

  it.each([
    'mail olah@olah2022.org',
    'a@olah2022',
    '@nobody said',
    '@media (print)',
    '@',
    'a @ b',
    'x.org/@olah2022',
    '@@olah2022',
    '\\@olah2022',
  ])('is not in "%s"', (text) => {
    expect(findCitations(text, isKey)).toEqual({ citations: [], bad: [] });
  });

  it('asks about every word after an @, so that near ones can be blamed', () => {
    const asked: string[] = [];
    findCitations('@olah202 and @x.y', (word) => asked.push(word) < 0);
    expect(asked).toEqual(['olah202', 'x.y', 'x']);
  });

  it('is not read again inside brackets', () => {
    expect(cited('[@olah2022] [see @elhage2021]')).toEqual(['[@olah2022]', '[see @elhage2021]']);
  });
});
