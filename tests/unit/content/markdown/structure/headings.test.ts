import { describe, expect, it } from 'vitest';
import { read } from '../read.ts';

/** The ids of a text's headings. */
function ids(text: string, scope = ''): string[] {
  return read(text, scope).headings.map(({ id }) => id);
}

describe('the id of a heading', () => {
  it.each([
    ['## In-Context Learning', 'in-context-learning'],
    ['## What is it?!', 'what-is-it'],
    ['## The `code` of *it*', 'the-code-of-it'],
    ['## The $QK^T$ circuit', 'the-qkt-circuit'],
    ['## Ärger 2.0', 'ärger-20'],
    ['## “Quoted” – dash', 'quoted--dash'],
    ['## [A link](x.md)', 'a-link'],
    ['## As [@olah2022] says', 'as-olah2022-says'],
    ['## The [[page|stream]]', 'the-pagestream'],
    ['## A note[^1]\n\n[^1]: n', 'a-note'],
    ['## Later <!-- a comment -->', 'later'],
    ['## 1. A &amp; B', '1-a--b'],
    ['## 注意', '注意'],
    ['Under\n=====', 'under'],
  ])('is made of its words: %s', (text, id) => {
    expect(ids(text)).toEqual([id]);
  });

  it('is another one for each heading', () => {
    expect(ids('# a\n\n## a\n\n### a-1\n\n## a')).toEqual(['a', 'a-1', 'a-1-1', 'a-2']);
  });

  it('is the one that its author chose, which no other gets of its words', () => {
    expect(ids('## Two\n\n## One {#two}\n\n## Two')).toEqual(['two-1', 'two', 'two-2']);
    expect(ids('## A $x$ {#sec-a}', 'three')).toEqual(['three-sec-a']);
    expect(read('## One {#two}').headings[0]!.text).toBe('One');
  });

  it('is there for a heading without letters', () => {
    expect(ids('## ???\n\n## !\n\n## Part 1\n\n## ¿')).toEqual(['part-1', 'part-2', 'part-1-1', 'part-4']);
  });

  it('has the scope of its text before it', () => {
    expect(ids('## A\n\n## A\n\n## ?', 'two')).toEqual(['two-a', 'two-a-1', 'two-part-3']);
  });

  it('is not made of headings in code', () => {
    expect(ids('```\n# a\n```\n\n\\# b\n\n    # c')).toEqual([]);
  });

  it('comes with the depth and the words of its heading', () => {
    expect(read('## The *A* & B').headings).toEqual([{ depth: 2, id: 'the-a--b', text: 'The A & B' }]);
  });
});

describe('the level of a heading', () => {
  const levels = (text: string, scope = ''): number[] => read(text, scope).headings.map(({ depth }) => depth);
  it.each([
    ['## a\n\n### b\n\n## c', [2, 3, 2]],
    // Below the title of the page, and no level left out.
    ['# a\n\n## b\n\n# c', [2, 3, 2]],
    ['a\n=\n\nb\n-', [2, 3]],
    ['### a\n\n### b', [2, 2]],
    ['## a\n\n#### b\n\n###### c\n\n## d', [2, 3, 4, 2]],
    ['## a\n\n# b\n\n#### c', [2, 2, 3]],
    ['##\n\n## a\n\n###\n\n#### b', [2, 3]],
    ['> # a\n\n## b', [2, 3]],
  ])('goes down one at a time: %j', (text, depths) => {
    expect(levels(text)).toEqual(depths);
  });

  it('may begin deeper where a text stands with others', () => {
    expect(levels('### a\n\n##### b', 'two')).toEqual([3, 4]);
  });
});
