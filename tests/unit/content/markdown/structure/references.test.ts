import { describe, expect, it } from 'vitest';
import { faults, read } from '../read.ts';

/** The spots of a text that cite. */
function spots(text: string, scope = ''): string[] {
  return read(text, scope).citations.flatMap(({ node }) => node.ids);
}

describe('the spots that cite', () => {
  it('are numbered by work, in the order of the file', () => {
    expect(spots('[@olah2022] @nanda2023 [@olah2022; @olah2022, p. 3]\n\n- [see @nanda2023]')).toEqual([
      'cite-olah2022-1',
      'cite-nanda2023-1',
      'cite-olah2022-2',
      'cite-olah2022-3',
      'cite-nanda2023-2',
    ]);
  });

  it('have the scope of their text before them', () => {
    expect(spots('[@olah2022]', 'two')).toEqual(['two-cite-olah2022-1']);
  });

  it.each([
    ['a heading', '# [@olah2022]'],
    ['a list item', '- [@olah2022]'],
    ['a quotation', '> [@olah2022]'],
    ['a table', '| a |\n|---|\n| [@olah2022] |'],
    ['emphasis', '*a **[@olah2022]***'],
    ['a side note', 'p\n\n:::note{title="T"}\n[@olah2022]\n:::'],
    ['a footnote', 'p[^1]\n\n[^1]: [@olah2022]'],
    ['two lines', '[see\n@olah2022,\nSection 2]'],
  ])('may stand in %s', (_, text) => {
    expect(spots(text)).toEqual(['cite-olah2022-1']);
    expect(faults(text)).toEqual([]);
  });

  it.each([
    '`[@olah2022]`',
    '    [@olah2022]',
    '```\n@olah2022\n```',
    '$[@olah2022]$',
    '<https://x.org/@olah2022>',
    'https://x.org/@olah2022',
    '[words @olah2022](https://x.org)',
    '![words @olah2022](x.png)',
    '[[page|see @olah2022 and @nanda2023]]',
    '\\@olah2022',
    '\\[@olah2022]',
    '[\\@olah2022]',
    '[see \\@olah2022]',
    '<!-- @olah2022 -->',
    'mail olah@olah2022.org',
    '---\na: "[@olah2022]"\n---',
  ])('are none in %s', (text) => {
    expect(spots(text)).toEqual([]);
    expect(faults(text)).toEqual([]);
  });

  it('may stand in MDX, in tags and beside braces', () => {
    const { citations } = read(
      '<Box>[@olah2022]</Box> {1} @nanda2023\n\n<Box>\n  @olah2022\n</Box>',
      '',
      'mdx',
    );
    expect(citations.map(({ place }) => `${place.line}:${place.column}`)).toEqual(['1:6', '1:28', '4:3']);
  });
});

describe('a citation that cannot be read', () => {
  it.each([
    ['[@olah2022, eq. [3]]', '1:1', '[@olah2022, eq. [3]'],
    ['a [@olah2022 and *b* c', '1:3', '[@olah2022 and '],
    ['a\n- b [@olah2022; p. 3]', '2:5', '[@olah2022; p. 3]'],
    ['[@olah2022, see https://x.org]', '1:1', '[@olah2022, see '],
    ['[see https://x.org] [@;]', '1:21', '[@;]'],
    ['[@olah2022, \\[sic\\]]', '1:1', '[@olah2022, [sic]'],
    ['[see *@nanda2023* and @olah2022]', '1:1', '[see '],
  ])('is blamed where it begins: %s', (text, place, said) => {
    expect(faults(text)).toEqual([`${place} citation-syntax: "${said}" is not a citation.`]);
  });
});

describe('a link to a page', () => {
  it('is found with its place', () => {
    const found = read('a [[b|c]]\n  and [[d#e]] \\[[f]] `[[g]]` [\\[h]]').pageLinks;
    expect(
      found.map(({ node, place }) => [node.target, node.heading, node.text, place.line, place.column]),
    ).toEqual([
      ['b', '', 'c', 1, 3],
      ['d', 'e', '', 2, 7],
    ]);
  });

  it('has a pipe in a table when it is escaped', () => {
    expect(read('| a |\n|---|\n| [[b\\|c]] |').pageLinks).toMatchObject([
      { node: { target: 'b', text: 'c' }, place: { line: 3, column: 3 } },
    ]);
  });
});

describe('the words of a page link', () => {
  it('are its own alone', () => {
    const { pageLinks } = read('*A* [[page]] and $x$ [[page|b]] | c.');
    expect(pageLinks.map(({ node }) => [node.text, node.children])).toEqual([
      ['', []],
      ['b', []],
    ]);
  });

  it('may be formatted', () => {
    const [found] = read('See [[page|the *word* $x$]] here.').pageLinks;
    expect(found).toMatchObject({
      place: { line: 1, column: 5 },
      node: {
        target: 'page',
        text: 'the word x',
        children: [{}, { type: 'emphasis' }, {}, { type: 'inlineMath' }],
      },
    });
  });
});

it('formulas in the words of a citation are formulas of the text', () => {
  expect(read('[@olah2022, eq. $x$]').math).toBe(true);
});
