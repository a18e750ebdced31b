import fc from 'fast-check';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { isAll } from '../../../support/extent.ts';
import { faults, outline, read } from './read.ts';

const commonMark = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .freeze();

/** What Markdown makes something of, and signs of ours that make nothing: a brace, a colon, a dollar sign, a tilde, a hat alone. */
const PIECES = [
  'word',
  'שלום',
  '学习',
  ' ',
  ' ',
  '\n',
  '\n',
  '\n\n',
  '\n\n',
  '- ',
  '1. ',
  '> ',
  '    ',
  '\n## A heading\n',
  '---\n',
  '\n| a | b |\n|---|---|\n| 1 | 2 |\n',
  '*a*',
  '**b**',
  '_c_',
  '*',
  '`',
  '`code`',
  '\n```js\nx = {1}\n```\n',
  '[words](https://example.org/)',
  '![a](b.png)',
  '\\*',
  '&copy;',
  ', ',
  ' {1,2} ',
  ' {a} ',
  ' a: b ',
  ' 3:30 ',
  ' :: ',
  ' costs $5 ',
  ' ~5 ',
  ' a = b ',
  ' 2 ^ 3 ',
  ' x == y ',
  ' a@b ',
  ' [1] ',
  '(c)',
];

const typed = (pieces: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 24 })
    // Front matter that does not end is a fault of its own; two signs may be a pair.
    .map((all) => `Words\n\n${all.join('')}`)
    .filter((text) => !/[$~][^]*[$~]/.test(text));

const RUNS = { numRuns: Number(process.env['LEFT_RUNS'] ?? (isAll ? 2000 : 200)), seed: 1 };

it('what holds none of our forms is what CommonMark and GitHub make of it', () => {
  fc.assert(
    fc.property(typed(PIECES), (text) => {
      expect(outline(read(text).tree)).toBe(outline(commonMark.parse(text)));
      expect(faults(text)).toEqual([]);
    }),
    RUNS,
  );
});

it('and the same in MDX, which knows no indented code', () => {
  fc.assert(
    fc.property(typed(PIECES.filter((piece) => piece !== '    ')), (text) => {
      expect(outline(read(text, '', 'mdx').tree)).toBe(outline(read(text).tree));
      expect(faults(text, 'mdx')).toEqual([]);
    }),
    RUNS,
  );
});
