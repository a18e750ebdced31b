import { describe, expect, it } from 'vitest';
import { faultsOf, notesWith, questionWith, WHOLE } from '../../content.ts';

const LECTURE = WHOLE['lectures/a/lecture.yaml']!;

describe('cells beyond the last column of a table', () => {
  it('are named with their place', () => {
    expect(faultsOf(notesWith('| a | b |\n| - | - |\n| c | d | lost *words* |\n'))).toMatchInlineSnapshot(
      `"lectures/a/notes.md:6:10  table-cell  The table has 2 columns, so nobody would see "lost words". Give its first two rows as many columns; for a plain bar, write \\|."`,
    );
  });

  it.each([
    ['an escaped bar', '| a | b |\n| - | - |\n| c \\| d | e |\n'],
    ['a short row', '| a | b |\n| - | - |\n| c |\n'],
    ['an empty cell at the end', '| a | b |\n| - | - |\n| c | d | |\n'],
    ['code with a bar that is escaped', '| a |\n| - |\n| `x \\| y` |\n'],
  ])('are none in %s', (_, body) => {
    expect(faultsOf(notesWith(body))).toBe('');
  });
});

describe('code and formulas that do not end', () => {
  it('are named where they begin', () => {
    expect(faultsOf(notesWith('```python\nx = 1\n\n## Lost\n'))).toMatchInlineSnapshot(
      `"lectures/a/notes.md:4:1  block-unclosed  This code does not end, so it takes in all that follows. End it with \`\`\` on a line of its own."`,
    );
    expect(faultsOf(notesWith('$$\nx = 1\n\nLost.\n'))).toMatchInlineSnapshot(
      `"lectures/a/notes.md:4:1  block-unclosed  This formula does not end, so it takes in all that follows. End it with $$ on a line of its own."`,
    );
    expect(faultsOf(notesWith('- a\n\n  ~~~~\n  b\n  ~~~\n\nNot lost.\n'))).toMatchInlineSnapshot(
      `"lectures/a/notes.md:6:3  block-unclosed  This code does not end, so it takes in all that follows. End it with ~~~~ on a line of its own."`,
    );
    expect(faultsOf(notesWith('```'))).toMatchInlineSnapshot(
      `"lectures/a/notes.md:4:1  block-unclosed  This code does not end: it holds nothing. End it with \`\`\` on a line of its own."`,
    );
  });

  it.each([
    ['a fence', '```js\nx\n```\n'],
    ['a longer end', '```\nx\n`````  \n\nWords.\n'],
    ['a fence in a list and a quotation', '> - ~~~\n>   x\n>   ~~~\n'],
    ['an empty one', '```\n```\n'],
    ['a formula', '$$\nx\n$$\n'],
    ['indented code', 'a\n\n    x\n'],
    ['a fence that holds another', '````\n```\n````\n'],
  ])('are none: %s', (_, body) => {
    expect(faultsOf(notesWith(body))).toBe('');
  });
});

describe('sums of money', () => {
  it.each(['It costs $5 and $6.', 'from $5-$6', '$5 million and $x$', 'US$1,000 to US$2,000'])(
    'are told from formulas: %s',
    (body) => {
      expect(faultsOf(notesWith(body))).toContain('lectures/a/notes.md:4:');
      expect(faultsOf(notesWith(body))).toContain('  math-money  Two dollar signs make a formula of "');
    },
  );

  it('are told word for word', () => {
    expect(faultsOf(notesWith('It costs $5 and $6.'))).toMatchInlineSnapshot(
      `"lectures/a/notes.md:4:10  math-money  Two dollar signs make a formula of "5 and". Write a sum of money as \\$5."`,
    );
  });

  it.each(['It costs \\$5 and \\$6.', 'It costs $5.', '$5x$ and $2^{10}$', '$1$-sparse', '`$5 and $6`'])(
    'are not seen where there are none: %s',
    (body) => {
      expect(faultsOf(notesWith(body))).toBe('');
    },
  );
});

describe('words behind a number sign', () => {
  it('are told from a comment by the space before it', () => {
    expect(faultsOf({ 'lectures/a/lecture.yaml': LECTURE.replace('Alpha', 'C # F') })).toMatchInlineSnapshot(
      `"lectures/a/lecture.yaml:1:10  yaml-comment  YAML takes "# F – a first" for a comment, so nobody would see it. Put the text between quotes, or two spaces before a comment."`,
    );
    expect(faultsOf(questionWith('A.', 'prompt: issue #12 of it\n'))).toMatchInlineSnapshot(
      `"lectures/a/questions/q.md:4:15  yaml-comment  YAML takes "#12 of it" for a comment, so nobody would see it. Put the text between quotes, or two spaces before a comment."`,
    );
  });

  it.each([
    'prompt: "C # F"',
    'prompt: C# and F#',
    'prompt: C  # a comment',
    'asked: 2023-01-30 # a Monday',
    '# a comment',
  ])('are words or a comment: %s', (line) => {
    expect(faultsOf(questionWith('A.', `${line}\n`))).toBe('');
  });
});

describe('a citation or a page link', () => {
  it('has no place in a heading or a title', () => {
    expect(faultsOf(notesWith('## What [@olah2022] found\n'))).toMatchInlineSnapshot(
      `"lectures/a/notes.md:4:9  reference-in-title  A heading cannot hold a citation or a page link. Put it into the text below."`,
    );
    expect(faultsOf(notesWith('## On *[[lectures/a/talk]]*\n'))).toMatchInlineSnapshot(
      `"lectures/a/notes.md:4:8  reference-in-title  A heading cannot hold a citation or a page link. Put it into the text below."`,
    );
    expect(
      faultsOf({
        'lectures/a/lecture.yaml': LECTURE.replace('Alpha', '"Alpha [@olah2022]"').replace(
          /title: "(.*?)" – a first/,
          'title: "$1"',
        ),
      }),
    ).toMatchInlineSnapshot(
      `"lectures/a/lecture.yaml:1:8  reference-in-title  "title" is a title and cannot hold a citation or a page link. Put it into the text below."`,
    );
  });

  it.each([
    ['[on @olah2022](https://e.org/)', '4:1', 'link "on @olah2022"'],
    ['[on [@none2022]](https://e.org/)', '4:1', 'link "on [@none2022]"'],
    ['[on [[lectures/a/talk]]](https://e.org/)', '4:1', 'link "on [[lectures/a/talk]]"'],
    ['[on *@olah2022*][a]\n\n[a]: https://e.org/', '4:1', 'link "on @olah2022"'],
    ['Words.\n\n:::note{title="See @olah2022"}\nWords.\n:::', '6:1', 'side note\'s title "See @olah2022"'],
  ])('has no place in words that are shown as they are: %s', (body, place, what) => {
    expect(faultsOf(notesWith(body))).toBe(
      `lectures/a/notes.md:${place}  reference-in-title  The ${what} cannot hold a citation or a page link. Put it into the text beside it.`,
    );
  });

  it('is told from an address that holds a name', () => {
    expect(faultsOf(notesWith('https://e.org/@olah2022 and <https://e.org/[[x]]>\n'))).toBe('');
  });

  it('is told from a plain name with a sign', () => {
    expect(faultsOf(questionWith('A.', 'prompt: Mail to me@example.org, @olah2022\n'))).toBe('');
  });
});
