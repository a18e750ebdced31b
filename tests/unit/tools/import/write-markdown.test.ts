import { describe, expect, it } from 'vitest';
import { readLines } from '../../../../src/tools/import/lines.ts';
import { refer } from '../../../../src/tools/import/refer.ts';
import { toMarkdown } from '../../../../src/tools/import/write-markdown.ts';
import { wrapWidth } from '../../../../src/tools/import/wrap.ts';

/** Lines of raw notes as Markdown; with `extras`, as of notes with figures and footnotes. */
function made(raw: string, extras?: { figures: string; footnotes: Set<string> }): string {
  const lines = readLines(raw);
  return toMarkdown(lines, {
    width: wrapWidth(lines),
    cite: () => '',
    under: 1,
    rawUnder: 1,
    keys: new Map(),
    ...(extras && { extras }),
  });
}

describe('lines as Markdown', () => {
  it('joins what an editor broke, indented or not, and keeps lines that are lines', () => {
    expect(
      made(
        '- read in\nlong runs\n  and more\n- a title\nAda Example (There)\n\nA paragraph, that\ngoes on.\n',
      ),
    ).toBe('- read in long runs and more\n- a title\\\n  Ada Example (There)\n\nA paragraph, that goes on.');
  });

  it('takes a full line for a broken one, whatever comes next', () => {
    const full = 'These words fill the line up to where the editor of the notes breaks';
    expect(made(`${full}\nthem as a rule, and so does this one, which is as wide\nNLP is.`)).toContain(
      'wide\\\nNLP',
    );
    expect(made(`${full} so much\nthem.\n${full} the NLP\nA rule`)).toContain('NLP A rule');
  });

  it('nests lists however they are indented, and leaves out empty bullets and "todo"', () => {
    expect(made('* a\n    * b\n\t\t+ c\n    -\n  - todo\n* \n• d\n1. e\n2) f')).toBe(
      '- a\n  - b\n    - c\n- d\n\n1. e\n\n2) f'.replace('\n\n2)', '\n2)'),
    );
  });

  it('keeps a paragraph within its item, and ends the list where the next one is not indented', () => {
    expect(made('- a\n\n  still a\n\nout\n- b')).toBe('- a\n\n  still a\n\nout\n\n- b');
  });

  it('keeps code that closes, in an item too, and makes words of a fence that does not', () => {
    expect(made('- so:\n```py\nx = "[[a]]"\n```\n- ~~~\n  y\n  ~~~\n```\nnever')).toBe(
      '- so:\n\n  ```py\n  x = "[[a]]"\n  ```\n\n- ```\n  y\n  ```\n\n\\`\\`\\`\\\nnever'.replace(
        '\\\nnever',
        ' never',
      ),
    );
  });

  it('never closes code early', () => {
    expect(made('~~~\n```\n~~~')).toBe('````\n```\n````');
  });

  it('leaves no step out in headings', () => {
    expect(made('#### a\n###### b\n### c #')).toBe('## a\n\n### b\n\n### c');
  });

  it.each([
    ['| a | b |\n| --- | --: |\n| *x* | $P(A\\|B)$ |', '| a | b |\n| --- | --: |\n| *x* | $P(A\\|B)$ |'],
    ['a | b\n-|-\n1<br>2 | [[c]]', '| a | b\n| -|-\n| 1 2 | \\[\\[c]]'],
    ['> quoted\n> words\n>\n> - item', '> quoted words\n>\n> - item'],
    ['> a quotation\nthat goes on\n\nout', '> a quotation that goes on\n\nout'],
    ['- a\n  > within', '- a\n\n  > within'],
    ['>> deep\n> ```py\n> x  = 1\n> ```', '> > deep\n>\n> ```py\n> x  = 1\n> ```'],
    ['- [ ] to do\n- [x] *done*', '- [ ] to do\n- [x] *done*'],
    ['$$ a = b $$', '$$\na = b\n$$'],
    ['so:\n$$\na\n= b$$\nand', 'so:\n\n$$\na\n= b\n$$\n\nand'],
    ['\\[\na\n\\]', '$$\na\n$$'],
    [
      '\\begin{align}\na &= b \\\\\n&= c\n\\end{align}',
      '$$\n\\begin{align}\na &= b \\\\\n&= c\n\\end{align}\n$$',
    ],
    ['So:\n\n    a  b\n\n      c\n', 'So:\n\n```\na  b\n\n  c\n```'],
    ['<div>\n<style>td { }</style>\n1\n</div>', '```\n<div>\n<style>td { }</style>\n1\n</div>\n```'],
    [
      '<table onclick="x()"><tr><td>1</td></tr></table>',
      '```\n<table onclick="x()"><tr><td>1</td></tr></table>\n```',
    ],
    ['<table><li>1</li></table>', '```\n<table><li>1</li></table>\n```'],
    ['a\n\n:::note{title="T"}\nOurs.\n:::', 'a\n\n:::note{title="T"}\n\nOurs.\n\n:::'],
    [':::theorem{#thm-a title="T"}\nSo *it* is.\n:::', ':::theorem{#thm-a title="T"}\n\nSo *it* is.\n\n:::'],
    ['::: {#thm-a}\n## The line\n\nSo.\n:::', ':::theorem{#thm-a title="The line"}\n\nSo.\n\n:::'],
    ['::: {#lem-a .lemma name="T"}\nSo.\n:::', ':::lemma{#lem-a title="T"}\n\nSo.\n\n:::'],
    [
      ':::lemma{#lem-a}\na\n:::\n\n:::lemma{#lem-a}\nb\n:::',
      ':::lemma{#lem-a}\n\na\n\n:::\n\n:::lemma\n\nb\n\n:::',
    ],
    [':::lemma{#thm-a}\na\n:::', ':::lemma\n\na\n\n:::'],
    ['::: {.proof}\n- a\n- b\n:::', ':::proof\n\n- a\n- b\n\n:::'],
    ['**Theorem 1.** So.', '**Theorem 1.** So.'],
  ])('keeps what is Markdown: %j', (raw, kept) => expect(made(raw)).toBe(kept));

  it.each([
    ['> [!tip] Say it\n> words', '> [!tip] Say it\n> words'],
    ['> [!NOTE]\n> - a', '> [!NOTE]\n> - a'],
    ['> [!Warning]- Mind *it*\n> a', '> [!Warning]- Mind *it*\n> a'],
    ['> [!hint|right] Say it', '> [!hint] Say it'],
    ['- a\n  > [!tip]\n  > within', '- a\n\n  > [!tip]\n  > within'],
    ['> [!info] In\n> > [!tip] it\n> > b', '> [!info] In\n> > [!tip] it\n> > b'],
    [':::warning\nMind *it*.\n:::', '> [!warning]\n> Mind *it*.'],
    [':::tip{title="So"}\nMind it.\n:::', '> [!tip] So\n> Mind it.'],
  ])('keeps callouts: %j', (raw, kept) => expect(made(raw)).toBe(kept));

  it.each([
    ['> [!faq]- Open **it**\n> > [!todo] In\n> > b', '> **faq: Open it**\n>\n> > **todo: In**\n> >\n> > b'],
    ['> [!tip]\n>', '> **tip**'],
    [':::spoiler The answer\n42\n:::', '> **spoiler: The answer**\n>\n> 42'],
    ['> ::: {#thm-a}\n> So.\n> :::', '> > **theorem**\n> >\n> > So.'],
  ])('makes quotations with a bold first line of callouts that are not known: %j', (raw, kept) =>
    expect(made(raw)).toBe(kept),
  );

  it.each([
    ['| a | b |\n| --- | --- |\n| 1 | 2 | 3 |', '3'],
    [':::info\nnever closed', '\\:::info'],
    ['$$\n\\nope\n$$', '\\nope'],
    [`${'>'.repeat(200)} deep`, 'deep'],
    ['> [!note](x', '!note'],
  ])('loses nothing of what is none: %j', (raw, words) => expect(made(raw)).toContain(words));
});

describe('forms of this site in raw notes stay what they are', () => {
  const extras = { figures: 'figures/', footnotes: new Set<string>() };
  const kept = (raw: string): string => made(raw, extras);
  it.each([
    '$$\n\\begin{aligned}\nx &= 1\n\\end{aligned}\n$$ {#eq-a}',
    '| a | b |\n|---|---|\n| 1 | 2 |\n\n: Both. {#tbl-a}',
    '## Why it works {#sec-why}\n\nWords.',
    '![A *line*.](figures/line.svg){#fig-line alt="It falls" width=60%}',
    ':::details{summary="How so"}\n\nBecause.\n\n:::',
    'Term\n:   What it means.\n:   And else.',
    '```python title="a.py" {1}\nx\n```',
    '```dot {alt="Two"}\ndigraph { a -> b }\n```',
    'Press :kbd[Ctrl K], read :abbr[IOI]{title="Indirect object"}, at [12:34] and [1:02:03].',
    'A claim^[its *note*] goes on.',
    'A<sub>1</sub>, <kbd>Ctrl</kbd> and <b>*words*</b>.',
    'Why?\n\n:::answer\n\nBecause *so*.\n\n:::',
    '10. Why?\n\n    :::answer\n\n    Because:\n\n    - so\n\n    :::\n\n11. And?',
    '<figure>\n![A line](figures/line.svg)\n<figcaption>It *falls*.</figcaption>\n</figure>',
    '<table>\n<tr><th>a</th><th>$b$</th></tr>\n<tr><td colspan="2">`x`</td></tr>\n</table>',
  ])('%s', (raw) => {
    expect(kept(raw)).toBe(raw);
  });

  it.each([
    [
      'what folds in HTML has the form of this site',
      '<details>\n<summary>How so</summary>\n\nBecause *so*.\n\n</details>',
      ':::details{summary="How so"}\n\nBecause *so*.\n\n:::',
    ],
    [
      'HTML keeps its tags, and its words are words',
      '<figure>\n  <img src="A.png" alt="One" width="300">\n  <figcaption>@you, see <a href="https://example.org/a">it</a></figcaption>\n</figure>',
      '<figure>\n![One](figures/a.png)\n<figcaption>\\@you, see [it](https://example.org/a)</figcaption>\n</figure>',
    ],
    ['an answer to nothing is a quotation', ':::answer\nSo.\n:::', '> **answer**\n>\n> So.'],
    [
      'of two with one key the first has it',
      '$$\nx\n$$ {#eq-a}\n\n$$\ny\n$$ {#eq-a}',
      '$$\nx\n$$ {#eq-a}\n\n$$\ny\n$$',
    ],
    ['a line that the code does not have is none', '```python {9}\nx\n```', '```\npython {9}\nx\n```'],
    ['a bar alone before words is one', '|* a', '\\|\\* a'],
    ['a colon below words is one', 'Time:\n: 10', 'Time:\\\n\\: 10'],
  ])('%s', (_, raw, written) => {
    expect(kept(raw)).toBe(written);
  });

  it('refers to what has a key, in sentences alone', () => {
    const text = '---\ntitle: "\\@eq-a"\n---\n\n# \\@eq-a\n\nBy \\@eq-a. Not \\@eq-b.\n\n```\n\\@eq-a\n```\n';
    expect(refer(text, new Set(['eq-a']))).toBe(text.replace('By \\@', 'By @'));
  });
});
