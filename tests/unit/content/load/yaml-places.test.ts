import { describe, expect, it } from 'vitest';
import { ReadingListSchema } from '../../../../src/content/schemas/reading-list.ts';
import { readYaml } from '../../../../src/content/load/read-yaml.ts';

const TEXT = `sent_as: List
items:
  - cite: one
    companion: >-
      Folded words
      of two lines
  - companion: |

      Kept words
    cite: "two"
    note: { title: T, text: 'U' }
`;
const yaml = readYaml(TEXT, ReadingListSchema, 'r.yaml', 5);

describe('the place of a value', () => {
  it.each([
    [['sent_as'], 5, 10],
    [['items'], 7, 3],
    [['items', 0], 7, 5],
    [['items', 0, 'cite'], 7, 11],
    [['items', 0, 'companion'], 8, 16],
    [['items', 1, 'companion'], 11, 16],
    [['items', 1, 'note', 'text'], 15, 29],
    [['items', 1, 'note', 'nothing'], 15, 11],
    [['items', 7, 'cite'], 7, 3],
    [['nothing'], 5, 1],
    [[], 5, 1],
  ])('at %j is line %i, column %i, as the file counts', (path, line, column) => {
    expect(yaml.place(path)).toEqual({ line, column });
  });
});

describe('the strings under a name', () => {
  it('come with their values and places', () => {
    expect(
      yaml.strings(['cite']).map(({ value, place, path }) => [value, place.line, place.column, path]),
    ).toEqual([
      ['one', 7, 11, 'items.cite'],
      ['two', 14, 11, 'items.cite'],
    ]);
  });

  it('begin with their first word when they are blocks of lines', () => {
    expect(yaml.strings(['companion']).map(({ value, place }) => [value, place.line, place.column])).toEqual([
      ['Folded words of two lines', 9, 7],
      ['\nKept words\n', 13, 7],
    ]);
  });

  it('are found in maps on one line', () => {
    expect(yaml.strings(['title', 'text']).map(({ value, path }) => [value, path])).toEqual([
      ['T', 'items.note.title'],
      ['U', 'items.note.text'],
    ]);
  });

  it('are strings only', () => {
    expect(
      readYaml('items:\n  - cite: 3\n  - cite: [a]\n  - cite:\n', ReadingListSchema, 'r.yaml').strings([
        'cite',
      ]),
    ).toEqual([]);
  });
});
