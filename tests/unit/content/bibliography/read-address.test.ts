import { describe, expect, it } from 'vitest';
import { findWork } from '../../../../src/content/bibliography/find-work.ts';
import { formatEntries, formatTexts } from '../../../../src/content/bibliography/format-works.ts';
import { workIdentity } from '../../../../src/content/bibliography/work-identity.ts';
import { readBibtex, type Work } from '../../../../src/content/bibliography/read-bibtex.ts';
import { shownAddress } from '../../../../src/content/bibliography/work-addresses.ts';

const work = (fields: string): Work => {
  const { works, faults } = readBibtex(`@online{a, title = {T}, ${fields}}`);
  expect(faults).toEqual([]);
  return works[0]!;
};

describe('an address', () => {
  it.each([
    'https://x.org/a%2Fb?next=%26x',
    'https://x.org/%E9t%E9',
    'https://x.org/été?q=ä',
    'https://x.org/~a_b-c/$x$#y',
    "https://x.org/a''b--c",
    'https://x.org/100%',
    'https://x.org/a?b=c&d=e#f%23g',
  ])('is what is typed: %s', (url) => {
    const one = work(`url = {${url}}`);
    expect([one.csl.URL, shownAddress(one)]).toEqual([url, url]);
    const shown = url.replaceAll('&', '&#38;');
    expect(formatEntries([one.csl]).get('a')).toContain(`<a href="${shown}">${shown}</a>`);
    expect(formatTexts([one.csl]).get('a')!.endsWith(url)).toBe(true);
  });

  it.each([
    [String.raw`url = {\url{https://x.org/a_b}}`, 'https://x.org/a_b'],
    ['url = {{https://x.org/a}}', 'https://x.org/a'],
    [String.raw`howpublished = {\url{https://x.org/a_b%20c~d}}`, 'https://x.org/a_b%20c~d'],
    ['howpublished = {https://x.org/a_b}', 'https://x.org/a_b'],
    ['url = {https://x.org/{a}}', 'https://x.org/%7Ba%7D'],
  ])('stands without what is around it: %s', (fields, url) => {
    expect(work(fields).csl.URL).toBe(url);
  });

  it('holds no sign that would end its attribute', () => {
    const one = work('url = {https://x.org/"onclick="alert(1)<b>}');
    expect(one.csl.URL).toBe('https://x.org/%22onclick=%22alert(1)%3Cb%3E');
    expect(formatEntries([one.csl]).get('a')).toContain(`<a href="${one.csl.URL}">${one.csl.URL}</a>`);
  });

  it.each([
    [
      String.raw`https://x.org/a\_b\%20c`,
      'a backslash, which no address has. Write https://x.org/a_b%20c: nothing in it is escaped.',
    ],
    [
      String.raw`https://x.org/{\textasciitilde}a`,
      'a backslash, which no address has. Write https://x.org/~a: nothing in it is escaped.',
    ],
    [
      String.raw`https://x.org/\foo`,
      'a backslash, which no address has. Copy it from a browser; nothing in it is escaped.',
    ],
    [
      'https://x.org/a\n  b',
      'a space, which no address has. Write https://x.org/ab: nothing in it is escaped.',
    ],
  ])('with TeX in it is a fault: %s', (url, said) => {
    const { faults } = readBibtex(`@online{a, title = {T}, url = {${url}}}`);
    expect(faults.map(({ what, hint }) => `${what} ${hint}`)).toEqual([`"url" of "a" holds ${said}`]);
  });
});

describe('a DOI', () => {
  it.each([
    ['10.1002/abc;2-#', '10.1002/abc;2-#', 'https://doi.org/10.1002/abc;2-%23'],
    ['10.1000%2F182', '10.1000/182', 'https://doi.org/10.1000/182'],
    ['10.1000/a%23b', '10.1000/a#b', 'https://doi.org/10.1000/a%23b'],
    ['10.1000/a?b', '10.1000/a?b', 'https://doi.org/10.1000/a%3Fb'],
    ['10.1000/100%', '10.1000/100%', 'https://doi.org/10.1000/100%25'],
    ['10.1002/(SICI)1:2<3::A>4', '10.1002/(SICI)1:2<3::A>4', 'https://doi.org/10.1002/(SICI)1:2%3C3::A%3E4'],
  ])('is kept sign by sign, and its address leads there: %s', (typed, doi, address) => {
    const one = work(`doi = {${typed}}`);
    expect([one.csl.DOI, shownAddress(one)]).toEqual([doi, address]);
    expect(formatEntries([one.csl]).get('a')).toContain(`<a href="${address}">${address}</a>`);
  });

  it.each([
    'https://doi.org/10.1000%2F182',
    'https://dx.doi.org/10.1000/182',
    'http://doi.org/10.1000%2f182#x',
  ])('is known by its address: %s', (url) => {
    expect(workIdentity(url)).toBe('doi:10.1000/182');
    expect(findWork({ csl: { URL: url } as never }, [work('doi = {10.1000/182}')])?.same).toBe('DOI');
  });

  it.each([
    ['doi:10.1000/182', '10.1000/182'],
    ['https://doi.org/10.1000%2F182', '10.1000/182'],
    [String.raw`10.1000/a\_b`, '10.1000/a_b'],
  ])('that is written otherwise is named as it should be: %s', (typed, doi) => {
    const { faults } = readBibtex(`@online{a, title = {T}, doi = {${typed}}}`);
    expect(faults).toMatchObject([{ what: `"doi" of "a" is not a DOI: "${typed}".`, hint: `Write ${doi}.` }]);
  });
});

it('a number of arXiv stands without its name', () => {
  expect(work('eprint = {arXiv:2301.00001}, eprinttype = {arxiv}').arxiv).toBe('2301.00001');
});
