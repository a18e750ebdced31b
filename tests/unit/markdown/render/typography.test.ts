import type { Root } from 'mdast';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { remarkTypography } from '../../../../src/markdown/render/typography.ts';
import { parse } from '../../../../src/markdown/syntax.ts';

const TEXTS = {
  quotes: `She said "it's *'one'* of 'em", and left.`,
  'quotes around links': `"[one](https://a.example)" and '**two**'`,
  dashes: 'a -- b --- c - d',
  ellipses: 'so ... on . . . and on',
  backticks: "``quoted'' in the old way",
  lists: '- "one"\n- two\n\n  \'three\' . . .\n\n> four --\n> five',
  tables: '| "a" | b |\n| --- | --- |\n| c | it\'s |',
  'what follows a footnote': 'Word[^1].\n\n[^1]: "Note" -- here.',
  headings: '# The "title"\n\nplain\n\n## plain',
  'code and formulas': '`"a" -- b` and $"x"$ aren\'t touched',
};

describe('remarkTypography', () => {
  for (const [name, text] of Object.entries(TEXTS))
    it(`does what SmartyPants does to the whole text: ${name}`, () => {
      const whole = structuredClone(parse(text, 'md'));
      const mended = unified().use(remarkSmartypants).runSync(structuredClone(whole));
      expect(mended).not.toEqual(whole);
      expect(unified().use(remarkTypography).runSync(whole)).toEqual(mended as Root);
    });
});
