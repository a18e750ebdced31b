import type { CSL } from '@citation-js/core';
import { expect, it } from 'vitest';
import { fieldsOfCsl } from '../../../../src/content/bibliography/from-csl.ts';
import { readBibtex } from '../../../../src/content/bibliography/read-bibtex.ts';

it('of several publishers all are written, of several titles the first', () => {
  const csl = { id: 'a', type: 'book', title: ['Whole', 'Short'], publisher: ['Taylor', 'Francis'] };
  const { fields } = fieldsOfCsl(csl as unknown as CSL);
  expect(Object.fromEntries(fields)).toMatchObject({ title: 'Whole', publisher: 'Taylor and Francis' });
});

it.each([
  [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }, 'King, Jr., Martin Luther'],
  [{ family: 'Barnes and Noble' }, '{Barnes and Noble}'],
  [{ family: 'Google Research' }, '{Google Research}'],
  [{ literal: 'AT&T' }, String.raw`{AT\&T}`],
  [{ family: 'Sand, and Sons', given: 'A; B' }, '{Sand, and Sons}, {A; B}'],
  [{ family: 'Berg', given: 'A', 'non-dropping-particle': 'van den' }, 'van den Berg, A'],
])('a name is written so that it reads back: %j', (name, written) => {
  const fields = new Map(fieldsOfCsl({ id: 'a', type: 'book', title: 'T', author: [name] }).fields);
  expect(fields.get('author')).toBe(written);
  const { works, faults } = readBibtex(`@book{a, title = {T}, author = {${written}}}`);
  expect(faults).toEqual([]);
  const { family, literal = family, ...rest } = name as { family?: string; literal?: string };
  expect(works[0]!.csl.author).toEqual([Object.keys(rest).length ? name : { literal }]);
});

it('a range of days is written whole', () => {
  const issued = {
    'date-parts': [
      [2020, 5],
      [2020, 6],
    ],
  };
  const fields = new Map(fieldsOfCsl({ id: 'a', title: 'T', issued } as unknown as CSL).fields);
  expect(fields.get('date')).toBe('2020-05/2020-06');
});

it('an edited volume has its editors', () => {
  const csl = {
    id: 'a',
    type: 'book',
    title: 'Whole',
    editor: [{ family: 'Ed', given: 'I' }, { literal: 'Team' }],
  };
  expect(Object.fromEntries(fieldsOfCsl(csl as unknown as CSL).fields).editor).toBe('Ed, I and {Team}');
});
