import { describe, expect, test } from 'vitest';
import { learnMerges } from '../../../../../src/figures/nets/speeches/learn-merges.ts';
import { plainText, SIGNS } from '../../../../../src/figures/nets/speeches/pieces.ts';
import { createSpeller } from '../../../../../src/figures/nets/speeches/speller.ts';

const learnt = (text: string, more: number): string[] => {
  const { pieces } = createSpeller(learnMerges(text, SIGNS.length + more));
  return pieces.slice(SIGNS.length);
};

describe('pieces are learnt', () => {
  test('by the pair that comes most often, again and again', () => {
    expect(learnt('aab aab aab', 3)).toEqual(['aa', 'aab', ' aab']);
  });

  test('the first pair by number among equals', () => {
    expect(learnt('cd ab', 2)).toEqual([' a', 'cd']);
  });

  test('never across a word, a digit or a run of other signs', () => {
    expect(learnt('a.a.a. 11 11', 9)).toEqual([' 1']);
  });

  test('as many as there are, where fewer than were asked for can be learnt', () => {
    expect(learnt('ab', 5)).toEqual(['ab']);
  });
});

describe('text is spelt in pieces', () => {
  const speller = createSpeller(learnMerges('the theme of the other thesis', SIGNS.length + 12));

  test.each(['the other theme', '', 'xyzzy 42!', 'the', '  two  spaces  '])(
    'and is itself again: “%s”',
    (text) => {
      expect(
        speller
          .spell(text)
          .map((piece) => speller.pieces[piece])
          .join(''),
      ).toBe(text);
    },
  );

  test('in the order in which they were learnt', () => {
    const spelt = speller.spell('theme').map((piece) => speller.pieces[piece]);
    expect(spelt[0]).toBe('the');
  });
});

test.each([
  ['“It’s” — so', '"It\'s" -- so'],
  ['2–3 x−y co‑op', '2-3 x-y co-op'],
  ['café naïve', 'cafe naive'],
  ['½ of it…', '1/2 of it...'],
  ['a\n\tb  c', 'a b c'],
  ['日本 🙂', ''],
])('%j becomes plain', (text, plain) => {
  expect(plainText(text)).toBe(plain);
});
