import { describe, expect, it } from 'vitest';
import { faults, outline, read } from '../read.ts';

/** What a text has that has a number or a key: "kind key id line:column". */
function labels(text: string, scope = '', format: 'md' | 'mdx' = 'md'): string[] {
  return read(text, scope, format).labels.map(({ kind, key = '–', id, place }) =>
    [kind, key, id, `${place.line}:${place.column}`].join(' '),
  );
}

describe('what has a key', () => {
  it('is a heading, a display, an image, a table or a figure of the project, in order', () => {
    const text = [
      '## One {#sec-one}',
      '$$ a $$ {#eq-a}',
      '![A *line*](x.png){#fig-line alt="It rises"}',
      '| a |\n|---|\n| b |\n\n: Cap {#tbl-b}',
      '<Figure name="lens-path" />',
      '## Two {#two}',
    ].join('\n\n');
    expect(labels(text, '', 'mdx')).toEqual([
      'sec sec-one sec-one 1:1',
      'eq eq-a eq-a 3:1',
      'fig fig-line fig-line 5:1',
      'tbl tbl-b tbl-b 7:1',
      'fig fig-lens-path figure-2 13:1',
    ]);
  });

  it('has the scope of its text before its id, and not before its key', () => {
    expect(labels('$$ a $$ {#eq-a}', 'two')).toEqual(['eq eq-a two-eq-a 1:1']);
  });

  it('is nothing without one', () => {
    expect(labels('## One\n\n$$ a $$\n\n![A line](x.png)\n\n![A line](x.png){width=50%}')).toEqual([]);
    expect(labels('| a |\n|---|\n| b |\n\n: Cap')).toEqual([]);
  });

  it('has a caption of words, in which references are found', () => {
    const { tree, citations } = read('![A *line* [@olah2022], $x$](x.png){#fig-a alt="It rises"}');
    expect(outline(tree)).toBe(
      'labelled\n  image "x.png It rises"\n  paragraph\n    text "A "\n    emphasis\n      text "line"\n    text " "\n    citation\n    text ", "\n    inlineMath "x"',
    );
    expect(citations[0]!.place).toEqual({ line: 1, column: 12 });
    const table = read('| a |\n|---|\n| b |\n\n: By @olah2022. {#tbl-a}');
    expect(table.citations[0]!.place).toEqual({ line: 5, column: 6 });
  });

  it('stands in a list or a quotation as well', () => {
    expect(labels('- a\n\n  $$ a $$ {#eq-a}\n\n> ![b](x.png){#fig-b alt="c"}')).toEqual([
      'eq eq-a eq-a 3:3',
      'fig fig-b fig-b 5:3',
    ]);
  });
});

describe('attributes that nothing reads', () => {
  it.each([
    ['## One {.big}', '1:1 attribute-unread: Nothing reads ".big" of a heading.'],
    ['$$ a $$ {#eq-a .big}', '1:1 attribute-unread: Nothing reads ".big" of an equation.'],
    ['![a](x.png){height=3px}', '1:1 attribute-unread: Nothing reads "height=" of a figure.'],
    ['![a](x.png){width=3px}', '1:1 attribute-unread: "3px" is not the width of a figure.'],
    ['![a](x.png){width=101%}', '1:1 attribute-unread: "101%" is not the width of a figure.'],
    [
      '![a](x.png){alt="b"}',
      '1:1 attribute-unread: An image without a key has no "alt": its brackets say what it shows.',
    ],
    ['so ![a](x.png){#fig-a}', '1:4 attribute-unread: A figure with a key stands inside a sentence.'],
    ['| a |\n|---|\n| b |\n\n: C {#tbl-a x=1}', '1:1 attribute-unread: Nothing reads "x=" of a table.'],
    ['## One {#fig-a}', '1:1 label-kind: "fig-a" is the key of a figure, and this is a heading.'],
    ['$$ a $$ {#a}', '1:1 label-kind: "a" is not the key of an equation.'],
    ['$$ a $$ {#eq-}', '1:1 label-kind: "eq-" is not the key of an equation.'],
    ['![a](x.png){#fig--a alt="b"}', '1:1 label-kind: "fig--a" is not the key of a figure.'],
  ])('are faults: %s', (text, fault) => {
    expect(faults(text)).toEqual([fault]);
    expect(faults(text, 'mdx')).toEqual([fault]);
  });

  it.each(['## One {#one}', '## The sec-tion {#sec-a.b}', '![a](x.png){width=9%}'])('are not %s', (text) => {
    expect(faults(text)).toEqual([]);
  });
});
