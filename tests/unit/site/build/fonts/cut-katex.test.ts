import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import katex from 'katex';
import { expect, test } from 'vitest';
import { lettersByFont, rulesInUse, runsOf } from '../../../../../src/site/build/fonts/cut-katex.ts';

const sheet = readFileSync(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'), 'utf8');

/** The letters that a formula needs, by font file. */
function lettersOf(formula: string): Record<string, string> {
  const html = katex.renderToString(formula, { output: 'html', displayMode: true });
  const fonts = [...lettersByFont(sheet, runsOf(html))].filter(([, letters]) => letters.size > 0);
  return Object.fromEntries(
    fonts.map(([file, letters]) => [file.slice(6, -6), [...letters].sort().join('')]),
  );
}

test('each font keeps the letters that formulas set in it', () => {
  expect(lettersOf('W_{QK} x = 2')).toEqual({ 'Math-Italic': 'KQWx', 'Main-Regular': '2=\u200b' });
  expect(lettersOf('\\mathbf{v} + \\mathrm{in} \\in \\mathbb{R}')).toMatchObject({
    'Main-Bold': 'v',
    'AMS-Regular': 'R',
  });
  expect(lettersOf('\\sum_i a_i')).toMatchObject({ 'Size2-Regular': '∑', 'Math-Italic': 'ai' });
  expect(lettersOf('\\Bigg( 1 < 2')).toMatchObject({ 'Size4-Regular': '(' });
  expect(lettersOf('1 < 2')['Main-Regular']).toContain('<');
});

test('a rule stays for the selectors whose classes are all used, and at-rules stay as they are', () => {
  const css =
    '@font-face{font-family:A;src:url(a.woff2)}.k{a:b}.k .x,.k .y{c:d}.k .z>.x:after{e:f}.k *{g:h}.k.y{i:j}';
  expect(rulesInUse(css, new Set(['k', 'x']))).toBe(
    '@font-face{font-family:A;src:url(a.woff2)}.k{a:b}.k .x{c:d}.k *{g:h}',
  );
});
