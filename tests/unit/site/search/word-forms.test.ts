import { describe, expect, it } from 'vitest';
import { foldWord, rootOf, sameWord, WORD } from '../../../../src/site/search/word-forms.ts';

describe('sameWord', () => {
  it.each([
    ['circuit', 'circuits'],
    ['basis', 'bases'],
    ['grok', 'grokking'],
    ['lense', 'lens'],
    ['memorise', 'memorizing'],
    ['behaviour', 'behaviors'],
    ['license', 'licences'],
    ['modeling', 'modelling'],
  ])('knows %s in %s', (a, b) => {
    expect(sameWord(a, b)).toBe(1);
    expect(sameWord(b, a)).toBe(1);
  });

  it.each([
    ['ablate', 'ablation'],
    ['emergence', 'emergent'],
    ['frequency', 'frequent'],
    ['analyze', 'analysis'],
    ['matrix', 'matrices'],
    ['study', 'studies'],
  ])('takes %s and %s for relatives at least', (a, b) => {
    expect(sameWord(a, b)).toBeGreaterThan(0);
  });

  it.each([
    ['circuit', 'circular'],
    ['basis', 'based'],
    ['cookies', 'cook'],
    ['superpostion', 'superposition'],
    ['model', 'modular'],
    ['gpt2', 'gpt3'],
    ['adam', 'add'],
  ])('tells %s from %s', (a, b) => {
    expect(sameWord(a, b)).toBe(0);
    expect(sameWord(b, a)).toBe(0);
  });
});

it.each([
  ['memorising', 'memorization'],
  ['ablating', 'ablation'],
  ['grokking', 'groks'],
])('asks for what %s and %s both begin with', (a, b) => {
  expect(b.startsWith(rootOf(a))).toBe(true);
  expect(rootOf(a).length).toBeGreaterThan(2);
});

it('leaves a name with a digit as it is', () => {
  expect(rootOf('opt175b')).toBe('opt175b');
});

it('reads names of letters and digits as one word, and hyphens between letters as none', () => {
  expect('GPT-2’s name-mover heads, W_QK; Žídek'.match(WORD)?.map(foldWord)).toEqual([
    'gpt2',
    's',
    'name',
    'mover',
    'heads',
    'wqk',
    'zidek',
  ]);
});
