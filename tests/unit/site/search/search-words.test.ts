import { describe, expect, it } from 'vitest';
import type { SearchName } from '../../../../src/site/search/search-kinds.ts';
import { fits, nearestWord, normaliseQuery, readQuery } from '../../../../src/site/search/search-words.ts';

const NAMES: SearchName[] = [
  { name: 'Superposition', kind: 'term', url: '/glossary/superposition/' },
  { name: 'Induction head', also: ['induction heads'], kind: 'term', url: '/glossary/induction-head/' },
  { name: 'Kinds of circuit', kind: 'section', url: '/a/#kinds' },
];

describe('readQuery', () => {
  it.each([
    ['name-mover head', ['name', 'mover', 'head']],
    ['What is superposition?', ['superposition']],
    ['how does the model do addition', ['model', 'addition']],
    ['what does ablation mean', ['ablation']],
    ['mean ablation', ['mean', 'ablation']],
    ['GPT-2 small', ['gpt2', 'small']],
    ['W_{QK}', ['wqk']],
    ['what is it', ['what', 'is', 'it']],
    ['QK/OV', ['qk', 'ov']],
    ['Žídek', ['zidek']],
    ['多头注意力', ['多头', '注意力']],
    ['', []],
    ['?!', []],
  ])('looks in %s for %j', (typed, words) => {
    expect(readQuery(typed).words).toEqual(words);
  });

  it('keeps every word for names that hold small ones', () => {
    expect(readQuery('in-context learning').all).toEqual(['in', 'context', 'learning']);
  });

  it('takes words in quotation marks as they stand', () => {
    expect(readQuery('“residual stream”').exact).toBe('residual stream');
    expect(readQuery('residual “stream”').exact).toBeUndefined();
  });
});

describe('normaliseQuery', () => {
  it.each([
    ['$W_{QK}$', 'W_QK'],
    ['\\(W_{\\text{QK}}\\)', '(W_QK)'],
    ['  two   spaces ', 'two spaces'],
    ['cost: $5', 'cost: 5'],
  ])('reads %s as %s', (typed, asked) => {
    expect(normaliseQuery(typed)).toBe(asked);
  });
});

describe('fits', () => {
  it('is sure of a form of the word, less sure of a word that it begins', () => {
    expect(fits('circuit', 'circuits')).toBe(1);
    expect(fits('superpos', 'superposition')).toBe(0.5);
    expect(fits('su', 'superposition')).toBe(0);
    expect(fits('superposition', 'superpos')).toBe(0);
  });
});

describe('the nearest word', () => {
  it.each([
    ['superpostion', ['superposition']],
    ['indution', ['induction']],
    ['inductionhead', ['induction', 'head']],
  ])('to %s is %j', (word, near) => {
    expect(nearestWord(word, NAMES)).toEqual(near);
  });

  it.each(['xqzzy', 'hea', 'circiut'])('is none for %s: far, short, or of a heading alone', (word) => {
    expect(nearestWord(word, NAMES)).toBeUndefined();
  });
});
