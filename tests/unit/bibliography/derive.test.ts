import { expect, it } from 'vitest';
import { deriveBibtex } from '../../../src/bibliography/derive.ts';
import { formatPlain } from '../../../src/bibliography/format.ts';
import { readBibtex } from '../../../src/bibliography/read.ts';

const derived = {
  authors: ['Cy Kind'],
  title: 'Notes on “50% & more_{}”',
  date: '2024-03-11',
  type: 'Lecture notes',
  where: 'Everything & all',
  url: 'https://notes.example.org/lectures/a_b/',
};

it('makes an entry that reads back, and says no more than is known', () => {
  const { works, faults } = readBibtex(deriveBibtex(derived));
  expect(faults).toEqual([]);
  expect(works[0]?.key).toBe('kind202450');
  expect(formatPlain(works[0]!.csl)).toBe(
    'Kind, C. (2024, March 11). Notes on “50% & more_” [Lecture notes]. Everything & all. https://notes.example.org/lectures/a_b/',
  );
  const least = readBibtex(deriveBibtex({ authors: [], title: 'One', type: 'Lecture', where: '' }));
  expect(least.faults).toEqual([]);
  expect(formatPlain(least.works[0]!.csl)).toBe('One. (n.d.). [Lecture].');
});
