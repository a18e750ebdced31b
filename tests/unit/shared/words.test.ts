import { describe, expect, it } from 'vitest';
import { capital, counted, Counted, listed } from '../../../src/shared/words.ts';

describe('a number of things', () => {
  it.each([
    [0, 'no slots'],
    [1, 'one slot'],
    [2, 'two slots'],
    [12, 'twelve slots'],
    [20, 'twenty slots'],
    [21, '21 slots'],
    [1.5, '1.5 slots'],
  ])('%d is said in words up to twenty', (n, said) => {
    expect(counted(n, 'slot')).toBe(said);
  });

  it('takes another plural, and a capital', () => {
    expect([counted(2, 'summary', 'summaries'), Counted(0, 'entry', 'entries'), Counted(1, 'entry')]).toEqual(
      ['two summaries', 'No entries', 'One entry'],
    );
  });
});

describe('words', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j are listed', (items, said) => {
    expect(listed(items)).toBe(said);
  });

  it.each([
    ['', ''],
    ['élan', 'Élan'],
    ['A b', 'A b'],
  ])('"%s" gets a capital', (text, said) => {
    expect(capital(text)).toBe(said);
  });
});
