import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { mendTypography } from '../../../../src/content/markdown/typography.ts';
import { structure } from '../../../../src/content/markdown/structure/read-structure.ts';
import { parse } from '../../../../src/content/markdown/syntax.ts';

const mended = (tree: Root, lang = 'en'): string => {
  mendTypography(tree, lang);
  return toString(tree);
};

describe('mendTypography', () => {
  it.each([
    ['quotes', `She said "it's *'one'* of 'em", and left.`, 'She said “it’s ‘one’ of ’em”, and left.'],
    ['quotes around links', `"[one](https://a.example)" and '**two**'`, '“one” and ‘two’'],
    ['quotes around code', '`code`\'s "`x`"', 'code’s “x”'],
    ['quotes around formulas', `$x$'s "$S$," he "$n$ of $m$"`, 'x’s “S,” he “n of m”'],
    ['quotes in brackets', `("$x$") ["$y$"] "$z$".`, '(“x”) [“y”] “z”.'],
    ['words that are cut', `'tis "the '90s", rock 'n' roll, '95`, '’tis “the ’90s”, rock ’n’ roll, ’95'],
    ['dashes', 'a -- b --- c - d, pp. 3--5, a---b', 'a – b — c - d, pp. 3–5, a—b'],
    ['ellipses', 'so ... on . . . and on', 'so … on … and on'],
    ['backticks', "``quoted'' in the old way", '“quoted” in the old way'],
    ['lists', '- "one"\n- two\n\n  \'three\'', '“one”two‘three’'],
    ['tables', '| "a" | b |\n| --- | --- |\n| c | it\'s |', '“a”bcit’s'],
    ['what follows a footnote', 'Word[^1].\n\n[^1]: "Note" -- here.', 'Word.“Note” – here.'],
    ['headings', '# The "title"\n\n"plain"', 'The “title”“plain”'],
    ['no code and no formula', '`"a" -- b` and $"x"$', '"a" -- b and "x"'],
    [
      'no address that is its own words',
      'https://e.org/a--b, <https://e.org/c--d> and [it--is](https://e.org/)',
      'https://e.org/a--b, https://e.org/c--d and it–is',
    ],
    ['no keys', '":kbd[--]" is :kbd["]', '“--” is "'],
    ['ties', 'Eq.~(15) and Fig.~3, Fig.~$3$', 'Eq.\u00a0(15) and Fig.\u00a03, Fig.\u00a03'],
    ['no other tildes', '~5 and ~6 of ~/notes', '~5 and ~6 of ~/notes'],
  ])('mends %s', (_, text, right) => {
    expect(mended(parse(text, 'md'))).toBe(right);
  });

  it('has the marks of their own language in words of another, and the text’s own around them', () => {
    const text = `"One" <span lang="de">"zwei *'drei'*"</span>, *<span lang="fr">**il y a "un" ; deux**</span>* "four"`;
    const tree = parse(text, 'md');
    structure(tree, text, '', () => false);
    expect(mended(tree)).toBe('“One” „zwei ‚drei‘“, il y a «\u00a0un\u00a0»\u00a0; deux “four”');
  });

  it.each([
    [
      'fr',
      `Il dit "l'un d'eux" : vrai ? Non ; "*voilà*"!`,
      'Il dit «\u00a0l’un d’eux\u00a0»\u00a0: vrai\u00a0? Non\u00a0; «\u00a0voilà\u00a0»!',
    ],
    ['fr', 'déjà « typé », 12:30', 'déjà «\u00a0typé\u00a0», 12:30'],
    ['fr-CH', '"un"', '«un»'],
    ['de', `"Das 'eine', so geht's"`, '„Das ‚eine‘, so geht’s“'],
    ['he', `צה"ל אמר "כן", ג'ירפה`, 'צה״ל אמר ”כן”, ג׳ירפה'],
    ['ar', '"نعم" -- لا', '«نعم» – لا'],
    ['zh-Hans', '他说"好"。', '他说“好”。'],
    ['zh-Hant', '他說"好"。', '他說「好」。'],
    ['ja', '"はい"', '「はい」'],
    ['sv', `"en 'två'"`, '”en ’två’”'],
  ])('quotes in %s: %s', (lang, text, right) => {
    expect(mended(parse(text, 'md'), lang)).toBe(right);
  });

  it('takes a citation for a letter, with words of its own', () => {
    const text = `"[@one, pp. 3--5]" and **@one**'s`;
    const tree = parse(text, 'md');
    structure(tree, text, '', (word) => word === 'one');
    const spots: { children: object[] }[] = [];
    JSON.stringify(tree, (_, node: { type?: string; children: object[] } | null) => {
      if (node?.type === 'citation') spots.push(node);
      return node;
    });
    for (const spot of spots) spot.children = [{ type: 'text', value: '(A, pp. 3--5)' }];
    expect(mended(tree)).toBe('“(A, pp. 3–5)” and (A, pp. 3–5)’s');
  });
});

it('a single tilde strikes nothing out', () => {
  expect(JSON.stringify(parse('H~2~O, Eq.~(15) and Eq.~(16), ~a~', 'md'))).not.toContain('delete');
  expect(JSON.stringify(parse('~~gone~~', 'md'))).toContain('delete');
});
