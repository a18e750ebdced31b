import { describe, expect, it } from 'vitest';
import { sayTitle, titleNodes } from '../../../../src/content/markdown/title.ts';

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
});
