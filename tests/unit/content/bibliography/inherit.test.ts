import { describe, expect, it } from 'vitest';
import { formatTexts } from '../../../../src/content/bibliography/format-works.ts';
import { readBibtex } from '../../../../src/content/bibliography/read-bibtex.ts';

/** What the work with the key k says; no faults in the file. */
function csl(bib: string): Record<string, unknown> {
  const { works, faults } = readBibtex(bib);
  expect(faults).toEqual([]);
  return { ...works.find(({ key }) => key === 'k')!.csl };
}

const faults = (bib: string): string[] => readBibtex(bib).faults.map(({ what, hint }) => `${what} ${hint}`);

describe('what an entry leans on', () => {
  it('as @xdata gives fields, and is no work', () => {
    const bib =
      '@xdata{a, publisher = {P}, location = {L}}\n@xdata{b, xdata = {a}, series = {S}, location = {M}}\n';
    const said = csl(`${bib}@book{k, title = {T}, xdata = {b, a}, location = {Own}}`);
    expect(said).toMatchObject({ publisher: 'P', 'collection-title': 'S', 'publisher-place': 'Own' });
    expect(readBibtex(bib).works).toEqual([]);
  });

  it('may come later, and is copied along with its macros', () => {
    const bib = '@book{k, title = {T}, xdata = {a}}\n\n@string{p = {P}}\n\n@xdata{a, publisher = p}';
    expect(csl(bib)).toMatchObject({ publisher: 'P' });
    const { copy } = readBibtex(bib).works[0]!;
    expect(copy).toBe('@string{p = {P}}\n\n@book{k, title = {T}, xdata = {a}}\n\n@xdata{a, publisher = p}');
    expect(csl(copy)).toEqual(csl(bib));
  });

  it.each([
    ['@inproceedings', '@proceedings', { 'container-title': 'W: S', title: 'T' }],
    ['@incollection', '@book', { 'container-title': 'W: S', title: 'T' }],
    ['@inbook', '@mvbook', { 'container-title': 'W: S', title: 'T' }],
    ['@article', '@periodical', { 'container-title': 'W: S', title: 'T' }],
    ['@book', '@mvbook', { 'container-title': 'W: S', title: 'T' }],
  ])('gives its title to what stands in it: %s in %s', (child, parent, expected) => {
    const said = csl(
      `${child}{k, title = {T}, crossref = {w}}\n${parent}{w, title = {W}, subtitle = {S}, date = 2020}`,
    );
    expect(said).toMatchObject({ ...expected, issued: { 'date-parts': [[2020]] } });
  });

  it('keeps what is its own: its address, its notes, its names of old', () => {
    const parent =
      '@book{w, title = {W}, ids = {v}, doi = {10.1/w}, url = {https://w.example}, note = {N}, isbn = {1}, annotation = {A}, keywords = {stub}}';
    const said = csl(`@inbook{k, title = {T}, crossref = {w}}\n${parent}`);
    expect(said).not.toHaveProperty('DOI');
    for (const name of ['URL', 'note', 'ISBN', 'annote', 'keyword']) expect(said).not.toHaveProperty(name);
  });

  it.each([
    ['year = 2010', 'date = {2009-05}', { issued: { 'date-parts': [[2010]] } }],
    ['date = 2010', 'year = 2009, month = 5', { issued: { 'date-parts': [[2010]] } }],
    ['note = {N}', 'year = 2009, month = 5', { issued: { 'date-parts': [[2009, 5]] } }],
    ['address = {Own}', 'location = {Other}', { 'publisher-place': 'Own' }],
    ['journal = {Own}', 'journaltitle = {Other}', { 'container-title': 'Own' }],
  ])('says nothing that it says itself under another name: %s, %s', (own, parent, expected) => {
    for (const lean of ['xdata', 'crossref']) {
      const kind = lean === 'xdata' ? 'xdata' : 'periodical';
      const bib = `@article{k, title = {T}, ${own}, ${lean} = {w}}\n@${kind}{w, title = {W}, ${parent}}`;
      expect(csl(bib)).toMatchObject(expected);
    }
  });

  it('may go round in a circle', () => {
    const bib =
      '@book{k, title = {T}, crossref = {b}}\n@book{b, title = {U}, crossref = {k}, xdata = {c}}\n@xdata{c, xdata = {c}}';
    expect(csl(bib)).toMatchObject({ title: 'T' });
  });

  it('is blamed where it is not there, and where it is wrong', () => {
    expect(faults('@book{k, title = {T}, xdata = {abd, none}}\n@xdata{abc, note = {N}}')).toEqual([
      '"xdata" of "k" names no entry: "abd". Did you mean "abc"?',
      '"xdata" of "k" names no entry: "none". Add that entry, or leave the field out.',
    ]);
    expect(
      faults(
        '@book{k, title = {T}, xdata = {a}}\n@book{l, title = {T}, xdata = {a}}\n@xdata{a, date = {soon}}',
      ),
    ).toEqual([expect.stringContaining('"date" of "a" is not a date: "soon".')]);
  });
});

describe('a macro', () => {
  it.each([
    '@string(p = {P})',
    '@STRING { p = "P" }',
    '@string{o = {P}, p = o}',
    '@string{o = "P"}\n@string{p = o # ""}',
    '@string{p = {P},}',
  ])('is defined by %s', (macro) => {
    expect(csl(`${macro}\n@book{k, title = {T}, publisher = p}`)).toMatchObject({ publisher: 'P' });
    expect(csl(`${macro}\n@book{k, title = {T}, publisher = P # { & } # p}`)).toMatchObject({
      publisher: 'P & P',
    });
  });

  it('of every style is known', () => {
    expect(csl('@article{k, title = {T}, journal = jacm}')).toMatchObject({
      'container-title': 'Journal of the ACM',
    });
  });

  it.each([
    ['@string{p = {P}\n@book{k, title = {T}, publisher = p}', 'The macro "p" does not end.'],
    ['@string{p = {P\n@book{k, title = {T}, publisher = p}', 'The macro "p" does not end.'],
    ['@string{p = {P} q}\n@book{k, title = {T}, publisher = p}', 'The macro "p" does not parse.'],
    [
      '@string{p = o # {P}}\n@book{k, title = {T}, publisher = p}',
      'The macro "p" holds a macro that nothing defines: o.',
    ],
    [
      '@book{k, title = {T}, publisher = constructor}',
      '"publisher" of "k" holds a macro that nothing defines: constructor.',
    ],
  ])('that is wrong is one fault, whoever uses it: %s', (bib, said) => {
    expect(faults(bib)).toEqual([expect.stringContaining(said)]);
  });
});

it.each([
  ['phdthesis', 'school = {MIT}', 'T [PhD thesis]. MIT.'],
  ['mastersthesis', 'school = {MIT}', 'T [Master’s thesis]. MIT.'],
  ['thesis', 'type = {candthesis}, institution = {MIT}', 'T [Candidate thesis]. MIT.'],
  ['thesis', 'type = {Habilitation}, institution = {MIT}', 'T [Habilitation]. MIT.'],
  ['techreport', 'number = 3, institution = {SRI}', 'T (Technical Report No. 3). SRI.'],
  ['report', 'type = {resreport}, institution = {SRI}', 'T [Research report]. SRI.'],
  ['software', 'type = {software}', 'T [Computer software].'],
  ['constructor', 'type = {toString}', 'T [toString].'],
])('a @%s says what it is', (type, fields, said) => {
  const { works } = readBibtex(`@${type}{k, author = {A, B}, title = {T}, ${fields}, year = 2020}`);
  expect(formatTexts(works.map((work) => work.csl)).get('k')).toBe(`A, B. (2020). ${said}`);
});
