import { expect, it } from 'vitest';
import { headline } from '../../../../src/content/domain/titles.ts';

it.each([
  ['Alpha – a first', { title: 'Alpha', subtitle: 'a first' }],
  ['Alpha – a – b', { title: 'Alpha', subtitle: 'a – b' }],
  ['Alpha -- a first', { title: 'Alpha', subtitle: 'a first' }],
  ['Alpha', { title: 'Alpha' }],
  ['Alpha - a', { title: 'Alpha - a' }],
  ['1–4', { title: '1–4' }],
  ['', { title: '' }],
])('The headline of "%s" ends at the dash', (title, expected) => {
  expect(headline(title)).toEqual(expected);
});
