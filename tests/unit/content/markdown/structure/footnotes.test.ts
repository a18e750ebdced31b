import type { Parents } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../../../src/content/markdown/syntax.ts';
import { structure } from '../../../../../src/content/markdown/structure/read-structure.ts';
import { faults, outline, read } from '../read.ts';

/** The tree after footnotes have become side notes. */
function notes(text: string, scope = ''): string {
  const { tree, faults: found } = read(text, scope);
  expect(found).toEqual([]);
  return outline(tree);
}

describe('a footnote', () => {
  it('becomes a side note after the block of its first mark', () => {
    expect(notes('a[^x] b\n\nc\n\n[^x]: note')).toMatchInlineSnapshot(`
      "paragraph
        text "a"
        link "#fn-1"
          text "1"
        text " b"
      sideNote "Note 1"
        paragraph
          text "note"
      paragraph
        text "c""
    `);
  });

  it('used twice is one note', () => {
    const text = notes('a[^x] b[^x]\n\nc[^x]\n\n[^x]: note');
    expect(text.match(/sideNote/g)).toHaveLength(1);
    expect(text.match(/link "#fn-1"/g)).toHaveLength(3);
  });

  it('is numbered in the order of the marks, not of the texts', () => {
    const { tree } = read('a[^x] b[^y]\n\nc[^z]\n\n[^z]: Z\n[^y]: Y\n[^x]: X');
    expect(outline(tree).match(/sideNote.*|text "[XYZ]"/g)).toEqual([
      'sideNote "Note 1"',
      'text "X"',
      'sideNote "Note 2"',
      'text "Y"',
      'sideNote "Note 3"',
      'text "Z"',
    ]);
  });

  it.each([
    ['a tight list item', '- a[^x]\n- b\n\n[^x]: note', 'listItem'],
    ['a nested list', '- a\n  - b[^x]\n\n[^x]: note', 'listItem'],
    ['a quotation', '> a[^x]\n\n[^x]: note', 'blockquote'],
  ])('in %s stays there', (_, text, holder) => {
    expect(notes(text)).toMatch(
      new RegExp(`${holder}\\n +paragraph\\n +text "."\\n +link "#fn-1"\\n +text "1"\\n +sideNote`),
    );
  });

  it('in a table or a heading follows the whole of it', () => {
    expect(notes('| a[^x] |\n|---|\n| b |\n\n[^x]: note')).toMatch(/^table[\s\S]*\nsideNote/);
    expect(notes('# a[^x]\n\nb\n\n[^x]: note')).toMatch(/^heading[\s\S]*\nsideNote[\s\S]*\nparagraph/);
  });

  it('in a link stands right after it, since a link in a link is none', () => {
    expect(notes('[a[^x]](u) b\n\n[^x]: note')).toMatchInlineSnapshot(`
      "paragraph
        link "u"
          text "a"
        link "#fn-1"
          text "1"
        text " b"
      sideNote "Note 1"
        paragraph
          text "note""
    `);
  });

  it('in words that fill a tag of MDX follows the tag', () => {
    const tree = parse('<Box>\na[^x]\n</Box>\n\n[^x]: note', 'mdx');
    const box = tree.children[0] as Parents;
    // As MDX does on a page, and not where the checks read.
    box.children = (box.children[0] as Parents).children;
    expect(structure(tree, '', '', () => false).faults).toEqual([]);
    expect(outline(tree)).toMatchInlineSnapshot(`
      "mdxJsxFlowElement
        text "a"
        link "#fn-1"
          text "1"
      sideNote "Note 1"
        paragraph
          text "note""
    `);
  });

  it('may cite, hold blocks, and have footnotes of its own', () => {
    const { citations, faults: found } = read(
      'a[^x]\n\n[^x]: On [@olah2022]\n\n    - more[^y]\n\n[^y]: even more',
    );
    expect([found, citations.map(({ place }) => place)]).toEqual([[], [{ line: 3, column: 10 }]]);
  });

  it('has an id under the scope of its text', () => {
    const { tree } = read('a[^x]\n\n[^x]: note', 'two');
    expect(JSON.stringify(tree)).toMatch(/"url":"#two-fn-1".*"id":"two-fn-1-mark".*"id":"two-fn-1"/);
  });
});

describe('a footnote that is not right', () => {
  it('has a mark and no text', () => {
    expect(faults('a\nb [^x] c [^y]\n\n[^y]: note')).toEqual([
      '2:3 footnote-undefined: The footnote "x" has no text.',
    ]);
    expect(faults('as @olah2022 [^x] says')).toEqual([
      '1:14 footnote-undefined: The footnote "x" has no text.',
    ]);
    // Also on a line that words are wrapped to, after signs that are longer than what they mean.
    expect(faults('a\n\n> \\*R&amp;D* @olah2022 says\n> so [[b]] \\[ [^x]')).toEqual([
      '4:15 footnote-undefined: The footnote "x" has no text.',
    ]);
  });

  it('is none where its bracket is a plain sign, right after a citation too', () => {
    expect(faults('as @olah2022 says \\[^x] and [@olah2022]\\[^x]')).toEqual([]);
  });

  it('has a text and no mark', () => {
    expect(faults('a\n\n[^x]: note')).toEqual([
      '3:1 footnote-unused: No mark leads to the footnote "x", so nobody would see it.',
    ]);
  });

  it('has two texts, of which one would be lost', () => {
    expect(faults('a[^x]\n\n[^x]: one\n\n[^x]: two')).toEqual([
      '5:1 footnote-unused: The footnote "x" has a text already, so nobody would see this one.',
    ]);
    expect(outline(read('a[^x]\n\n[^x]: one\n\n[^x]: two').tree)).toContain('"one"');
  });

  it.each(['`[^x]`', '\\[^x]', '    [^x]', '$[^x]$', '[^x y]', '[^]'])('is none: %s', (text) => {
    expect(faults(text)).toEqual([]);
  });

  it('may speak about itself without end', () => {
    expect(faults('a[^x]\n\n[^x]: see [^x]')).toEqual([]);
    expect(faults('a[^x]\n\n[^x]: see [^y]\n\n[^y]: see [^x]')).toEqual([]);
  });
});

describe('a note in the line', () => {
  it.each([
    ['a^[so *it* is] b', 'so *it* is'],
    ['a^[b [c] d] e', 'b [c] d'],
    ['a^[with [a link](https://e.org) and `^[x]`]', 'with'],
    ['*a^[b]*', 'b'],
    ['# a^[b]', 'b'],
    ['- a^[b]', 'b'],
    ['| a^[b] |\n|---|', 'b'],
  ])('becomes a side note: %j', (text) => {
    const { tree, faults } = read(text);
    expect(faults).toEqual([]);
    expect(outline(tree).match(/sideNote "Note \d"/g)).toEqual(['sideNote "Note 1"']);
    expect(outline(tree)).toContain('link "#fn-1"');
  });

  it('is counted with the others, and holds what they hold', () => {
    const { tree, citations } = read('a[^x] b^[As @olah2022 and [[page]] say, H~2~O.] c\n\n[^x]: d');
    expect(outline(tree)).toMatchInlineSnapshot(`
      "paragraph
        text "a"
        link "#fn-1"
          text "1"
        text " b"
        link "#fn-2"
          text "2"
        text " c"
      sideNote "Note 1"
        paragraph
          text "d"
      sideNote "Note 2"
        paragraph
          text "As "
          citation
          text " and "
          pageLink
          text " say, H"
          subscript
            text "2"
          text "O.""
    `);
    expect(citations.map(({ place }) => place)).toEqual([{ line: 1, column: 13 }]);
  });

  it('in a list of definitions follows what is said of the term', () => {
    expect(outline(read('A^[n]\n: b\n: c').tree)).toMatchInlineSnapshot(`
      "defList
        defListTerm
          text "A"
          link "#fn-1"
            text "1"
        defListDescription
          paragraph
            text "b"
          sideNote "Note 1"
            paragraph
              text "n"
        defListDescription
          paragraph
            text "c""
    `);
  });

  it.each(['a\\^[b]', '`a^[b]`', 'a^[]', 'a^[ ]', 'a^[b', '$x^[b]$', 'x^2^'])('is none: %j', (text) => {
    expect(outline(read(text).tree)).not.toContain('sideNote');
  });

  it('has no word in the heading that it stands in', () => {
    expect(read('## A b^[c]').headings).toEqual([{ depth: 2, id: 'a-b', text: 'A b' }]);
  });
});
