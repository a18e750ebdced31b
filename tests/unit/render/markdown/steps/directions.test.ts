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

const mirrored = (body: string): string => page(body).replace('lang="en"', 'lang="he" dir="rtl"');

it.each([
  ['the words of the site', '<h1>Notes</h1><p>שלום</p>', '<h1 dir="ltr">Notes</h1><p>שלום</p>'],
  [
    'a sentence of the site that names a title',
    '<p>On “<span lang="he" dir="rtl">שלום</span>”.</p>',
    '<p dir="ltr">On “<span lang="he" dir="rtl">שלום</span>”.</p>',
  ],
  [
    'no list and no link, which lie as the page does',
    '<ol><li><a href="/">Talk</a></li><li>שלום</li></ol>',
    '<ol><li><a href="/">Talk</a></li><li>שלום</li></ol>',
  ],
  [
    'nothing in a text that says its own',
    '<ul dir="rtl"><li><p>GPT-2 שלום</p></li></ul>',
    '<ul dir="rtl"><li><p>GPT-2 שלום</p></li></ul>',
  ],
  ['no line without letters', '<td>12</td>', '<td>12</td>'],
])('on a page from right to left gives a direction to %s', (_, text, expected) => {
  expect(withDirections(mirrored(`${text}<p>שלום</p>`))).toBe(mirrored(`${expected}<p>שלום</p>`));
});

it('leaves a page without such letters as it is', () => {
  const html = "<!DOCTYPE html><p class='x'>One<p>Two &mdash; three";
  expect(withDirections(html)).toBe(html);
});
