import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import type { SideNoteNode } from '../../../../../src/content/markdown/nodes.ts';
import { foldCaption } from '../../../../../src/render/markdown/steps/captions.ts';

const LONG = 'It goes on for as long as it takes to say all that nobody can see at once. '.repeat(2).trim();

/** What of a caption is shown, and what is folded. */
function folded(markdown: string): string[] {
  return foldCaption(fromMarkdown(markdown).children, 'figure').map((node) => toString(node));
}

describe('a caption', () => {
  it('of a few lines stays as it is', () => {
    const caption = fromMarkdown('Short. *Really*.').children;
    expect(foldCaption(caption, 'figure')).toBe(caption);
  });

  it('of a little more than that stays as it is, too', () => {
    const caption = fromMarkdown(`${'It goes on. '.repeat(11)}And ends\n\nhere.`).children;
    expect(foldCaption(caption, 'figure')).toBe(caption);
  });

  it('that is long shows whole sentences, and folds the rest under what says so', () => {
    expect(folded(`What it *is*. ${LONG}`)).toEqual([
      'What it is. It goes on for as long as it takes to say all that nobody can see at once.',
      'More about this figureIt goes on for as long as it takes to say all that nobody can see at once.',
    ]);
  });

  it('keeps a long first sentence whole, and cuts none at an abbreviation', () => {
    const first = `By Olah et al. in words ${'without end '.repeat(12)}here.`;
    expect(folded(first)).toEqual([first]);
    expect(folded(`${first} ${LONG}`)[0]).toBe(first);
  });

  it('is cut at no end of a line in its file', () => {
    const first = `A line ends\nhere${' and words go on'.repeat(10)}\nto the end.`;
    expect(folded(`${first} ${LONG}`)[0]).toBe(first);
  });

  it('folds no note on it', () => {
    const note = { type: 'sideNote', title: 'Stated', children: [] } as SideNoteNode;
    const nodes = foldCaption([...fromMarkdown(`What it is. ${LONG}`).children, note], 'figure');
    expect(nodes.at(-1)).toBe(note);
  });

  it('folds after what a sentence ends in, and every further paragraph', () => {
    expect(
      folded(`One **that ends bold. And goes on within ${'it '.repeat(40)}.** ${LONG}\n\nLast.`),
    ).toEqual([
      `One that ends bold. And goes on within ${'it '.repeat(40)}.`,
      `More about this figure${LONG}Last.`,
    ]);
    expect(folded(`First.\n\n${LONG}`)).toEqual(['First.', `More about this figure${LONG}`]);
  });
});
