import { describe, expect, it } from 'vitest';
import {
  CODES,
  formatProblem,
  problem,
  sortProblems,
  summarise,
  type Problem,
} from '../../../../src/content/domain/problems.ts';

const at = (file: string, line: number, column = 1, what = 'A.'): Problem =>
  problem(file, { line, column }, 'link-unsafe', what, 'B.');
const warning = problem('a.md', { line: 1, column: 2 }, 'link-insecure', 'A.', 'B.', 'warning');

describe('a fault', () => {
  it('is one line with its place, its code, what is wrong and what to do', () => {
    expect(formatProblem(at('content/a.md', 3, 14))).toMatchInlineSnapshot(
      `"content/a.md:3:14  link-unsafe  A. B."`,
    );
  });

  it('says so when it is a warning only', () => {
    expect(formatProblem(warning)).toMatchInlineSnapshot(`"a.md:1:2  warning link-insecure  A. B."`);
  });

  it('stays on one line whatever the author wrote', () => {
    expect(formatProblem(at('a.md', 1, 1, 'The link "java\n  script:x" is bad.'))).toMatchInlineSnapshot(
      `"a.md:1:1  link-unsafe  The link "java script:x" is bad. B."`,
    );
  });
});

describe('the names of faults', () => {
  it('never change, since authors search for them; there may be more', () => {
    const names = `
      bib-field bib-repeated-key bib-syntax citation-syntax citation-unknown field-missing field-type
      field-unknown field-value file-missing file-name file-unclaimed footnote-undefined footnote-unused
      heading-unknown image-alt image-missing link-insecure link-private link-unsafe math-tex mdx-syntax
      note-syntax page-repeated page-unknown raw-html reading-unknown repeated-id voice-missing yaml-syntax
    `;
    expect(Object.keys(CODES)).toEqual(expect.arrayContaining(names.trim().split(/\s+/)));
  });
});

describe('faults', () => {
  it('are sorted by file, line and column, and each is said once', () => {
    const sorted = sortProblems([
      at('b.md', 1),
      at('a.md', 10),
      at('a.md', 2, 9),
      at('a.md', 2, 3),
      at('a.md', 10),
    ]);
    expect(sorted.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      'a.md:2:3',
      'a.md:2:9',
      'a.md:10:1',
      'b.md:1:1',
    ]);
  });

  it('at one place are sorted by code, and all said', () => {
    const place = { line: 1, column: 1 };
    const both = [problem('a', place, 'page-unknown', '', ''), problem('a', place, 'image-alt', '', '')];
    expect(sortProblems(both).map(({ code }) => code)).toEqual(['image-alt', 'page-unknown']);
  });

  it.each([
    [[], 'The content has no faults.'],
    [[at('a.md', 1)], '1 fault in 1 file.'],
    [[at('a.md', 1), at('b.md', 1)], '2 faults in 2 files.'],
    [[warning], '1 warning in 1 file.'],
    [[at('a.md', 1), at('a.md', 2), warning], '2 faults and 1 warning in 1 file.'],
  ])('are counted', (problems, said) => {
    expect(summarise(problems)).toBe(said);
  });
});
