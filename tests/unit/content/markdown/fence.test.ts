import { expect, it } from 'vitest';
import { readFence } from '../../../../src/content/markdown/fence.ts';

/** What a fence asks for, in one line. */
function said(meta: string): string {
  const { title, lines, words, first, unread } = readFence(meta);
  const parts = [
    title && `"${title}"`,
    [...lines].join(),
    words.join(' '),
    first && `from ${first}`,
    unread && `? ${unread}`,
  ];
  return parts.filter(Boolean).join(' · ');
}

it.each([
  ['', ''],
  ['title="a b.py"', '"a b.py"'],
  ['title=\'a "b"\'', '"a "b""'],
  ['{2-5}', '2,3,4,5'],
  ['{1,3-4, 9}', '1,3,4,9'],
  ['/softmax/ /a b/', 'softmax a b'],
  ['/a\\/b/', 'a/b'],
  ['numbers', 'from 1'],
  ['numbers=10', 'from 10'],
  ['title="src/a/b.ts" {1} /x/ numbers', '"src/a/b.ts" · 1 · x · from 1'],
  ['linenos', '? linenos'],
  ['{python}', '? {python}'],
  ['title=a {1}', '1 · ? title=a'],
  ['subtitle="a"', '? subtitle="a"'],
])('the words behind a language are read: %j', (meta, made) => expect(said(meta)).toBe(made));
