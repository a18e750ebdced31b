import { describe, expect, it } from 'vitest';
import { nodesOf } from '../../../../../src/content/markdown/index-nodes.ts';
import { faults, outline, read } from '../read.ts';

const NOTE = ':::note{title="T"}\nnote\n:::';

describe('a side note', () => {
  it.each([
    ['after a paragraph', `p\n\n${NOTE}`],
    ['right under it', `p\n${NOTE}\nq`],
    ['after another', `p\n\n${NOTE}\n\n${NOTE}`],
    ['after a list', `- p\n\n${NOTE}`],
    ['in a list item', '- p\n  :::note{title="T"}\n  note\n  :::\n- q'],
    ['in a wide list item', '1. p\n\n   :::note{title="T"}\n   note\n   :::'],
    ['in a quotation', '> p\n>\n> :::note{title="T"}\n> note\n> :::'],
    ['in a list in a quotation', '> - p\n>\n>   :::note{title="T"}\n>   note\n>   :::'],
    ['after a formula', `$$\nx\n$$\n\n${NOTE}`],
    ['with more colons', 'p\n\n::::note{title="T"}\nnote\n::::'],
    ['with a longer end', 'p\n\n:::note{title="T"}\nnote\n:::::'],
    ['with spaces after its end', 'p\n\n:::note{title="T"}\nnote\n:::  '],
    ['with other quotes', "p\n\n:::note{title='T'}\nnote\n:::"],
  ])('is well formed %s', (_, text) => {
    const { tree, faults } = read(text);
    expect(faults).toEqual([]);
    expect(outline(tree)).toContain('sideNote "T"');
    expect(outline(tree)).not.toContain('containerDirective');
  });

  it('holds whatever a text may hold', () => {
    expect(outline(read('p\n\n:::note{title="T"}\n- a\n- [@olah2022]\n\n> b\n:::').tree))
      .toMatchInlineSnapshot(`
      "paragraph
        text "p"
      sideNote "T"
        list
          listItem
            paragraph
              text "a"
          listItem
            paragraph
              citation
        blockquote
          paragraph
            text "b""
    `);
  });
});

it('a side note has an address, made from its title, once on its page; a footnote keeps its own', () => {
  const notes = ['How sure', 'T', 'T', '§'].map((title) => `p\n\n:::note{title="${title}"}\nnote\n:::\n`);
  const ids = (scope: string): unknown[] =>
    nodesOf(read(`${notes.join('\n')}\np[^x]\n\n[^x]: note`, scope).tree, 'sideNote').map(({ id }) => id);
  expect(ids('')).toEqual(['note-how-sure', 'note-t', 'note-t-1', 'note-', 'fn-1']);
  expect(ids('filled')).toEqual(ids('').map((id) => `filled-${String(id)}`));
});

describe('a side note that is not well formed', () => {
  it.each([
    ['no title', ':::note\nx\n:::', 'This side note has no title.'],
    ['an empty title', ':::note{title=" "}\nx\n:::', 'This side note has no title.'],
    ['its title in brackets', ':::note[T]\nx\n:::', 'This side note has no title.'],
    ['a misspelt title', ':::note{titel="T"}\nx\n:::', 'This side note has no title.'],
    ['more than a title', ':::note{title="T" id=x}\nx\n:::', 'A side note has no "id".'],
    ['another name', ':::danger{title="T"}\nx\n:::', 'There is no block called ":::danger".'],
    ['a large letter', ':::Note{title="T"}\nx\n:::', 'There is no block called ":::Note".'],
    ['nothing in it', ':::note{title="T"}\n:::', 'This side note is empty.'],
    ['no end', ':::note{title="T"}\nx\n\nq', 'This side note does not end.'],
    [
      'a space in its beginning',
      ':::note {title="T"}\nx\n:::',
      'This line begins a block that cannot be read.',
    ],
    ['no name', ':::\nx\n:::', 'This line begins a block that cannot be read.'],
    ['braces that do not close', ':::note{title="T\nx\n:::', 'This line begins a block that cannot be read.'],
  ])('has %s', (_, text, what) => {
    expect(faults(`p\n\n${text}\n`)).toEqual([`3:1 note-syntax: ${what}`]);
  });

  it.each([
    ['a text', NOTE, '1:1'],
    ['a heading', `# h\n\n${NOTE}`, '3:1'],
    ['front matter', `---\na: b\n---\n\n${NOTE}`, '5:1'],
    ['a list item', '- :::note{title="T"}\n  x\n  :::', '1:3'],
  ])('begins %s, or follows nothing else', (_, text, place) => {
    expect(faults(text)).toEqual([`${place} note-syntax: This side note follows no passage.`]);
  });

  it('has words after the colons that should end it', () => {
    expect(faults('p\n\n:::note{title="T"}\nx\n::: y\n')).toEqual([
      '5:1 note-syntax: This line begins a block that cannot be read.',
      '3:1 note-syntax: This side note does not end.',
    ]);
  });

  it('stands inside another', () => {
    const inside = ['6:1 note-syntax: A side note stands inside another.'];
    expect(faults(`p\n\n::::note{title="A"}\nx\n\n${NOTE}\n::::`)).toEqual(inside);
  });

  it('does not end before the next one begins: the one without an end is blamed, once', () => {
    const open = ['3:1 note-syntax: This block does not end before the next one begins, on line 6.'];
    expect(faults(`p\n\n:::note{title="A"}\nx\n\n${NOTE}\n\nq`)).toEqual(open);
    expect(faults(`p\n\n:::note{title="A"}\nx\n\n${NOTE}\n\nq\n\n${NOTE}`)).toEqual(open);
    expect(faults(`p\n\n:::answer\nx\n\n${NOTE}\n`)).toEqual(open);
    expect(faults('p\n\n:::note{title="A"}\nx\n\n:::answer\nx\n:::\n')).toEqual(open);
  });

  it('has no end inside one that is well formed', () => {
    expect(faults('p\n\n::::note{title="A"}\nx\n\n:::note{title="B"}\nx\n::::')).toEqual([
      '6:1 note-syntax: A side note stands inside another.',
    ]);
  });

  it('is found in a list item and in a quotation', () => {
    expect(faults('- p\n\n  :::note\n  x\n  :::')).toEqual(['3:3 note-syntax: This side note has no title.']);
    expect(faults('> p\n>\n> :::note{title="T"}\n> x\n\nq')).toEqual([
      '3:3 note-syntax: This side note does not end.',
    ]);
  });

  it.each([
    ['x\n:::', '2:1', 'ends a block that was never begun'],
    ['x\n  :::  \ny', '2:3', 'ends a block that was never begun'],
    ['- x\n  :::\n  y', '2:3', 'ends a block that was never begun'],
    ['> x\n> y\n> :::', '3:3', 'ends a block that was never begun'],
    ['x\n:::note title', '2:1', 'begins a block that cannot be read'],
    ['- :::note {x}', '1:3', 'begins a block that cannot be read'],
  ])('is blamed at the line of its colons: %j', (text, place, what) => {
    expect(faults(text)).toEqual([`${place} note-syntax: This line ${what}.`]);
  });

  it('is none when its colons are escaped or code', () => {
    expect(faults('\\:::note is what one writes\n\n`:::note`\n\n```\n:::note\n```\n\nx\n\\:::')).toEqual([]);
  });

  it('keeps all its words', () => {
    expect(outline(read('p\n\n:::danger[a]{b=c}\nx\n:::').tree)).toMatchInlineSnapshot(`
      "paragraph
        text "p"
      sideNote
        paragraph
          text "a"
        paragraph
          text "x""
    `);
  });
});
