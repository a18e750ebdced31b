import { expect, it } from 'vitest';
import { withDirections } from '../../../../../src/render/markdown/steps/directions.ts';

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>A</title><script>if (1 < 2) "שלום";</script></head><body>${body}</body></html>`;

it.each([
  ['a paragraph', '<p>שלום, world.</p>', '<p dir="auto">שלום, world.</p>'],
  ['one in Arabic', '<p>مرحبا</p>', '<p dir="auto">مرحبا</p>'],
  ['a heading', '<h2 id="a">שלום</h2>', '<h2 dir="auto" id="a">שלום</h2>'],
  [
    'the item, not its neighbour',
    '<ul><li>one</li><li>שלום</li></ul>',
    '<ul dir="auto"><li>one</li><li dir="auto">שלום</li></ul>',
  ],
  [
    'a cell',
    '<table><tbody><tr><td>1</td><td>שלום</td></tr></tbody></table>',
    '<table><tbody><tr><td>1</td><td dir="auto">שלום</td></tr></tbody></table>',
  ],
  [
    'a title that is a link in a line',
    '<p>See <a href="/x/">שלום</a>.</p>',
    '<p dir="auto">See <a dir="auto" href="/x/">שלום</a>.</p>',
  ],
  ['nothing that says its own', '<p dir="rtl">שלום</p>', '<p dir="rtl">שלום</p>'],
  ['no text in other scripts', '<p>αβγ, Привет, 你好</p>', '<p>αβγ, Привет, 你好</p>'],
])('gives a direction to %s', (_, text, expected) => {
  expect(withDirections(page(text))).toBe(page(expected));
});

it('leaves a page without such letters as it is', () => {
  const html = "<!DOCTYPE html><p class='x'>One<p>Two &mdash; three";
  expect(withDirections(html)).toBe(html);
});
