import { describe, expect, it } from 'vitest';
import { parse } from '../../../../src/content/markdown/syntax.ts';
import { outline } from './read.ts';

describe('a colon in running text', () => {
  it.each([
    'Q1:is it true?',
    'at 3:30 or 15:45:00',
    'so :smile: and :-) too',
    '::leaf',
    '::leaf{a=b}',
    ':text[words]{a=b}',
    'a ::: b',
    ':: ::',
    ':x{.y}',
  ])('stays a colon: %s', (text) => {
    expect(outline(parse(text, 'md'))).toBe(`paragraph\n  text ${JSON.stringify(text)}`);
    expect(parse(text.replaceAll(/[{}]/g, ''), 'mdx').children).toMatchObject([
      { type: 'paragraph', children: [{ type: 'text' }] },
    ]);
  });
});

describe('the syntax of a text', () => {
  it('has side notes, with other blocks inside', () => {
    expect(outline(parse('p\n\n:::note{title="T"}\n- a\n\nb\n:::\n\nq', 'md'))).toMatchInlineSnapshot(`
      "paragraph
        text "p"
      containerDirective
        list
          listItem
            paragraph
              text "a"
        paragraph
          text "b"
      paragraph
        text "q""
    `);
  });

  it('has front matter, which is no text', () => {
    expect(outline(parse('---\na: "[@b]"\n---\np', 'md'))).toBe(
      'yaml "a: \\"[@b]\\""\nparagraph\n  text "p"',
    );
    expect(parse('---\na: b\n---\np', 'md').children[1]!.position!.start).toMatchObject({
      line: 4,
      column: 1,
    });
  });

  it('has formulas, tables, footnotes and addresses', () => {
    const text = '$x$ and https://x.org and ~~y~~[^1]\n\n$$\nz\n$$\n\n| a |\n|---|\n| b |\n\n[^1]: c';
    expect(outline(parse(text, 'md'))).toMatchInlineSnapshot(`
      "paragraph
        inlineMath "x"
        text " and "
        link "https://x.org"
          text "https://x.org"
        text " and "
        delete
          text "y"
        footnoteReference
      math "z"
      table
        tableRow
          tableCell
            text "a"
        tableRow
          tableCell
            text "b"
      footnoteDefinition
        paragraph
          text "c""
    `);
  });

  it('has tags in MDX only, and braces nowhere', () => {
    expect(outline(parse('<Box>{1}</Box> p', 'mdx'))).toMatchInlineSnapshot(`
      "paragraph
        mdxJsxTextElement
          text "{1}"
        text " p""
    `);
    expect(outline(parse('{1} p', 'md'))).toBe('paragraph\n  text "{1} p"');
  });

  it('of MDX that breaks is an error with a place', () => {
    expect(() => parse('p\n\n{/* 1', 'mdx')).toThrow(/closing brace/);
  });
});
