import { describe, expect, it } from 'vitest';
import { readBibtex } from '../../../../src/content/bibliography/read-bibtex.ts';

const CHILD = '@inproceedings{a2020, author = {A, B}, title = {C}, crossref = {old}}';
const PARENT =
  '@proceedings{p2020, ids = {older, old}, title = {Parent}, publisher = press # { Ltd}, date = {2020}}';
const MACROS = ['@string{co = {Company}}', '@string{press = {Press } # co}', '@string{other = {Other}}'];

/** What readers copy of the entry with this key. */
const copyOf = (bib: string, key: string): string =>
  readBibtex(bib).works.find((work) => work.key === key)!.copy;

describe('an entry to copy', () => {
  it('brings the macros and the parents that it needs, and no others', () => {
    const bib = [...MACROS, CHILD, PARENT].join('\n');
    expect(copyOf(bib, 'a2020')).toBe([MACROS[0], MACROS[1], CHILD, PARENT].join('\n\n'));
    expect(copyOf(bib, 'p2020')).toBe([MACROS[0], MACROS[1], PARENT].join('\n\n'));
  });

  it('reads like the one it was copied from', () => {
    const bib = [...MACROS, CHILD, PARENT].join('\n');
    const [there] = readBibtex(bib).works;
    const [here] = readBibtex(copyOf(bib, 'a2020')).works;
    expect(here!.csl).toEqual(there!.csl);
    expect(here!.csl).toMatchObject({ 'container-title': 'Parent', publisher: 'Press Company Ltd' });
  });

  it('stands alone where it needs nothing, whatever its words are', () => {
    const plain = '@online{b2020, title = {The other press}, date = {2020}}';
    expect(copyOf([...MACROS, plain].join('\n'), 'b2020')).toBe(plain);
  });
});

describe('a parent', () => {
  it('is found by an old key', () => {
    const [work] = readBibtex([...MACROS, CHILD, PARENT].join('\n')).works;
    expect(work!.csl).toMatchObject({ title: 'C', 'container-title': 'Parent', id: 'a2020' });
  });

  it('that is not there is a fault', () => {
    const { faults } = readBibtex([CHILD, ...MACROS, PARENT.replace('old}', 'elder}')].join('\n'));
    expect(faults).toEqual([
      {
        offset: CHILD.indexOf('crossref'),
        kind: 'field',
        what: '"crossref" of "a2020" names no entry: "old".',
        hint: 'Did you mean "older"?',
      },
    ]);
  });
});
