import { expect, test } from 'vitest';
import { cslOf } from '../../../../../src/site/browser/passages/csl-of-meta.ts';
import { writeDirective } from '../../../../../src/site/browser/passages/write-directive.ts';

test.each([
  [{ textStart: 'a word' }, ':~:text=a%20word'],
  [{ textStart: 'from', textEnd: 'to' }, ':~:text=from,to'],
  [{ prefix: 'before', textStart: 'this', suffix: 'after' }, ':~:text=before-,this,-after'],
  [{ textStart: 'well-known, or & so' }, ':~:text=well%2Dknown%2C%20or%20%26%20so'],
])('a passage %o is written as %s', (fragment, written) => {
  expect(writeDirective(fragment)).toBe(written);
});

test.each([
  [[], { type: 'webpage' }],
  [
    [
      ['DC.title', 'A page'],
      ['citation_author', 'Ann B. Good'],
      ['citation_author', 'Plato'],
      ['DC.date', '2024-03-05'],
      ['DC.identifier', 'https://notes.example.org/a/'],
      ['DC.publisher', 'Notes'],
      ['DC.language', 'en'],
    ],
    {
      id: 'https://notes.example.org/a/',
      type: 'webpage',
      title: 'A page',
      author: [{ family: 'Good', given: 'Ann B.' }, { literal: 'Plato' }],
      issued: { 'date-parts': [[2024, 3, 5]] },
      'container-title': 'Notes',
      language: 'en',
      URL: 'https://notes.example.org/a/',
    },
  ],
] as [[string, string][], object][])('what a head says, %j, is an entry in CSL-JSON', (meta, entry) => {
  expect(cslOf(meta)).toEqual(entry);
});
