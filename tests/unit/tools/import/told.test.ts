import { expect, it } from 'vitest';
import { toldOnce } from '../../../../src/tools/import/pages/told.ts';

it('says each kind once, with all its lines', () => {
  const left = [
    { line: 2, what: 'how something looks: color: red' },
    { line: 3, what: 'There is no file at "a.pdf"' },
    { line: 5, what: 'how something looks: .lead' },
    { line: 5, what: 'how something looks: color: red' },
    { line: 7, what: 'There is no file at "b.pdf"' },
    { line: 8, what: 'TeX that KaTeX cannot set, \\a: 5%, now \\a: 5\\%' },
    { line: 9, what: 'a break between cells' },
  ];
  expect(toldOnce(left)).toEqual([
    { lines: [2, 5], what: 'how something looks: color: red, .lead' },
    { lines: [3, 7], what: 'There is no file at "a.pdf", "b.pdf"' },
    { lines: [8], what: 'TeX that KaTeX cannot set, \\a: 5%, now \\a: 5\\%' },
    { lines: [9], what: 'a break between cells' },
  ]);
});
