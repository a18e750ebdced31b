import { expect, it } from 'vitest';
import { exportBibtex } from '../../../../src/content/bibliography/export-bibtex.ts';
import { readBibtex } from '../../../../src/content/bibliography/read-bibtex.ts';

const BIB = `% a thought of the author's own
@comment{kept at home}
@string{press = {A Press}}

@inproceedings{child, author = {A, B}, title = {Child}, crossref = {whole}, publisher = press}
@proceedings{whole, title = {Proceedings}, date = {2020}}
`;

it('hands out macros and entries as they were written, children before their parents, and no comments', () => {
  expect(exportBibtex(BIB)).toMatchInlineSnapshot(`
    "@string{press = {A Press}}

    @inproceedings{child, author = {A, B}, title = {Child}, crossref = {whole}, publisher = press}

    @proceedings{whole, title = {Proceedings}, date = {2020}}
    "
  `);
});

it('lets an entry say what its parent says', () => {
  const [child] = readBibtex(exportBibtex(BIB)).works;
  expect(child?.csl).toMatchObject({
    id: 'child',
    'container-title': 'Proceedings',
    publisher: 'A Press',
    issued: { 'date-parts': [[2020]] },
  });
});

it('blames a parent that cannot be read, and not its children', () => {
  const { works, faults } = readBibtex(BIB.replace('title = {Proceedings},', 'title = {Proceedings'));
  expect(works.map(({ key }) => key)).toEqual(['child']);
  expect(faults).toHaveLength(1);
});
