import { expect, it } from 'vitest';
import { html } from './page.ts';

it.each([
  ['what an abbreviation stands for', `:abbr[A]{title="it's -- x"}`, 'title="it’s – x"'],
  ['the label of a note', `p\n\n:::note{title="It's -- so"}\na\n:::`, 'aria-label="Link to “It’s – so”"'],
  ['a caption', `| a |\n|-|\n| b |\n\n: It's -- "c"`, '<p>It’s – “c”</p>'],
  ['and not what a program says', '<samp>a--"b"</samp>', '<samp>a--"b"</samp>'],
  ['and no address', 'https://e.org/a--b', '>https://e.org/a--b</a>'],
])('dashes and quotation marks are printed in %s', async (_, text, wanted) => {
  expect(await html(text)).toContain(wanted);
});
