import { describe, expect, it } from 'vitest';
import { formatEntries, formatTexts, labelWorks } from '../../../../src/content/bibliography/format-works.ts';
import { readBibtex } from '../../../../src/content/bibliography/read-bibtex.ts';

/** How the works of a file are named, by key. */
function labels(text: string): Record<string, string> {
  const works = readBibtex(text).works.map((work) => work.csl);
  return Object.fromEntries([...labelWorks(works)].map(([key, { before, year }]) => [key, before + year]));
}

describe('the label of a work', () => {
  it.each([
    ['one author', 'author = {Olah, Chris}, date = {2022}', 'Olah, 2022'],
    ['two', 'author = {Nanda, Neel and Lieberum, Tom}, date = {2022}', 'Nanda & Lieberum, 2022'],
    ['three', 'author = {A, B and C, D and E, F}, date = {2022}', 'A et al., 2022'],
    ['one and others', 'author = {Smith, Ann and others}, date = {2022}', 'Smith et al., 2022'],
    ['two and others', 'author = {Smith, Ann and Jones, Bo and others}, date = {2022}', 'Smith et al., 2022'],
    [
      'an organisation',
      'author = {{The EleutherAI Group, Inc}}, date = {2022}',
      'The EleutherAI Group, Inc, 2022',
    ],
    ['an editor', 'editor = {Ed, I. T.}, date = {2022}', 'Ed, 2022'],
    ['no author', 'date = {2022}', 'T, 2022'],
    ['no author but a headline', 'date = {2022}, shorttitle = {S}', 'S, 2022'],
    ['no date', 'author = {Olah, Chris}', 'Olah, n.d.'],
    ['neither', '', 'T, n.d.'],
    ['a title that looks like its year', 'title = {2022}, date = {2022}', '2022, 2022'],
    ['a name with accents', 'author = {Schr{\\"o}dinger, E.}, date = {1926}', 'Schrödinger, 1926'],
    ['a name with a particle', 'author = {van der Berg, A}, date = {2022}', 'van der Berg, 2022'],
  ])('with %s', (_, fields, expected) => {
    const title = /\btitle =/.test(fields) ? '' : 'title = {T}, ';
    expect(labels(`@book{k, ${title}${fields}}`)).toEqual({ k: expected });
  });

  it('of a stub is the host of its address, or its key', () => {
    expect(labels('@online{k, url = {https://www.x.org/a}, keywords = {stub}}')).toEqual({
      k: 'x.org, n.d.',
    });
    expect(labels('@online{k, url = {?}, keywords = {stub}, date = {2020}}')).toEqual({ k: 'k, 2020' });
    expect(labels('@online{k, keywords = {stub}}')).toEqual({ k: 'k, n.d.' });
  });

  it('has a letter where two would be mistaken for each other', () => {
    const olah = (key: string, title: string, rest = 'date = {2022}'): string =>
      `@book{${key}, author = {Olah, Chris}, title = {${title}}, ${rest}}\n`;
    expect(labels(olah('z', 'Zoom') + olah('a', 'Alpha') + olah('y', 'Y', 'date = {2021}'))).toEqual({
      z: 'Olah, 2022b',
      a: 'Olah, 2022a',
      y: 'Olah, 2021',
    });
    expect(labels(olah('x', 'X', '') + olah('y', 'Y', ''))).toEqual({ x: 'Olah, n.d.-a', y: 'Olah, n.d.-b' });
  });

  it('has an initial where two authors share a name', () => {
    const two =
      '@book{a, author = {Smith, Ann}, title = {T}, date = {2022}}\n@book{b, author = {Smith, Bo}, title = {T}, date = {2022}}';
    expect(labels(two)).toEqual({ a: 'A. Smith, 2022', b: 'B. Smith, 2022' });
  });

  it('has its place in the bibliography', () => {
    const works = readBibtex(
      '@book{z, author = {Zed, A}, title = {T}}\n@book{a, author = {Abe, B}, title = {T}}',
    ).works;
    expect([...labelWorks(works.map(({ csl }) => csl))].map(([key, { rank }]) => [key, rank])).toEqual([
      ['z', 1],
      ['a', 0],
    ]);
    expect(labelWorks([])).toEqual(new Map());
  });

  it.each([
    ['two', 'author = {Aye, A and Bee, B}, year = 2020', ['Aye & Bee, 2020', 'Aye and Bee']],
    [
      'firms',
      String.raw`author = {{Simon \& Schuster} and {AT\&T}}, year = 2020`,
      ['Simon & Schuster & AT&T, 2020', 'Simon & Schuster and AT&T'],
    ],
    ['three', 'author = {Aye, A and Bee, B and Cee, C}', ['Aye et al., n.d.', 'Aye et al.']],
    [
      'nobody, in a journal',
      'year = 2001, journal = {J}',
      ['“On Things & More,” 2001', '“On Things & More”'],
    ],
    ['nobody and no date', 'journal = {J}', ['“On Things & More,” n.d.', '“On Things & More”']],
    ['nobody, as a book', 'year = 2001', ['On Things & More, 2001', 'On Things & More']],
  ])('by %s is said otherwise within a sentence', (_, fields, [written, spoken]) => {
    const { works } = readBibtex(`@article{k, title = {On Things \\& More}, ${fields}}`);
    const label = labelWorks(works.map((work) => work.csl)).get('k')!;
    expect([label.before + label.year, label.spoken]).toEqual([written, spoken]);
  });

  it('of a question keeps its mark', () => {
    const { works } = readBibtex('@article{k, title = {What?}, journal = {J}, year = 2001}');
    const label = labelWorks(works.map((work) => work.csl)).get('k')!;
    expect([label.before, label.spoken, label.authors]).toEqual(['“What?,” ', '“What?”', '“What?”']);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    'may have a key that JavaScript knows: %s',
    (key) => {
      const { works, faults } = readBibtex(
        `@book{${key}, author = {Aye, A}, title = {T}, year = 2020, ids = {x}}`,
      );
      expect(faults).toEqual([]);
      const csl = works.map((work) => work.csl);
      expect(labelWorks(csl).get(key)).toMatchObject({ before: 'Aye, ', year: '2020', rank: 0 });
      expect(formatTexts(csl).get(key)).toBe('Aye, A. (2020). T.');
      expect(formatEntries(csl).get(key)).toBe('Aye, A. (2020). <i>T</i>.');
    },
  );
});
