import { describe, expect, it } from 'vitest';
import { readBibtex } from '../../../../src/content/bibliography/read-bibtex.ts';

/** The faults of a file, each with the text that it points at. */
function faults(text: string): string[] {
  return readBibtex(text).faults.map(
    ({ offset, kind, what, hint }) => `${text.slice(offset, offset + 8)} ${kind}: ${what} ${hint}`,
  );
}

describe('an entry that is not right', () => {
  it('has a key that cannot be cited', () => {
    expect(faults('@book{a--b, title = {T}}')).toMatchInlineSnapshot(`
      [
        "@book{a- syntax: The entry's key "a--b" cannot be cited. A key is made of letters, digits and single marks between them, without / ? # % < > $ and ~. \`npm run notes -- cite FILE.bib\` takes entries of other houses and gives them such keys.",
      ]
    `);
    expect(faults('@book{, title = {T}}')).toMatchInlineSnapshot(`
      [
        "@book{,  syntax: The entry's key "" cannot be cited. A key is made of letters, digits and single marks between them, without / ? # % < > $ and ~. \`npm run notes -- cite FILE.bib\` takes entries of other houses and gives them such keys.",
      ]
    `);
  });

  it.each(['DBLP:conf/x', 'a?b', 'a#b', 'a%41', 'a<b', 'a$b', 'a~b'])(
    'has a key that makes a bad address: %s',
    (key) => {
      const what = `@book{${key}`.slice(0, 8);
      expect(faults(`@book{${key}, title = {T}}`)).toEqual([
        `${what} syntax: The entry's key "${key}" makes a bad address. A key is made of letters, digits and single marks between them, without / ? # % < > $ and ~. \`npm run notes -- cite FILE.bib\` takes entries of other houses and gives them such keys.`,
      ]);
    },
  );

  it('does not end', () => {
    expect(faults('@book{a, title = {T}\n\n@book{b, title = {T}}')).toMatchInlineSnapshot(`
      [
        "@book{a, syntax: The entry "a" does not end. Close each { with a }.",
      ]
    `);
  });

  it('does not parse', () => {
    expect(faults('@book{a, title = {T}\n year = {2020}}')).toMatchInlineSnapshot(`
      [
        "year = { syntax: The entry "a" does not parse. After "title" a comma is missing, or there is a sign too many. Put a comma between fields and braces around values.",
      ]
    `);
    expect(faults('@book{a}')).toMatchInlineSnapshot(`
      [
        "@book{a} field: The entry "a" has no title. Give it one, or mark it \`keywords = {stub}\` until somebody knows.",
      ]
    `);
  });

  it.each([
    ['@book{a, title = {Lost}}, author = {Real, Name}, date = {2020}}', ', author'],
    ['@book{a, title = {Lost}}\n  author = {Real, Name}\n}', 'author ='],
    ['@book{a, title = {T}}}', '}'],
    ['@book{a, title = {T}}\n\n}\n', '}'],
    ['@book(a, title = {T}))', ')'],
    ['@string{p = {P}}}\n@book{a, title = {T}}', '}'],
  ])('ends too early: %j', (text, stray) => {
    const { works, faults } = readBibtex(text);
    expect(works.map(({ key }) => key)).toEqual(['a']);
    expect(faults).toHaveLength(1);
    expect(faults[0]!.what).toMatch(/^The entry "[ap]" ends before this\.$/);
    expect(text.slice(faults[0]!.offset)).toMatch(new RegExp(`^${stray.replace(/[)}]/, '\\$&')}`));
  });

  it.each([
    '@book{a, title = {T}}\nand a comment, with a = sign (of {sorts})',
    '@book{a, title = {T}} % } too many',
  ])('is none with a comment behind it: %j', (text) => {
    expect(faults(text)).toEqual([]);
  });

  it.each(['a b', 'a"b', 'a(1)', 'käse/x'])('has a key that is named whole: %s', (key) => {
    expect(faults(`@book{${key}, title = {T}}`)).toEqual([
      expect.stringMatching(
        `The entry's key "${key.replace(/[()]/g, '\\$&')}" (?:cannot be cited|makes a bad address)\\.`,
      ),
    ]);
  });

  it.each([
    ['title = {A}, title = {B}', '"title" stands twice in "a". Keep one of them.'],
    ['title = "A "b" c"', 'The entry "a" does not parse. After "title" a comma is missing'],
    ['title = {A}, date', 'The entry "a" does not parse. After "date" a = and a value are missing.'],
    ['title = {A}, date = , year = 2020', 'The entry "a" does not parse. "date" has no value that ends.'],
    ['title = {A} {B}', 'The entry "a" does not parse. After "title" a comma is missing'],
    [
      String.raw`title = {A}, journal = {\foo{B}}`,
      String.raw`"journal" of "a" holds TeX that nobody here knows: \foo.`,
    ],
    [
      String.raw`title = {A}, annotation = {The \emph{first}, $\alpha$}`,
      String.raw`"annotation" of "a" holds TeX, and is Markdown: \emph.`,
    ],
    [
      String.raw`title = {A}, note = {\foo{B}}`,
      String.raw`"note" of "a" holds TeX that nobody here knows: \foo.`,
    ],
  ])('is one fault: %s', (fields, said) => {
    expect(faults(`@book{a, ${fields}}`)).toEqual([expect.stringContaining(said)]);
  });

  it('is none where nobody sees it', () => {
    expect(
      faults(String.raw`@book{a, title = {A}, abstract = {\foo $5}, file = {C:\x}, keywords = {\y}}`),
    ).toEqual([]);
  });

  it('has the key of another', () => {
    expect(faults('@book{a, title = {T}}\n\n@misc{a, title = {U}}')).toMatchInlineSnapshot(`
      [
        "@misc{a, repeated: The key "a" is used twice. Give one of the two another key, or remove it; the first stands on line 1.",
      ]
    `);
  });

  it('has no title', () => {
    expect(faults('@book{a, author = {A}}')).toMatchInlineSnapshot(`
      [
        "@book{a, field: The entry "a" has no title. Give it one, or mark it \`keywords = {stub}\` until somebody knows.",
      ]
    `);
  });

  it('holds a macro that nothing defines', () => {
    expect(faults('@string{b = {B}}\n@book{a, title = b # c, month = Jan, year = 2020}')).toEqual([
      'title =  field: "title" of "a" holds a macro that nothing defines: c. Put words between braces, or define it: @string{name = {…}}.',
    ]);
  });

  it('has a DOI with odd characters, which is none', () => {
    expect(
      faults('@book{a, title = {T}, doi = {10.1002/(SICI)1097(199806)49:8<693::AID-ASI4>3.0.CO;2-O}}'),
    ).toEqual([]);
  });

  it('has an address for a DOI', () => {
    expect(faults('@book{a, title = {T}, doi = {https://doi.org/10.1/x}}')).toMatchInlineSnapshot(`
      [
        "doi = {h field: "doi" of "a" is not a DOI: "https://doi.org/10.1/x". Write 10.1/x.",
      ]
    `);
  });

  it.each(['20', '20201', '0033', '2020a', ''])('has a year that is none: "%s"', (year) => {
    expect(faults(`@book{a, title = {T}, year = {${year}}}`)).toEqual([
      `year = { field: "year" of "a" is not a year: "${year}". Write four digits, or leave the field out.`,
    ]);
  });

  it.each(['2023-02-30', '2023-13', '2023-1-1', 'May 2023', '2020/2019', '0000', '2023-01-30T00:00', ''])(
    'has a date that is none: "%s"',
    (date) => {
      expect(faults(`@book{a, title = {T}, date = {${date}}}`)).toEqual([
        `date = { field: "date" of "a" is not a date: "${date}". Write 2023, 2023-01 or 2023-01-30, 2020/2021 for a range, 1984~ for about that year, or leave the field out.`,
      ]);
    },
  );

  it.each([
    'date = {2023}',
    'date = {2024-02-29}',
    'date = "2023-12"',
    'year = 2023',
    'urldate = {2023-01-30}',
  ])('is none of those with %s', (field) => {
    expect(faults(`@book{a, title = {T}, ${field}}`)).toEqual([]);
  });

  it('keeps no other from being read', () => {
    const { works, offsets } = readBibtex(
      '@book{a, title = {T}\n@book{b?, title = {T}}\n@book{c, title = {T}}',
    );
    expect(works.map(({ key }) => key)).toEqual(['c']);
    expect([...offsets.keys()]).toEqual(['a', 'b?', 'c']);
  });

  it.each([
    '',
    '@',
    '@{',
    '@book',
    '@book{',
    '@book{a,',
    '@book{a,}',
    '}{',
    '@book{a, title = }',
    '@book{a, title = {T}',
    '@book{a, @',
    '@book{a, x = {{{{',
  ])('never stops the reading: %j', (text) => {
    expect(() => readBibtex(text)).not.toThrow();
  });
});

describe('an old key', () => {
  it.each(['a--b', 'DBLP:conf/x', 'with space', '-a', 'a?b'])('is held to the rules of keys: %s', (id) => {
    expect(faults(`@book{a, title = {T}, ids = {fine, ${id}, other}}`)).toEqual([
      `ids = {f field: "ids" of "a" holds a key that cannot be cited: "${id}". A key is made of letters, digits and single marks between them, without / ? # % < > $ and ~.`,
    ]);
  });

  it('may be any that could be cited', () => {
    expect(faults('@book{a, title = {T}, ids = {fine, o:ld.er_2,}}')).toEqual([]);
  });
});

it('TeX that nobody knows in a title is a fault, and not shown', () => {
  expect(faults('@book{a, title = {On \\foo{bar}}}')).toEqual([
    'title =  field: "title" of "a" holds TeX that nobody here knows: \\foo. Write the words or the sign itself.',
  ]);
});
