import { describe, expect, it } from 'vitest';
import {
  hasText,
  stateOfList,
  stateOfParts,
  stateOfQuestion,
  stateOfText,
  type State,
} from '../../../../src/content/domain/states.ts';

describe('a body', () => {
  it.each([
    undefined,
    '',
    ' \n\t',
    '<!-- a note -->',
    '<!-- a -->\n\n<!-- b\nc -->',
    '{/* a */}',
    '<!--{/*-->',
  ])('holds no words: %j', (body) => {
    expect(hasText(body)).toBe(false);
    expect(stateOfText(body)).toBe('open');
  });

  it.each(['a', '<!-- a --> b', 'b <!-- a -->', '`<!-- a -->`', '![](x.png)', '<!-- a', '{/* a', '-->'])(
    'holds words: %j',
    (body) => {
      expect(hasText(body)).toBe(true);
      expect(stateOfText(body)).toBe('complete');
    },
  );
});

describe('a question', () => {
  it.each([
    ['open without leads', '', 0, 'open'],
    ['begun with leads', '<!-- later -->', 2, 'begun'],
    ['complete when answered', 'Yes.', 0, 'complete'],
    ['complete when answered, leads or not', 'Yes.', 2, 'complete'],
  ])('is %s', (_, body, leads, state) => {
    expect(stateOfQuestion(body, leads)).toBe(state);
  });
});

describe('a part made of parts', () => {
  it.each<[State[], State]>([
    [[], 'open'],
    [['open', 'open'], 'open'],
    [['open', 'complete'], 'begun'],
    [['begun'], 'begun'],
    [['begun', 'complete'], 'begun'],
    [['complete', 'complete'], 'complete'],
  ])('of %j is %s', (parts, state) => {
    expect(stateOfParts(parts)).toBe(state);
  });

  it('is complete as a list with one entry', () => {
    expect([0, 1, 7].map(stateOfList)).toEqual(['open', 'complete', 'complete']);
  });
});
