import { expect, test } from 'vitest';
import { allAsMarkdown, slotMarkdown } from '../../../../../src/site/browser/mine/as-markdown.ts';
import type { Mine } from '../../../../../src/site/browser/mine/mine.ts';

test.each([
  ['title: Open\norder: 2', '---\ntitle: Open\norder: 2\nby: companion\n---\n\nIt said so.\n'],
  ['title: Open\nby: speaker\n', '---\ntitle: Open\nby: speaker\n---\n\nIt said so.\n'],
])('words for a slot are copied as its file, with the front matter %j', (matter, text) => {
  expect(slotMarkdown(matter, '\nIt said so. \n')).toBe(text);
});

test('all that was written is handed out by page, with what was asked, and what is planned', () => {
  const mine: Mine = {
    kind: 'slot',
    path: '/a/',
    id: 'x',
    page: 'One, Summary',
    asked: 'What?\nAnd why?',
    words: 'This.',
  };
  const all: Mine[] = [
    mine,
    {
      ...mine,
      kind: 'answer',
      id: 'y',
      asked: 'Again?',
      words: '',
      also: ['Before.'],
      went: 'Partly',
      due: '2026-03-02',
    },
    { ...mine, path: '/b/', page: 'Two', asked: 'Else?', words: 'No.' },
  ];
  expect(allAsMarkdown(all, 'https://notes.example.org')).toBe(`# What I wrote

## One, Summary

<https://notes.example.org/a/>

> What?
> And why?

This.

> Again?

Also, at another time or in another tab:

Before.

How it went: Partly. To be asked again from 2026-03-02 on.

## Two

<https://notes.example.org/b/>

> Else?

No.
`);
});
