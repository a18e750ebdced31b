import { describe, expect, it } from 'vitest';
import {
  quotes,
  sayFormula,
  sayPassage,
  wordsOf,
  type Say,
} from '../../../../../src/content/markdown/structure/quotes.ts';
import { read } from '../read.ts';

const say: Say = (node) => {
  if (node.type === 'pageLink') return node.text || node.target;
  if (node.type === 'citation') return `(${node.items[0]!.key.slice(0, -4)} et al.)`;
  return node.type === 'labelLink' ? 'Figure 1' : sayFormula(node);
};

/** The sentence around every citation of a text, or around every link to a page. */
function quoted(text: string, format: 'md' | 'mdx' = 'md', type = 'citation'): string[] {
  const found = [...quotes(read(text, '', format).tree)];
  return found.filter(([node]) => node.type === type).map(([, quote]) => sayPassage(quote(say), say));
}

describe('the sentence around a citation', () => {
  it.each([
    ['One is. Two is [@olah2022]. Three is.', 'Two is (olah et al.).'],
    ['One is. @olah2022 says two. Three is.', '(olah et al.) says two.'],
    ['Models (e.g. GPT-2) do it [@olah2022]. Next.', 'Models (e.g. GPT-2) do it (olah et al.).'],
    ['He said “It is. It was.” [@olah2022] Next.', 'It was.” (olah et al.)'],
    ['One is. Two is. [@olah2022] Three is.', 'Two is. (olah et al.)'],
    ['One is. [@olah2022]', 'One is. (olah et al.)'],
    ['One is. Two is [@olah2022]:\n\n$$\nx\n$$', 'Two is (olah et al.): x'],
    ['One is. As in @fig-one, two is [@olah2022].', 'As in Figure 1, two is (olah et al.).'],
    ['[@olah2022] One is.', '(olah et al.) One is.'],
    ['[@olah2022]', '(olah et al.)'],
    [
      'One *is\nvery* `long` $x_{i}^\\top$ [[a|b]] [c](d) [@olah2022]!',
      'One is very long x_i^T b c (olah et al.)!',
    ],
    ['Of 10^6^ ==the== 5^th^ H~2~O^[no word] [@olah2022].', 'Of 10^6 the 5th H2O (olah et al.).'],
    ['Term\n: One [@olah2022].', 'One (olah et al.).'],
    ['One ![alt](x.png)\\\ntwo[^1] [@olah2022].\n\n[^1]: n', 'One alt two (olah et al.).'],
    ['One <!-- not this --> two [@olah2022].', 'One two (olah et al.).'],
    ['- One [@olah2022]\n- Two', 'One (olah et al.)'],
    ['# One [@olah2022]\n\nTwo', 'One (olah et al.)'],
    ['| One. Two [@olah2022] | Three |\n|---|---|\n| a | b |', 'Two (olah et al.)'],
    ['p\n\n:::note{title="T"}\nOne. Two [@olah2022].\n:::', 'Two (olah et al.).'],
    ['p[^1]\n\n[^1]: One. Two [@olah2022].', 'Two (olah et al.).'],
    // A formula is no initial, and begins a sentence as its letters do.
    ['One is by $W$. Two is [@olah2022].', 'Two is (olah et al.).'],
    ['One is. $W_{OV}$ is two [@olah2022].', 'W_OV is two (olah et al.).'],
    ['One, approx. $x$, is [@olah2022].', 'One, approx. x, is (olah et al.).'],
  ])('of "%s"', (text, sentence) => {
    expect(quoted(text)).toEqual([sentence]);
  });

  it('is said for each citation, with all the citations in it', () => {
    expect(quoted('One [@olah2022]. Two @nanda2023 and [@elhage2021] it. [@olah2022]')).toEqual([
      'One (olah et al.).',
      'Two (nanda et al.) and (elhage et al.) it.',
      'Two (nanda et al.) and (elhage et al.) it.',
      'Two (nanda et al.) and (elhage et al.) it. (olah et al.)',
    ]);
  });

  it('is said for each link to a page, too', () => {
    const text = 'One is. [[Two]] is [@olah2022]. And [[three|the third]] is.';
    expect(quoted(text, 'md', 'pageLink')).toEqual(['Two is (olah et al.).', 'And the third is.']);
  });

  it('goes on where a colon leads to the next block', () => {
    expect(quoted('By [@olah2022] it is:\n\n$$\na = b\n$$')).toEqual(['By (olah et al.) it is: a = b']);
    expect(quoted('By [@olah2022]:\n\n- one. Two.\n- three')).toEqual(['By (olah et al.): one.']);
    expect(quoted('By [@olah2022]:\n\nNext.')).toEqual(['By (olah et al.) …']);
  });

  it('has the sentence before it where it is shorter than asked for', () => {
    const { tree } = read('One is so. It is [[two]]. And three is as long as that.\n\nIt is [[two]].');
    const found = [...quotes(tree).values()];
    expect(found.map((quote) => sayPassage(quote(say, 4), say))).toEqual([
      'One is so. It is two.',
      'It is two.',
    ]);
  });

  it('has no comments of MDX in it', () => {
    expect(quoted('One {/* not this */} <B>two</B> [@olah2022].', 'mdx')).toEqual(['One two (olah et al.).']);
  });
});

describe('the words of a text', () => {
  it('are plain, with spaces between its blocks', () => {
    expect(wordsOf(read('# One\n\nTwo *is* [@olah2022].\n\n- three\n- [[four]]').tree, say)).toBe(
      'One Two is (olah et al.). three four',
    );
  });
});

it('a cell that says too little alone is quoted with its row', () => {
  const table = (cell: string): string => `| What | Here |\n| --- | --- |\n| ${cell} | half of $x$ |`;
  const found = (cell: string): string[] =>
    [...quotes(read(table(cell), '', 'md').tree).values()].map((quote) => sayPassage(quote(say, 3), say));
  expect(found('[[ablation]]')).toEqual(['ablation: half of x']);
  expect(found('what an [[ablation]] takes')).toEqual(['what an ablation takes']);
});
