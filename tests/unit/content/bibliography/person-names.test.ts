import { describe, expect, it } from 'vitest';
import { formatTexts } from '../../../../src/content/bibliography/format-works.ts';
import { readNames } from '../../../../src/content/bibliography/person-names.ts';
import { readBibtex } from '../../../../src/content/bibliography/read-bibtex.ts';

const faults = (author: string): string[] =>
  readBibtex(`@misc{a, title = {T}, author = {${author}}}`).faults.map(({ what }) => what);

describe('a name', () => {
  it.each([
    [String.raw`{\'E}va Tardos`, { given: 'Éva', family: 'Tardos' }],
    [String.raw`{\L}ukasz Kaiser`, { given: 'Łukasz', family: 'Kaiser' }],
    [String.raw`{\"U}lk{\"u} {\"O}z`, { given: 'Ülkü', family: 'Öz' }],
    [String.raw`\"{O}zlem T{\"u}re`, { given: 'Özlem', family: 'Türe' }],
    [String.raw`{\v S}imon {\v{C}}ech`, { given: 'Šimon', family: 'Čech' }],
    [String.raw`{\O}rsted, H. C.`, { given: 'H. C.', family: 'Ørsted' }],
    [String.raw`H{\aa}kon {\AA}s`, { given: 'Håkon', family: 'Ås' }],
    [String.raw`Jos{\'{\i}}as Garc{\'\i}a`, { given: 'Josías', family: 'García' }],
    [String.raw`{\relax Ch}arles {\relax Ph}ilippe`, { given: 'Charles', family: 'Philippe' }],
    [String.raw`{\noopsort{steen}}{van Steen}, Maarten`, { given: 'Maarten', family: 'van Steen' }],
    ['Ludwig van Beethoven', { given: 'Ludwig', 'non-dropping-particle': 'van', family: 'Beethoven' }],
    ['van Beethoven, Ludwig', { given: 'Ludwig', 'non-dropping-particle': 'van', family: 'Beethoven' }],
    [
      String.raw`Charles Louis de la Vall{\'e}e Poussin`,
      { given: 'Charles Louis', 'non-dropping-particle': 'de la', family: 'Vallée Poussin' },
    ],
    [String.raw`Jean {\'e}l Hadj`, { given: 'Jean', 'non-dropping-particle': 'él', family: 'Hadj' }],
    ['{de Witt}, Bryce', { given: 'Bryce', family: 'de Witt' }],
    ['Per {Brinch Hansen}', { given: 'Per', family: 'Brinch Hansen' }],
    ['Brinch Hansen, Per', { given: 'Per', family: 'Brinch Hansen' }],
    ['King, Jr., Martin~Luther', { given: 'Martin Luther', suffix: 'Jr.', family: 'King' }],
    ['Jean-Paul Sartre', { given: 'Jean-Paul', family: 'Sartre' }],
    ["O'Neil, Kathleen", { given: 'Kathleen', family: "O'Neil" }],
    ['family=Smet, given=Jan, prefix=de', { given: 'Jan', 'non-dropping-particle': 'de', family: 'Smet' }],
    ['Lukasz Kaiser 0001', { given: 'Lukasz', family: 'Kaiser' }],
    ['Kaiser 0001, Lukasz', { given: 'Lukasz', family: 'Kaiser' }],
    ['{Barnes and Noble}', { literal: 'Barnes and Noble' }],
    [String.raw`{AT\&T}`, { literal: 'AT&T' }],
    ['Plato', { family: 'Plato' }],
    ['孔子', { family: '孔子' }],
  ])('is read: %s', (name, expected) => {
    expect(readNames(name)).toEqual([expected]);
    expect(faults(name)).toEqual([]);
  });

  it('stands beside others, however "and" is written and lines are broken', () => {
    const names = readNames('Good, A.\n  AND  {Fine and Sons} and\tOrlando and Sandy And others');
    expect(names).toEqual([
      { family: 'Good', given: 'A.' },
      { literal: 'Fine and Sons' },
      { family: 'Orlando' },
      { family: 'Sandy' },
      { literal: 'others' },
    ]);
  });

  it.each([
    ['Smith, J., Doe, K. and Roe, L.', 'has a name that cannot be read: "Smith, J., Doe, K."'],
    ['Smith, J., and Doe, K.', 'has a name that cannot be read: "Smith, J.,"'],
    ['Smith, J.; Doe, K.', 'has a name that cannot be read: "Smith, J.; Doe, K."'],
    [String.raw`Simon \& Schuster`, 'has a name that cannot be read'],
    ['Smith, J. and and Doe, K.', 'has an "and" with no name on one side'],
    ['{} and others', 'has a name that cannot be read: "{}"'],
    ['others', 'names nobody before "others"'],
    ['and Doe, K.', 'has an "and" with no name on one side'],
    ['Smith, J. and', 'has an "and" with no name on one side'],
    ['Smith, J. et al.', 'ends with "et al."'],
    [String.raw`Smith, \foo{J}`, String.raw`holds TeX that nobody here knows: \foo`],
    ['{Smith $J}', 'begins a formula that does not end: $'],
    ['xdata=names-author', 'takes one field of an @xdata'],
  ])('is one fault where it cannot be: %s', (author, said) => {
    expect(faults(author)).toEqual([expect.stringContaining(`"author" of "a" ${said}`)]);
  });
});

describe('BibTeX’s "and others"', () => {
  const entry = (author: string, title = 'T'): string =>
    formatTexts(
      readBibtex(`@misc{a, author = {${author}}, title = {${title}}, year = 2020}`).works.map(
        ({ csl }) => csl,
      ),
    ).get('a')!;
  const many = (n: number): string => Array.from({ length: n }, (_, i) => `N${i}, A`).join(' and ');

  it.each([1, 2, 19, 20, 21, 40])('is "et al." after %i names', (n) => {
    expect(entry(`${many(n)} and others`)).toMatch(/^N0, A\.(?:, N\d+, A\.)*, et al\. \(2020\)\. T\.$/);
  });

  it('is nothing that a title or a name says', () => {
    expect(entry('Good, A', 'Dogs \\& others')).toBe('Good, A. (2020). Dogs & others.');
    expect(entry('{Friends \\& others}')).toBe('Friends & others. (2020). T.');
  });
});
