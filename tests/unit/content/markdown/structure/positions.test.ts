import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../../../src/content/markdown/syntax.ts';
import { read } from '../read.ts';

/** The places of all `@nanda2023` of a text, and where they really are. */
function places(text: string): [found: string[], real: string[]] {
  const real = [...text.matchAll(/@nanda2023/g)].map(({ index }) => {
    const lines = text.slice(0, index).split('\n');
    return `${lines.length}:${lines.at(-1)!.length + 1}`;
  });
  return [read(text).citations.map(({ place }) => `${place.line}:${place.column}`), real];
}

describe('the place of a citation is exact', () => {
  it.each([
    ['in a wrapped list item', '- a b\n  c @nanda2023 d\n  @nanda2023'],
    ['in a lazy line', '- a\nb @nanda2023\n\n> c\nd @nanda2023'],
    ['in a wrapped quotation', '> a\n> b @nanda2023\n>c @nanda2023\n>   d @nanda2023'],
    ['in a list in a quotation', '> - a\n>   b @nanda2023\n>\n>   c @nanda2023'],
    ['after spaces at line ends', 'a   b  \nc @nanda2023\n   d @nanda2023'],
    ['after hard breaks', 'a\\\n    @nanda2023\n@nanda2023'],
    ['after tabs', 'a\tb\n\tc\t@nanda2023\n\n-\td\t@nanda2023'],
    ['after escapes', 'a \\* b \\_ c \\\\ @nanda2023 \\@ \\[ \\& @nanda2023'],
    ['after backslashes that escape nothing', 'a\\b \\ c C:\\d @nanda2023'],
    ['after entities', '&amp; &lt;b&gt; &copy; &#65; &#x1F600; &hellip; @nanda2023 a&nbsp;b @nanda2023'],
    [
      'after entities for two characters, and for ampersands',
      '&Afr; @nanda2023 &NotEqualTilde;&amp;amp; @nanda2023',
    ],
    ['after ampersands that are no entities', 'a & b &c; R&D; &; &#; @nanda2023'],
    ['after the same word', 'nanda2023 @nanda2023x @nanda2023 nanda2023 @nanda2023'],
    ['after letters of many bytes', '“ü” 😀 注 @nanda2023'],
    ['in a table', '| a | b |\n|---|---|\n| \\| @nanda2023 | *c* @nanda2023 |'],
    ['in emphasis', '*a @nanda2023* **\\* @nanda2023**'],
    [
      'beside addresses in brackets',
      '[see https://x.org/@nobody, too] and @nanda2023\nand (a@b.org) @nanda2023',
    ],
    ['in a footnote', 'a[^1]\n\n[^1]: b\n    c @nanda2023'],
    ['in a side note in a list', '- p\n\n  :::note{title="T"}\n  a\n  b @nanda2023\n  :::'],
    ['after front matter', '---\na: "@nanda"\n---\n\nb @nanda2023'],
    ['with Windows line ends', 'a  \r\n  b\r\n@nanda2023 c\r\n- d\r\n  @nanda2023'],
  ])('%s', (_, text) => {
    const [found, real] = places(text);
    const cited = real.filter((place) => found.includes(place));
    expect(found).toEqual(cited);
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('a tree', () => {
  it('has a place for every node, also around addresses in brackets', () => {
    const text = 'a [see https://x.org and\nwww.y.org, too] b *c [z@x.org] d*\n\n- [https://x.org]';
    const tree = parse(text, 'md');
    const placeless: string[] = [];
    visit(tree, (node) => void (node.position ?? placeless.push(node.type)));
    expect(placeless).not.toEqual([]);
    const urls: string[] = [];
    visit(read(text).tree, 'link', ({ url, position }) => {
      urls.push(`${url} ${position!.start.line}:${position!.start.column}`);
    });
    expect(urls).toEqual([
      'https://x.org 1:8',
      'http://www.y.org 2:1',
      'mailto:z@x.org 2:23',
      'https://x.org 4:4',
    ]);
  });
});
