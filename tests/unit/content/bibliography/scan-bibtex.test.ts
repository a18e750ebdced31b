import { describe, expect, it } from 'vitest';
import { scanBibtex } from '../../../../src/content/bibliography/scan-bibtex.ts';

/** The entries of a file as "type key", with a ! where one does not end. */
function entries(text: string): string[] {
  return scanBibtex(text).map(({ type, key, closed }) => `${type} ${key}${closed ? '' : ' !'}`);
}

describe('a BibTeX file', () => {
  it.each([
    ['', []],
    ['a comment, a@b.org, {x}', []],
    ['@book{a, title = {T}}', ['book a']],
    ['@BOOK { a , title = {T} }', ['book a']],
    ['@book{a,\n}\n@misc{b}', ['book a', 'misc b']],
    ['@book{a}@misc{b} @misc{c}', ['book a', 'misc b', 'misc c']],
    ['@book{a, title = {A {B {C}} D}}\n@misc{b}', ['book a', 'misc b']],
    ['@book{a, title = "A {\\"o} }{"}\n@misc{b}', ['book a', 'misc b']],
    ['@book{a, title = {\\} \\{}}\n@misc{b}', ['book a', 'misc b']],
    ['@string{x = {y}}\n@preamble{"z"}\n@book{a}', ['string x', 'preamble "z"', 'book a']],
    ['@comment{ kept\n@book{x}\n}\n@book{a}', ['comment kept', 'book a']],
    ['% @book{x}\n@book{a}', ['book a']],
    ['see @book{x} there\n@book{a}', ['book a']],
    ['\uFEFF@book{a}', ['book a']],
    ['@book{a,\r\n title={T}\r\n}\r\n@misc{b}', ['book a', 'misc b']],
    ['@book{DBLP:conf/x+y.z_1-2, a={b}}', ['book DBLP:conf/x+y.z_1-2']],
    ['@book{, a={b}}', ['book ']],
    ['@book{}', ['book ']],
    ['@book(a, x = {y (z)}, q = "r) s")\n@misc(b)', ['book a', 'misc b']],
    ['@string(x = {y})@book(a, z = x)', ['string x', 'book a']],
    ['@book{a}, @misc{b}', ['book a', 'misc b']],
    ['@book{a b, x = {y}}', ['book a b']],
    ['@book{a\n x = {y}}', ['book a']],
    ['@book{a(1), x = {y}}', ['book a(1)']],
  ])('is cut into entries: %j', (text, expected) => {
    expect(entries(text)).toEqual(expected);
  });

  it.each([
    ['one at its end', '@book{a}\n@misc{b, x = {y}', ['book a', 'misc b !']],
    [
      'one before others, which are read all the same',
      '@book{a, x = {y},\n@misc{b}\n@misc{c}',
      ['book a !', 'misc b', 'misc c'],
    ],
    ['one with its braces in a value alone', '@book{a, x = {{y},\n}\n@misc{b}', ['book a !', 'misc b']],
    ['one in round brackets', '@book(a, x = {y}\n@misc{b}', ['book a !', 'misc b']],
    ['nothing but its beginning', '@book{', ['book  !']],
  ])('says which entries do not end: %s', (_, text, expected) => {
    expect(entries(text)).toEqual(expected);
  });

  it('gives each entry its own text and offset', () => {
    const text = '% note\n  @book{a, x = {y}}  \n\n@misc{b,\n  z = {q}\n}\n';
    expect(scanBibtex(text).map((entry) => [entry.start, entry.text])).toEqual([
      [9, '@book{a, x = {y}}'],
      [30, '@misc{b,\n  z = {q}\n}'],
    ]);
  });
});
