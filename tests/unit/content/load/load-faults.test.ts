import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../../src/content/load/load-content.ts';
import { faultsOf, folderOf, notesWith, questionWith, WHOLE } from '../../content.ts';

const LECTURE = WHOLE['lectures/a/lecture.yaml']!;

describe('a file with faults', () => {
  it.each<[string, Record<string, string>]>([
    ['a lecture without a title', { 'lectures/a/lecture.yaml': 'date: 2023-01-30\naliases: x\n' }],
    ['a lecture that is a word', { 'lectures/a/lecture.yaml': 'x' }],
    [
      'odd ways to begin',
      { 'lectures/a/lecture.yaml': `${LECTURE}begin: [x, ~, [y]]\nvideo: 3\naliases: [3, ~]\n` },
    ],
    ['a reading list of nothing', { 'lectures/a/reading-list.yaml': 'items:\n  -\n' }],
    ['a reading list that is a word', { 'lectures/a/reading-list.yaml': 'items: x\n' }],
    ['leads of nothing', questionWith('', 'leads: [~, x, { text: 3 }]\naliases: 3\n')],
    ['a site that is a list', { 'site.yaml': '- x' }],
    ['an empty bibliography', { 'references.bib': '' }],
    ['a folder with the name of a file', { 'lectures/a/notes.md/x': '' }],
    ['lists in lists in lists', notesWith(`${'- '.repeat(300)}x`)],
    ['quotations in quotations', notesWith(`${'>'.repeat(6000)}x`)],
    ['emphasis in emphasis', notesWith('*a **b '.repeat(999))],
    ['bytes that are no text', notesWith('\0\uFFFD\uD800')],
    ['a field with lists in lists', questionWith('', `prompt: P\nleads_note: "${'- '.repeat(300)}x"\n`)],
  ])('never stops the reading: %s', (_, files) => {
    expect(() => faultsOf(files)).not.toThrow();
  });

  it('that is nested too deep is blamed where it is', () => {
    expect(faultsOf(notesWith(`x\n\n${'- '.repeat(99)}x\n`))).toMatchInlineSnapshot(
      `"lectures/a/notes.md:6:99  mdx-syntax  This is nested too deep to be read. Take some of the lists or quotations apart."`,
    );
    expect(faultsOf(notesWith(`${'- '.repeat(40)}x\n`))).toBe('');
  });

  it('whose front matter does not end is one fault', () => {
    expect(faultsOf({ 'lectures/a/questions/q.md': '---\nby: nobody\n\nWords.\n' })).toMatchInlineSnapshot(
      `"lectures/a/questions/q.md:1:1  yaml-syntax  The front matter does not end. Close it with --- on a line of its own."`,
    );
  });

  it('of MDX that does not parse is blamed where it breaks', () => {
    expect(
      faultsOf({ 'lectures/a/notes.mdx': '---\nby: notes\n---\n\nSome {/* words\n' }),
    ).toMatchInlineSnapshot(
      `"lectures/a/notes.mdx:5:15  mdx-syntax  This is not MDX: Unexpected end of file in expression, expected a corresponding closing brace for \`{\`. Close the tag or brace, or write \\{ and \\< to show these characters."`,
    );
    expect(
      faultsOf({ 'lectures/a/notes.mdx': '---\nby: notes\n---\n\nWords\n\nand <br> words\n' }),
    ).toMatchInlineSnapshot(
      `"lectures/a/notes.mdx:7:5  mdx-syntax  This is not MDX: Expected a closing tag for \`<br>\` (7:5-7:9) before the end of \`paragraph\`. Write it closed: <br/>."`,
    );
  });
});

describe('a fault in a field that holds Markdown', () => {
  it('is blamed at its very word, however the field is written', () => {
    const leads = [
      'leads_by: companion',
      'leads_note: >-',
      '  Some @none2022 words are',
      '  folded [@none2022] here.',
      'leads:',
      '  - { cite: olah2022, text: "He said \\"so\\" in [@none2022]" }',
      "  - { cite: olah2022, text: 'It''s [@none2022]' }",
      '  - cite: olah2022',
      '    text: |',
      '      One line,',
      '      then [[nowhere]].',
      '',
    ];
    expect(faultsOf(questionWith('', leads.join('\n')))).toMatchInlineSnapshot(`
      "lectures/a/questions/q.md:7:10  citation-unknown  No work has the key "none2022". Add an entry with this key to references.bib; if the work has a new key, list the old one in its \`ids\`.
      lectures/a/questions/q.md:9:48  citation-unknown  No work has the key "none2022". Add an entry with this key to references.bib; if the work has a new key, list the old one in its \`ids\`.
      lectures/a/questions/q.md:10:36  citation-unknown  No work has the key "none2022". Add an entry with this key to references.bib; if the work has a new key, list the old one in its \`ids\`.
      lectures/a/questions/q.md:14:12  page-unknown  No page of this site is at "nowhere". Write the address of a page of this site; if the page has a new name, list the old one in its \`aliases\`."
    `);
  });
});

describe("a note on a bibliography's entry", () => {
  const noted = (note: string): Record<string, string> => ({
    'references.bib': `@online{olah2022,\n  author = {Olah, Chris}, title = {One}, date = {2022},\n  annotation = {${note}},\n}\n`,
  });

  it('is Markdown like any other field', () => {
    expect(
      faultsOf(
        noted(
          'See [@nope2020], [a page](../nowhere.md), [x](javascript:alert(1)) and\n [[glossary/none]], ==so==, $\\frac{1}$.',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "references.bib:3:21  citation-unknown  No work has the key "nope2020". Add an entry with this key to references.bib; if the work has a new key, list the old one in its \`ids\`.
      references.bib:3:34  page-unknown  No page of this site is at "../nowhere.md". Did you mean "lectures/a/lecture.yaml"?
      references.bib:3:59  link-unsafe  The link "javascript:alert(1)" leads nowhere safe. Write an https address, or no link.
      references.bib:4:2  page-unknown  No page of this site is at "glossary/none". Did you mean "lectures/a/notes"?
      references.bib:4:38  math-tex  KaTeX cannot set this: Unexpected end of input in a macro argument, expected '}'. Mend the formula; for a sum of money, write \\$."
    `);
    expect(faultsOf(noted('Says @olah2022, with ~5 of {[[glossary]]}.'))).toBe('');
  });

  it('cites, from an id of its own', () => {
    const { fields } = loadContent(folderOf(noted('As [@olah2022] says.')));
    expect(fields.map(({ address, structure }) => [address, structure.citations[0]!.node.ids])).toEqual([
      ['/references/olah2022/', ['note-olah2022-cite-olah2022-1']],
    ]);
  });
});

describe('a content folder', () => {
  it.each(['/nowhere/at/all', 'package.json'])('that is none is empty: %s', (dir) => {
    expect(loadContent(dir)).toMatchObject({ files: [], texts: [], site: undefined });
  });

  it('is missed what it does not hold', () => {
    expect(faultsOf({ 'site.yaml': undefined, 'references.bib': undefined })).toMatchInlineSnapshot(`
      "references.bib:1:1  file-missing  The content folder has no references.bib. Add it; the author guide says what it holds.
      site.yaml:1:1  file-missing  The content folder has no site.yaml. Add it; the author guide says what it holds."
    `);
    expect(faultsOf({ 'lectures/b/notes.md': '---\nby: notes\n---\nx' })).toMatchInlineSnapshot(
      `"lectures/b/lecture.yaml:1:1  file-missing  The lecture "b" has no lecture.yaml. Add it; the author guide says what it holds."`,
    );
  });
});
