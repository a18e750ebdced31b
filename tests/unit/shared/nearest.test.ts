import { describe, expect, it } from 'vitest';
import { didYouMean, isNear, nearest } from '../../../src/shared/nearest.ts';

describe('the nearest names', () => {
  it.each([
    ['a slip', 'notse', ['notes', 'talk'], ['notes']],
    ['a letter too many', 'abstractt', ['abstract'], ['abstract']],
    ['other letter sizes', 'Olah2022', ['olah2022'], ['olah2022']],
    ['all capitals', 'ABSTRACT', ['abstract'], ['abstract']],
    ['a name in capitals', 'gpt-neox', ['GPT-NeoX'], ['GPT-NeoX']],
    [
      'three at most, nearest first, then by name',
      'ab1',
      ['ab4', 'ab3', 'ab12', 'ab2'],
      ['ab12', 'ab2', 'ab3'],
    ],
    ['nothing far away', 'residual', ['attention'], []],
    ['no two-letter word for another', 'of', ['by', 'to'], []],
    ['no name for nothing', '', ['a', 'by'], []],
    ['nothing among nothing', 'a', [], []],
  ])('are %s', (_, word, names, expected) => {
    expect(nearest(word, names)).toEqual(expected);
  });

  it.each([
    ['notse', 'Did you mean "notes"?'],
    ['tak', 'Did you mean "take" or "talk"?'],
    ['question', 'There is none.'],
  ])('are said as a question: %s', (word, said) => {
    expect(didYouMean(word, ['notes', 'talk', 'take'], 'There is none.')).toBe(said);
  });

  it('are listed with commas when there are three', () => {
    expect(didYouMean('ab1', ['ab2', 'ab3', 'ab4'], '')).toBe('Did you mean "ab2", "ab3" or "ab4"?');
  });
});

describe('a word that is nearly a key', () => {
  it.each(['olah2022', 'olah2023', 'olah202', 'oolah2022x', 'lah202'])('%s is near olah2022', (word) => {
    expect(isNear(word, ['nanda', 'olah2022'])).toBe(true);
  });

  it.each(['olah', 'elhage2021', '', 'olah2022abc'])('"%s" is not', (word) => {
    expect(isNear(word, ['olah2022'])).toBe(false);
  });

  it('must be right for the most part when the key is short', () => {
    expect(isNear('you', ['wu'])).toBe(false);
    expect(isNear('file', ['pile'])).toBe(true);
    expect(isNear('fire', ['pile'])).toBe(false);
    expect(isNear('wu', ['wu'])).toBe(true);
  });
});
