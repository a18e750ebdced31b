import { expect, it } from 'vitest';
import { deriveBibtex } from '../../../../src/content/bibliography/derive-bibtex.ts';
import { formatTexts } from '../../../../src/content/bibliography/format-works.ts';
import { readBibtex } from '../../../../src/content/bibliography/read-bibtex.ts';

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
  expect(formatTexts([works[0]!.csl]).get('kind202450')).toBe(
    'Kind, C. (2024, March 11). Notes on “50% & more_” [Lecture notes]. Everything & all. https://notes.example.org/lectures/a_b/',
  );
  const least = readBibtex(deriveBibtex({ authors: [], title: 'One', type: 'Lecture', where: '' }));
  expect(least.faults).toEqual([]);
  expect([...formatTexts([least.works[0]!.csl]).values()][0]).toBe('One. (n.d.). [Lecture].');
});

it('takes no key that stands beside it', () => {
  const keys = [new Set<string>(), new Set(['kind202450'])].map(
    (taken) => readBibtex(deriveBibtex(derived, taken)).works[0]?.key,
  );
  expect(keys).toEqual(['kind202450', 'kind202450b']);
});
