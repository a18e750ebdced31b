import { expect, it } from 'vitest';
import { lostWords } from '../../../../src/site/search/lost-words.ts';

it.each([
  ['/lectures/mechanistic-interpretability/topics/induction-heads/', '/', 'induction heads'],
  ['/notes/glossary/superpostion', '/notes/', 'superpostion'],
  ['/notes/', '/notes/', ''],
  ['/404.html', '/', ''],
  ['/old/induction_heads.html', '/', 'induction heads'],
  ['/a/index.html', '/', 'a'],
  ['/gr%C3%B6%C3%9Fe/', '/', 'größe'],
  ['/100%/', '/', '100%'],
])('%s under %s was after “%s”', (path, base, words) => {
  expect(lostWords(path, base)).toBe(words);
});
