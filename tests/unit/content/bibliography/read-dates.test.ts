import { describe, expect, it } from 'vitest';
import { formatTexts, labelWorks } from '../../../../src/content/bibliography/format-works.ts';
import { readBibtex } from '../../../../src/content/bibliography/read-bibtex.ts';

/** The fields of one work's CSL, and how its entry says them; no faults. */
function read(fields: string): { csl: object; says: string } {
  const { works, faults } = readBibtex(`@misc{a, title = {T}, ${fields}}`);
  expect(faults).toEqual([]);
  const csl = works.map((work) => work.csl);
  return {
    csl: csl[0]!,
    says: formatTexts(csl)
      .get('a')!
      .replace(/^T\. \((.*)\)\.$/, '$1'),
  };
}

const faults = (fields: string): string[] =>
  readBibtex(`@misc{a, title = {T}, ${fields}}`).faults.map(({ what, hint }) => `${what} ${hint}`);

describe('a date', () => {
  it.each([
    ['2023', '2023'],
    ['2023-05', '2023, May'],
    ['2024-02-29', '2024, February 29'],
    ['2004-04-05T12:34:56Z', '2004, April 5'],
    ['2004/2005', '2004–2005'],
    ['2004-05/2004-06', '2004, May–June'],
    ['2004-05-03/2005', '2004–2005'],
    ['2004/', '2004–'],
    ['2004-05/..', '2004–'],
    ['../2004', '–2004'],
    ['1984~', 'ca. 1984'],
    ['1984?', 'ca. 1984'],
    ['1984%', 'ca. 1984'],
    ['199X', '1990–1999'],
    ['18XX', '1800–1899'],
    ['1999-XX', '1999'],
    ['1999-05-XX', '1999, May'],
    ['2021-21', '2021, Spring'],
    ['2021-24', '2021, Winter'],
    ['-0044-03-15', '45 B.C.E., March 15'],
    ['0033', '33 C.E.'],
    ['Y-17000', '17001 B.C.E.'],
  ])('of BibLaTeX is read: %s', (date, says) => {
    expect(read(`date = {${date}}`).says).toBe(says);
  });

  it.each(['date', 'urldate', 'eventdate', 'origdate'])('is judged before CSL meets it: %s', (name) => {
    for (const value of [
      '2004/',
      '2004/2005',
      '../2004',
      '2004-05/2005',
      '2004-21/2005-22',
      '199X',
      '1984~',
      '-0001',
    ])
      expect(() => read(`${name} = {${value}}`)).not.toThrow();
    for (const value of [
      '2004/2003',
      '/',
      '../..',
      '2004/2005/2006',
      '2004-13',
      '2004-00',
      '200',
      '2004-2-3',
      '2021-25',
      '2021-21-03',
      '{}',
      'constructor',
    ])
      expect(faults(`${name} = {${value}}`)).toEqual([
        expect.stringContaining(`"${name}" of "a" is not a date: "${value}". Write `),
      ]);
  });

  it('that a database left half empty is named without the rest', () => {
    expect(faults('date = {1993-00-00}')).toEqual(['"date" of "a" is not a date: "1993-00-00". Write 1993.']);
    expect(faults('date = {1993-04-00}')).toEqual([
      '"date" of "a" is not a date: "1993-04-00". Write 1993-04.',
    ]);
  });
});

describe('a year, a month and a day', () => {
  it.each([
    ['year = 2020', '2020'],
    ['year = {2020/2021}', '2020–2021'],
    ['year = {2020--2021}', '2020–2021'],
    ['year = {1984~}', 'ca. 1984'],
    ['year = 2020, month = mar', '2020, March'],
    ['year = 2020, month = 3', '2020, March'],
    ['year = 2020, month = {03}', '2020, March'],
    ['year = 2020, month = {Mar.}', '2020, March'],
    ['year = 2020, month = {sept}', '2020, September'],
    ['year = 2020, month = {May/June}', '2020, May–June'],
    ['year = 2020, month = {Jan.--Feb.}', '2020, January–February'],
    ['year = 2020, month = {5/6}', '2020, May–June'],
    ['year = 2020, month = jun # "/" # jul', '2020, June–July'],
    ['year = 2020, month = mar # "~12"', '2020, March 12'],
    ['year = 2020, month = "12~" # mar', '2020, March 12'],
    ['year = 2020, month = {March 3rd}', '2020, March 3'],
    ['year = 2020, month = {June 3--5}', '2020, June 3–5'],
    ['year = 2020, month = {June 28--July 1}', '2020, June 28–July 1'],
    ['year = 2020, month = {Summer}', '2020, Summer'],
    ['year = 2020, month = 2, day = 29', '2020, February 29'],
    ['month = mar', 'n.d.'],
  ])('are read: %s', (fields, says) => {
    expect(read(fields).says).toBe(says);
  });

  it.each([
    ['year = {n.d.}', 'is not a year: "n.d.". Write four digits, or leave the field out.'],
    ['year = {in press}', 'is not a year: "in press". Leave the field out, and write `pubstate = {inpress}`'],
    ['year = {to appear}', 'is not a year: "to appear". Leave the field out'],
    ['year = {1984/85}', 'is not a year: "1984/85".'],
    ['year = {[1984]}', 'is not a year: "[1984]".'],
    ['year = 2020, month = {Mär}', 'is not a month: "Mär". Write its number, 1 to 12'],
    ['year = 2020, month = 13', 'is not a month: "13".'],
    ['year = 2020, month = {constructor}', 'is not a month: "constructor".'],
    ['year = 2020, month = {Feb 30}', 'is not a month: "Feb 30".'],
    ['year = 2020, month = 2, day = 99', 'is not a day of that month: "99".'],
    ['year = 2021, month = 2, day = 29', 'is not a day of that month: "29".'],
    ['year = 2021, month = 4, day = {1st}', 'is not a day of that month: "1st".'],
  ])('are one fault where they are none: %s', (fields, said) => {
    expect(faults(fields)).toEqual([expect.stringContaining(said)]);
  });

  it('say nothing beside a date', () => {
    expect(read('date = {2019}, month = {soon}, day = {99}').says).toBe('2019');
  });
});

it('what a work waits for stands in place of its date', () => {
  expect(read('pubstate = {inpress}').says).toBe('in press');
  expect(read('pubstate = {forthcoming}').says).toBe('forthcoming');
  expect(read('pubstate = {inpreparation}').says).toBe('in preparation');
  const label = labelWorks([read('pubstate = {submitted}').csl as never]).get('a')!;
  expect(label.before + label.year).toBe('T, submitted');
});
