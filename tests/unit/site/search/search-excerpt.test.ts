import { describe, expect, it } from 'vitest';
import { excerptOf, piecesOf } from '../../../../src/site/search/search-excerpt.ts';

const TEXT =
  'A first sentence says little. Power et al. (2022) saw it early. The second speaks of heads and circuits. A last one.';

describe('excerptOf', () => {
  it('begins at the sentence that has most of the words', () => {
    expect(excerptOf(TEXT, ['circuit', 'head'], false)).toBe(
      'The second speaks of heads and circuits. A last one.',
    );
  });

  it('begins at the first where that is asked for, or where no word is', () => {
    expect(excerptOf(TEXT, ['circuit'], true)).toBe(TEXT);
    expect(excerptOf(TEXT, ['nothing'], false)).toBe(TEXT);
    expect(excerptOf('', ['nothing'], false)).toBe('');
  });

  it('ends at a sentence, or at a word where one goes on and on', () => {
    const long = `${'Many words '.repeat(60)}end.`;
    expect(excerptOf(`${TEXT} ${long}`, [], true)).toBe(TEXT);
    expect(excerptOf(long, [], true)).toMatch(/ (Many|words) …$/);
    expect(excerptOf(long, [], true).length).toBeLessThan(310);
  });
});

describe('piecesOf', () => {
  it('sets apart each form of a word that was looked for, and nothing of a word that has it inside', () => {
    expect(piecesOf('Circuits, circular (circuit).', ['circuit'])).toEqual([
      ['Circuits', true],
      [', circular (', false],
      ['circuit', true],
      [').', false],
    ]);
    expect(piecesOf('And, as and adds.', [])).toEqual([['And, as and adds.', false]]);
  });
});
