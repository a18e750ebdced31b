import { toString } from 'mdast-util-to-string';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { remarkTypography } from '../../../../../src/render/markdown/steps/typography.ts';
import { structure } from '../../../../../src/content/markdown/structure/read-structure.ts';
import { parse } from '../../../../../src/content/markdown/syntax.ts';

describe('remarkTypography', () => {
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
    ['ties', 'Eq.~(15) and Fig.~3, Fig.~$3$', 'Eq.\u00a0(15) and Fig.\u00a03, Fig.\u00a03'],
    ['no other tildes', '~5 and ~6 of ~/notes', '~5 and ~6 of ~/notes'],
  ])('mends %s', (_, text, mended) => {
    expect(toString(unified().use(remarkTypography).runSync(parse(text, 'md')))).toBe(mended);
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
    expect(toString(unified().use(remarkTypography).runSync(tree))).toBe('“(A, pp. 3–5)” and (A, pp. 3–5)’s');
  });
});

it('a single tilde strikes nothing out', () => {
  expect(JSON.stringify(parse('H~2~O, Eq.~(15) and Eq.~(16), ~a~', 'md'))).not.toContain('delete');
  expect(JSON.stringify(parse('~~gone~~', 'md'))).toContain('delete');
});
