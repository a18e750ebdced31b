import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { readAttributes } from '../../../../src/content/markdown/read-attributes.ts';
import { parse } from '../../../../src/content/markdown/syntax.ts';
import { attributes } from '../../../../src/content/markdown/structure/attributes.ts';
import { formulas } from '../../../../src/content/markdown/structure/formulas.ts';
import { outline } from './read.ts';

const BOTH = ['md', 'mdx'] as const;

function placed(text: string, format: 'md' | 'mdx'): Root {
  const tree = parse(text, format);
  attributes(tree, text);
  formulas(tree, text);
  return tree;
}

describe('a list of attributes', () => {
  it('has an id, classes and values, in quotes or not', () => {
    expect(readAttributes('{#fig-a .wide alt="a {b} \'c\'" width=60% .two}')).toEqual({
      written: '{#fig-a .wide alt="a {b} \'c\'" width=60% .two}',
      id: 'fig-a',
      classes: ['wide', 'two'],
      values: { alt: "a {b} 'c'", width: '60%' },
    });
  });

  it.each([
    '{}',
    '{1,2}',
    '{a, b}',
    '{a}',
    '{#}',
    '{#a b}',
    '{a=}',
    '{a = b}',
    '{#a',
    '{.}',
    '{ # a}',
    '{-}',
  ])('is not %s', (text) => {
    expect(readAttributes(text)).toBeUndefined();
  });
});

describe.each(BOTH)('attributes in %s', (format) => {
  const attributesIn = (text: string): unknown[] =>
    placed(text, format).children.flatMap((node) => {
      const held = node.type === 'paragraph' ? node.children[0]! : node;
      return 'attributes' in held ? [[held.type, (held.attributes as { id?: string }).id]] : [];
    });

  it.each([
    ['## A heading {#sec-a}', ['heading', 'sec-a'], 'heading\n  text "A heading"'],
    ['## A $x$ {#sec-a} ##', ['heading', 'sec-a'], 'heading\n  text "A "\n  inlineMath "x"'],
    ['A heading {#sec-a}\n===', ['heading', 'sec-a'], 'heading\n  text "A heading"'],
    ['$$\na\n$$ {#eq-a}', ['math', 'eq-a'], 'math "a"'],
    ['$$ a $$ {#eq-a}', ['math', 'eq-a'], 'math "a"'],
    ['$$ a\n+ b $$ {#eq-a}', ['math', 'eq-a'], 'math "a\\n+ b"'],
    ['$$\na\n$$\n\n{#eq-a}', ['math', 'eq-a'], 'math "a"'],
    ['$$\na\n$$\n{#eq-a}', ['math', 'eq-a'], 'math "a"'],
    ['![C](x.png){#fig-a alt="b"}', ['image', 'fig-a'], 'paragraph\n  image "x.png C"'],
  ])('belong to what they stand behind: %s', (text, attributes, tree) => {
    expect(attributesIn(text)).toEqual([attributes]);
    expect(outline(placed(text, format))).toBe(tree);
  });

  it.each(['| a |\n|---|\n| b |\n\n: A *cap* {#tbl-a}', '| a |\n|---|\n| b |\n: A *cap* {#tbl-a}'])(
    'of a caption belong to its table: %s',
    (text) => {
      const [table, ...rest] = placed(text, format).children;
      expect(rest).toEqual([]);
      expect(table).toMatchObject({ type: 'table', attributes: { id: 'tbl-a' } });
      expect(table).toMatchObject({ caption: [{ value: 'A ' }, { type: 'emphasis' }] });
      expect((table as { children: unknown[] }).children).toHaveLength(2);
    },
  );

  it('belong to a table whose caption begins with what is no plain word', () => {
    const [table, ...rest] = placed('| a |\n|---|\n| b |\n\n: **A** cap {#tbl-a}', format).children;
    expect(rest).toEqual([]);
    expect(table).toMatchObject({
      attributes: { id: 'tbl-a' },
      caption: [{ type: 'strong' }, { value: ' cap' }],
    });
  });

  it.each([
    'Set {1,2} and {a, b}.',
    'a {#b} c',
    'A sentence {#not-a-heading}',
    '{#alone}',
    '{.note} begins',
    ': no table {#tbl-a}',
    '{{#a}}',
    'so {a=1}',
    '{x} {y}',
    'an open { brace',
    'f({#a})',
  ])('are text elsewhere: %s', (text) => {
    const tree = placed(text, format);
    expect(tree.children).toHaveLength(1);
    const [paragraph] = tree.children as { type: string; children: { type: string; value: string }[] }[];
    expect(paragraph!.type).toBe('paragraph');
    expect(paragraph!.children.every(({ type }) => type === 'text')).toBe(true);
    expect(paragraph!.children.map(({ value }) => value).join('')).toBe(text);
  });

  it.each(['## A heading {1,2}', '## A heading \\{#a}'])('are no attributes of a heading: %s', (text) => {
    const [heading] = placed(text, format).children;
    expect(heading).not.toHaveProperty('attributes');
    expect(heading).toMatchObject({ children: [{ value: text.replace('## ', '').replace('\\', '') }] });
  });

  it('leave code, formulas and addresses alone', () => {
    const text = '`{#a}` $\\{#a\\}$ [a](b "{#c}")';
    expect(outline(parse(text, format))).not.toContain('attributes');
  });

  it('do not take the place of what follows', () => {
    const tree = placed('## A {#sec-a}\n\nB [@olah2022]', format);
    expect(tree.children[1]!.position!.start).toMatchObject({ line: 3, column: 1 });
  });
});

describe('braces in MDX', () => {
  it('hold comments, and text otherwise', () => {
    expect(outline(parse('a {/* b */} {1 + 1}', 'mdx'))).toBe(
      'paragraph\n  text "a "\n  mdxTextExpression "/* b */"\n  text " {1 + 1}"',
    );
    expect(outline(parse('{ /* b */ }', 'mdx'))).toBe('mdxFlowExpression " /* b */ "');
    expect(outline(parse('{a\n\nb}', 'mdx'))).toBe('paragraph\n  text "{a"\nparagraph\n  text "b}"');
  });
});
