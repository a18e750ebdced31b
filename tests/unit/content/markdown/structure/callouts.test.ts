import { describe, expect, it } from 'vitest';
import type { CalloutNode } from '../../../../../src/content/markdown/nodes.ts';
import { nodesOf } from '../../../../../src/content/markdown/index-nodes.ts';
import { faults, outline, read } from '../read.ts';

/** The callouts of a text: kind, how it folds, title | how many blocks are below it. */
function callouts(text: string, format: 'md' | 'mdx' = 'md'): string[] {
  const { tree } = read(text, '', format);
  return nodesOf(tree, 'callout').map(({ kind, fold, titled, children }: CalloutNode) => {
    const [title, ...rest] = titled ? children : [undefined, ...children];
    const words = title && outline({ type: 'root', children: [title] }).match(/"[^"]*"/g);
    return [kind, fold, words?.join('+').replaceAll('"', ''), `| ${rest.length}`].filter(Boolean).join(' ');
  });
}

describe('a callout', () => {
  it.each([
    // GitHub's
    ['> [!TIP]\n> Say it.', 'tip | 1'],
    ['> [!note]\n> Say it.\n>\n> Again.', 'note | 2'],
    ['> [!WARNING]\n>\n> - a', 'warning | 1'],
    ['> [!Important]  \n> Say it.', 'important | 1'],
    ['> [!CAUTION]\\\n> Say it.', 'caution | 1'],
    ['> [!TIP]\nlazy', 'tip | 1'],
    // Obsidian's
    ['> [!info] Of *some* use\n> Say it.', 'info Of +some+ use | 1'],
    ['> [!tip] Only a title', 'tip Only a title | 0'],
    ['> [!tip]- Closed\n> Say it.', 'tip shut Closed | 1'],
    ['> [!tip]+\n> Say it.', 'tip open | 1'],
    ['> [!hint] H\n> a', 'tip H | 1'],
    ['> [!attention]\n> a', 'warning | 1'],
    ['> [!tip] *All* of it\n> `code` first', 'tip All+ of it | 1'],
    // Ours
    [':::tip\nSay it.\n:::', 'tip | 1'],
    [':::warning{title="Of use"}\nSay it.\n:::', 'warning Of use | 1'],
    // One thing that a title cannot hold leaves the others as they are.
    [':::tip{title="*Of* :kbd[K] and [it](#a)"}\na\n:::', 'tip Of+ +K+ and +[it](#a) | 1'],
    [':::important\na\n:::', 'important | 1'],
    [':::caution\na\n:::', 'caution | 1'],
    [':::info\n- a\n- b\n\nc\n:::', 'info | 2'],
    ['- a\n  :::tip\n  Say it.\n  :::', 'tip | 1'],
    ['> :::tip\n> Say it.\n> :::', 'tip | 1'],
  ])('is read from %j', (text, made) => {
    expect(faults(text)).toEqual([]);
    expect(callouts(text)).toEqual([made]);
    expect(callouts(text, 'mdx')).toEqual([made]);
  });

  it('may stand in another, and hold side notes', () => {
    expect(callouts('> [!NOTE]\n> > [!TIP] In\n> > a')).toEqual(['note | 1', 'tip In | 1']);
    const inside = '::::tip\nSay it.\n\n:::note{title="T"}\nSo\n:::\n::::';
    expect(faults(inside)).toEqual([]);
    expect(outline(read(inside).tree)).toContain('sideNote "T"');
  });

  it('has its words where they stand in the file', () => {
    const { tree, citations } = read('a\n\n:::tip{title="So @olah2022 says"}\nb [@olah2022]\n:::\n');
    expect(citations.map(({ place }) => place)).toEqual([
      { line: 3, column: 18 },
      { line: 4, column: 3 },
    ]);
    expect(nodesOf(tree, 'callout')[0]!.position!.start.line).toBe(3);
    expect(read('> [!TIP] So @olah2022\n> and [@olah2022]').citations.map(({ place }) => place)).toEqual([
      { line: 1, column: 13 },
      { line: 2, column: 7 },
    ]);
  });

  it.each([
    '> a\n> [!TIP]',
    '> \\[!TIP]\n> a',
    '`[!TIP]`',
    '> TIP: a',
    '> [1] and [!]',
    'a [!TIP] b',
    '> [!TIP](a.md)',
  ])('is none: %j', (text) => {
    expect(callouts(text)).toEqual([]);
    expect(faults(text)).toEqual([]);
  });
});

describe('a callout that is not well formed', () => {
  it.each([
    ['> [!FAQ] Why?\n> a', '1:3 block-syntax: There is no callout "[!FAQ]".'],
    ['- > [!note|right]\n  > a', '1:5 block-syntax: There is no callout "[!note|right]".'],
    ['> [!TIP]', '1:3 block-syntax: This callout is empty.'],
    ['[!TIP] So\nit is', '1:1 block-syntax: "[!TIP]" begins a callout outside a quotation.'],
    ['p\n\n:::tip\n:::', '3:1 block-syntax: This callout is empty.'],
    ['p\n\n:::tip[So]\na\n:::', '3:1 block-syntax: The title of a callout stands between braces.'],
    ['p\n\n:::tip{titel="So"}\na\n:::', '3:1 block-syntax: A callout has no "titel".'],
    ['p\n\n:::tip\na', '3:1 block-syntax: This callout does not end.'],
    ['p\n\n:::tipp\na\n:::', '3:1 note-syntax: There is no block called ":::tipp".'],
  ])('is named where it stands: %j', (text, said) => {
    expect(faults(text)).toEqual([said]);
  });

  it('is told what there is', () => {
    const hints = (text: string): string[] => read(text).faults.map(({ hint }) => hint);
    expect(hints('> [!TIPP]\n> a')).toEqual(['Did you mean "TIP"?']);
    expect(hints('> [!FAQ]\n> a')).toEqual([
      'The kinds are NOTE, TIP, IMPORTANT, WARNING, CAUTION and INFO.',
    ]);
    expect(hints(':::warnin\na\n:::')).toEqual(['Did you mean "warning"?']);
    expect(hints(':::tip{titel="a"}\na\n:::')).toEqual(['Did you mean "title"?']);
  });
});

describe('details', () => {
  it('fold what they hold under their summary', () => {
    expect(outline(read(':::details{summary="How we *count*"}\na\n\n- b\n:::').tree)).toMatchInlineSnapshot(`
      "details
        paragraph
          text "How we "
          emphasis
            text "count"
        paragraph
          text "a"
        list
          listItem
            paragraph
              text "b""
    `);
  });

  it.each([
    [':::details\na\n:::', 'These details have no summary, by which readers would find them.'],
    [':::details{title="S"}\na\n:::', 'These details have no summary, by which readers would find them.'],
    [':::details{summary="S" open}\na\n:::', 'Details have no "open".'],
    [':::details{summary="S"}\n:::', 'These details are empty.'],
    [':::details{summary="S"}\na', 'These details do not end.'],
  ])('are named when they are not well formed: %j', (text, said) => {
    expect(faults(text)).toEqual([`1:1 block-syntax: ${said}`]);
  });
});
