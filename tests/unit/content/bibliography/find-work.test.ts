import { expect, it } from 'vitest';
import { findWork } from '../../../../src/content/bibliography/find-work.ts';
import { readBibtex, type Work } from '../../../../src/content/bibliography/read-bibtex.ts';

const { works } = readBibtex(`
@online{preprint, author = {A}, title = {One}, eprint = {2107.00001v2}, eprinttype = {arxiv}}
@article{article, author = {B}, title = {Two: a {Story}}, doi = {10.1000/ABC}}
@online{page, author = {C}, title = {Three}, url = {https://www.x.example/three/}}
`);
const found = (csl: object, arxiv?: string): string | undefined => {
  const work = findWork({ csl, ...(arxiv ? { arxiv } : {}) } as Work, works);
  return work && `${work.work.key} by ${work.same}`;
};

it('a work is found by its number at arXiv, whatever the version, as a number, an address or a DOI', () => {
  const by = 'preprint by arXiv number';
  expect(found({}, '2107.00001')).toBe(by);
  expect(found({}, '2107.00001v3')).toBe(by);
  expect(found({ URL: 'https://arxiv.org/pdf/2107.00001v1.pdf' })).toBe(by);
  expect(found({ DOI: '10.48550/arXiv.2107.00001v1' })).toBe(by);
  expect(found({}, '2107.00002')).toBeUndefined();
});

it('a work is found by its DOI, its address or its title, whatever their form', () => {
  expect(found({ URL: 'https://doi.org/10.1000/abc' })).toBe('article by DOI');
  expect(found({ URL: 'http://x.example/three#top' })).toBe('page by address');
  expect(found({ title: 'Two – A story' })).toBe('article by title');
  expect(found({ title: 'Four' })).toBeUndefined();
});
