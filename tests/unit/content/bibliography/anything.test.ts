import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatEntries, formatTexts, labelWorks } from '../../../../src/content/bibliography/format-works.ts';
import { readBibtex } from '../../../../src/content/bibliography/read-bibtex.ts';

const PIECES = [
  ...[
    '{',
    '}',
    '"',
    '\\',
    '$',
    '$x^2$',
    '\\(',
    '\\)',
    '%',
    '#',
    '&',
    '\\&',
    '~',
    ',',
    ';',
    ' and ',
    ' and others',
    'others',
    '@',
    '=',
    '(',
    ')',
  ],
  ...[
    "\\'",
    '\\"{o}',
    '{\\L}',
    '\\aa ',
    '\\foo',
    '\\frac',
    '\\em ',
    '\\url{',
    '\\constructor',
    '--',
    "''",
    '<i>',
    '</i>',
    '<script>',
    '&#60;',
  ],
  ...[
    '2004',
    '2004/',
    '/2004',
    '199X',
    '2004-21',
    '1984~',
    '-0044',
    '2004-02-30',
    '0000',
    'mar',
    'in press',
    'n.d.',
    '99',
  ],
  ...[
    '10.1000/182',
    'https://x.example/a',
    '\n',
    '\n\n',
    '\t',
    'a',
    'É',
    '🙂',
    '\u0301',
    '\uFEFF',
    '\uE000',
    '\u0000',
    '__proto__',
    'constructor',
  ],
];
const TYPES = [
  'article',
  'book',
  'inproceedings',
  'online',
  'phdthesis',
  'patent',
  'constructor',
  'xdata',
  'set',
];
const FIELDS = [
  ...[
    'author',
    'editor',
    'title',
    'subtitle',
    'journal',
    'booktitle',
    'publisher',
    'note',
    'number',
    'pages',
    'edition',
    'volume',
  ],
  ...[
    'date',
    'year',
    'month',
    'day',
    'eventdate',
    'origdate',
    'urldate',
    'doi',
    'url',
    'eprint',
    'howpublished',
    'type',
    'pubstate',
  ],
  ...[
    'crossref',
    'xdata',
    'ids',
    'keywords',
    'annotation',
    'constructor',
    '__proto__',
    'language',
    'shorttitle',
  ],
];
const value = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...PIECES) }, fc.string()), { maxLength: 6 })
  .map((all) => all.join(''));
const key = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('a', 'b', 'c', 'd', 'e', '__proto__', 'constructor', 'toString') },
  fc.string(),
);
const field = fc.tuple(fc.constantFrom(...FIELDS), value).map(([name, said]) => `${name} = {${said}}`);
const entry = fc
  .tuple(fc.constantFrom(...TYPES), key, fc.array(field, { maxLength: 6 }), fc.boolean())
  .map(([type, name, fields, round]) => {
    const inside = [name, 'title = {T}', ...fields].join(', ');
    return round ? `@${type}(${inside})` : `@${type}{${inside}}`;
  });

it('whatever a file holds, it is read, and CSL takes what came of it', () => {
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), (entries) => {
      const text = entries.join('\n');
      const { works, faults } = readBibtex(text);
      const csl = works.map((work) => work.csl);
      const labels = labelWorks(csl);
      expect([labels.size, formatEntries(csl).size, formatTexts(csl).size]).toEqual(
        Array(3).fill(works.length),
      );
      for (const { before, year } of labels.values())
        expect(before + year).not.toMatch(/undefined|NaN|NO_PRINTED|[\uE000-\uE003]/);
      for (const html of formatEntries(csl).values()) expect(html).not.toMatch(/<script|href="[^"]*"[^>]/);
      for (const { offset, what, hint } of faults) {
        expect(offset >= 0 && offset <= text.length && what !== '' && hint !== '').toBe(true);
      }
    }),
    { numRuns: Number(process.env['BIBLIOGRAPHY_RUNS'] ?? 20), seed: 20230130 },
  );
});
