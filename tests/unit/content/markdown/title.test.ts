import { describe, expect, it } from 'vitest';
import { printWords, sayTitle, titleNodes } from '../../../../src/content/markdown/title.ts';

describe('a title', () => {
  it.each([
    'The First',
    '1. Intro',
    '# One',
    '> One',
    'A * B * C',
    '2**3',
    'a_b_c',
    'It costs $5, or $7',
    '$ 5 or 6 $ more',
    'AT&amp;T <b>x</b>',
    'https://example.org/a_b_c',
    "Don't  --- do [it](x)...",
  ])('without marks is its own letters: %s', (text) => {
    expect(titleNodes(text)).toBeUndefined();
    expect(sayTitle(text)).toBe(text);
  });

  it.each([
    ['The $W_{OV}^{1}$ *matrix*', 'The W_OV^1 matrix'],
    ['1. On `a*b`, **not** _c_', '1. On a*b, not c'],
    ['$$x$$', 'x'],
    ['\\*One\\* for \\$5', '*One* for $5'],
  ])('is said in plain words: %s', (text, words) => {
    expect(sayTitle(text)).toBe(words);
  });

  it.each([
    ['en', `Don't "guess" -- measure...`, 'Don’t “guess” – measure…'],
    ['fr', `L'« effet » -- "bis" ?`, 'L’«\u00a0effet\u00a0» – «\u00a0bis\u00a0»\u00a0?'],
    ['de', `Der "Satz" von 1990--2000`, 'Der „Satz“ von 1990–2000'],
    ['he', `על "למידה" בצה"ל`, 'על ”למידה” בצה״ל'],
    ['en', 'On `"a--b"` and *"b"*', 'On "a--b" and “b”'],
    ['en', 'The $x$ -- and $y$', 'The x – and y'],
  ])('has the marks and dashes of its language: %s: %s', (lang, text, words) => {
    expect(sayTitle(text, lang)).toBe(words);
  });

  it('that is plain text keeps its other signs', () => {
    expect(printWords(`*It's* $5--6 \\*`, 'en')).toBe('*It’s* $5–6 \\*');
  });
});
