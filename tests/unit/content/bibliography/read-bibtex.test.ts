import { describe, expect, it } from 'vitest';
import { readBibtex, type Work } from '../../../../src/content/bibliography/read-bibtex.ts';

/** The only work of a file without faults. */
function work(text: string): Work {
  const { works, faults } = readBibtex(text);
  expect([works.length, faults]).toEqual([1, []]);
  return works[0]!;
}

describe('a work of the bibliography', () => {
  it('is CSL for formatting and its own text for copying', () => {
    const text =
      '@article{olah2022,\n  author = {Olah, Chris},\n  title  = {{One} thing},\n  date   = {2022-03-01},\n  journaltitle = {J},\n}';
    const { key, csl, bibtex } = work(`% before\n${text}\nafter`);
    expect([key, bibtex]).toEqual(['olah2022', text]);
    expect(csl).toMatchObject({
      id: 'olah2022',
      type: 'article-journal',
      title: expect.stringContaining('One') as string,
      'container-title': 'J',
      author: [{ family: 'Olah', given: 'Chris' }],
      issued: { 'date-parts': [[2022, 3, 1]] },
    });
  });

  it.each(['olah2022', 'a.b', 'a:b', 'a_b', 'a+b', 'a-b', 'ö2020', '2020x'])(
    'has the very key of the file: %s',
    (key) => {
      expect(work(`@online{${key}, title = {T}}`)).toMatchObject({ key, csl: { id: key } });
    },
  );

  it('has old names', () => {
    expect(work('@online{a, title = {T}, ids = {b, c,  d,}}').aliases).toEqual(['b', 'c', 'd']);
    expect(work('@online{a, title = {T}}').aliases).toEqual([]);
  });

  it('is a stub by its keywords, and then needs no title', () => {
    expect(work('@online{a, url = {https://x.org}, keywords = {x, stub}}').stub).toBe(true);
    expect(work('@online{a, url = {https://x.org}, keywords = { stub }}').stub).toBe(true);
    expect(work('@online{a, title = {T}, keywords = {stubborn}}').stub).toBe(false);
  });

  it('carries a doubt as plain words', () => {
    expect(work('@online{a, title = {T}, annotation = {By {R\\&D},\n   5\\% \\{sure\\}.}}').note).toBe(
      'By R&D, 5% sure.',
    );
    expect(work('@online{a, title = {T}, annotation = {}}')).not.toHaveProperty('note');
    expect(
      work(String.raw`@online{a, title = {T}, annotation = {$x_{ij} \frac{a}{b}$ for \$5 {and} \$6}}`).note,
    ).toBe(String.raw`$x_{ij} \frac{a}{b}$ for \$5 and \$6`);
  });

  it.each([
    ['eprint = {2201.1}, eprinttype = {arxiv}', '2201.1'],
    ['eprint = {2201.1}, eprinttype = {arXiv}', '2201.1'],
    ['eprint = {2201.1}, archiveprefix = {arXiv}', '2201.1'],
    ['eprint = {123}, eprinttype = {pubmed}', undefined],
    ['eprint = {2201.1}', undefined],
    ['eprinttype = {arxiv}', undefined],
  ])('has its number on arXiv: %s', (fields, arxiv) => {
    expect(work(`@online{a, title = {T}, ${fields}}`).arxiv).toBe(arxiv);
  });

  it('may use strings of the file, and Windows line ends', () => {
    const text =
      '@string{nips = {NeurIPS}}\r\n@inproceedings{a,\r\n  title = {T},\r\n  booktitle = nips # { 2020}\r\n}\r\n';
    expect(work(text).csl['container-title']).toBe('NeurIPS 2020');
  });

  it('has all its publishers in one line', () => {
    expect(work('@book{a, title = {T}, publisher = {Taylor and Francis}}').csl).toMatchObject({
      publisher: 'Taylor and Francis',
    });
  });

  it('is no comment and no preamble', () => {
    expect(readBibtex('@comment{x, title = {T}}\n@preamble{"x"}\n@string{a = {b}}')).toMatchObject({
      works: [],
      faults: [],
    });
  });
});
