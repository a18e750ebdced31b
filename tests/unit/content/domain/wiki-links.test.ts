import { describe, expect, it } from 'vitest';
import { findWikiLinks } from '../../../../src/content/domain/wiki-links.ts';

describe('a wiki link', () => {
  it.each([
    ['[[residual stream]]', 'residual stream', '', ''],
    ['[[residual stream|the stream]]', 'residual stream', '', 'the stream'],
    ['[[lectures/a/notes#heads]]', 'lectures/a/notes', 'heads', ''],
    ['[[lectures/a/notes#heads|the heads]]', 'lectures/a/notes', 'heads', 'the heads'],
    ['[[ a # b | c ]]', 'a', 'b', 'c'],
    ['[[#heads]]', '', 'heads', ''],
    ['[[a|b|c]]', 'a', '', 'b|c'],
    ['[[a|]]', 'a', '', ''],
    ['[[a\nb]]', 'a\nb', '', ''],
  ])('%s is read', (text, target, heading, words) => {
    expect(findWikiLinks(text)).toEqual([{ start: 0, end: text.length, target, heading, text: words }]);
  });

  it.each(['[a]', '[[a]', '[ [a]]', '[[a', ']][[', '[[1, 2], [3, 4]]', '[[a [b] c]]'])(
    '%s is none',
    (text) => {
      expect(findWikiLinks(text)).toEqual([]);
    },
  );

  it('says where it stands', () => {
    const text = 'See [[a]] and [[b|c]].';
    expect(findWikiLinks(text).map(({ start, end }) => text.slice(start, end))).toEqual(['[[a]]', '[[b|c]]']);
  });
});
