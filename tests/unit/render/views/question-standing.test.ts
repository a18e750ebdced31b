import { expect, it } from 'vitest';
import { standingOf } from '../../../../src/render/views/question-standing.ts';
import type { State } from '../../../../src/content/domain/states.ts';

const DAY = '2023-01-30';

it.each<[State, string | undefined, boolean, string]>([
  ['open', DAY, false, 'Asked 30 January 2023, open since.'],
  ['begun', undefined, false, 'Asked, and still open.'],
  ['open', undefined, false, 'Asked, and still open.'],
  ['open', DAY, true, 'Asked 30 January 2023 in the notes, which leave it open.'],
  ['open', undefined, true, 'Asked in the notes, which leave it open.'],
  ['complete', DAY, true, 'Asked 30 January 2023 in the notes.'],
  ['complete', undefined, false, 'Asked.'],
])('a question that is %s, asked %s, in the notes: %s, stands as “%s”', (state, asked, inNotes, says) => {
  expect(standingOf(state, asked, inNotes)).toBe(says);
});
