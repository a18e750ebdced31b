import { expect, it } from 'vitest';
import { judgeSvg } from '../../../../src/content/domain/svg.ts';
import { errorsIn } from '../../../../src/tools/cli/judge-aside.ts';
import { WHOLE } from '../../content.ts';
import { importPage, isPage } from '../../../../src/tools/import/pages/import-page.ts';

/** What somebody typed elsewhere, and what the notes then hold of it. */
const FORMS: readonly (readonly [says: string, typed: string, written: string])[] = [
  [
    'a display keeps an environment on lines of its own',
    '$$\n\\begin{align}\na &= b\n\\end{align}\n$$',
    '$$\n\\begin{align}\na &= b\n\\end{align}\n$$',
  ],
  [
    'so it does in an item',
    '- a\n\n  $$\n  \\begin{cases} 1 \\end{cases}\n  $$',
    '- a\n\n  $$\n  \\begin{cases} 1 \\end{cases}\n  $$',
  ],
  [
    'a label within it is its key',
    '$$\nx \\label{eq:a}\n$$\n\nBy \\eqref{eq:a}.',
    '$$\nx\n$$ {#eq-a}\n\nBy @eq-a.',
  ],
  [
    'labels of one display are one key',
    '\\begin{align}\na \\label{eq:a} \\\\\nb \\label{eq:b}\n\\end{align}\n\nBy \\eqref{eq:b}.',
    '$$\n\\begin{align}\na \\\\\nb\n\\end{align}\n$$ {#eq-a}\n\nBy @eq-a.',
  ],
  [
    'so is that of R Markdown',
    '\\begin{equation}\nx (\\#eq:a)\n\\end{equation}\n\nEq. \\@ref(eq:a).',
    '$$\n\\begin{equation}\nx\n\\end{equation}\n$$ {#eq-a}\n\nEq. [-@eq-a].',
  ],
  [
    'keys of pandoc-crossref have a colon',
    '$$ x $$ {#eq:a}\n\nBy @eq:a and [@eq:a].',
    '$$ x $$ {#eq-a}\n\nBy @eq-a and [@eq-a].',
  ],
  [
    "Jekyll's formulas are escaped once by Markdown",
    '\\\\(W\\_1 \\in \\\\{0, 1\\\\}\\\\) and \\\\(a \\\\\\\\ b\\\\)',
    '$W_1 \\in \\{0, 1\\}$ and $a \\\\ b$',
  ],
  ['those of R Markdown are not', '\\(W_1 \\\\ x\\)', '$W_1 \\\\ x$'],
  [
    'a formula keeps its braces and bars',
    '$x^{{2}}$ and $f(x){y}$ and $a{b|c}$',
    '$x^{{2}}$ and $f(x){y}$ and $a{b|c}$',
  ],
  ['two spaces at the end of a line break it', 'One  \ntwo.', 'One\\\ntwo.'],
  ['they break nothing before a list', 'One:  \n- two', 'One:\n- two'],
  [
    "a comment of Obsidian's over several lines stays one",
    'a\n\n%%\nOnly mine.\n%%\n\nb',
    'a\n\n<!--\nOnly mine.\n-->\n\nb',
  ],
  ["so does kramdown's", 'a\n\n{::comment}\nOnly mine.\n{:/comment}\n\nb', 'a\n\n<!--\nOnly mine.\n-->\n\nb'],
  [
    "and Jekyll's",
    'a\n\n{% comment %}\nOnly mine.\n{% endcomment %}\n\nb',
    'a\n\n<!--\nOnly mine.\n-->\n\nb',
  ],
  ['a heading may be closed before its key', '## A b ##   {#own}', '## A b {#own}'],
  ['the list that a table of contents replaces goes with it', '* Will be replaced\n{:toc}\n\nText.', 'Text.'],
  ['the language of code may stand below it', '~~~\nx\n~~~\n{: .language-ruby}', '~~~ruby\nx\n~~~'],
  [
    'looks of words are left out',
    'A *word*{: .term}, `x`{: .c} and [a](https://e.example/){: .d}.\n\n1. {: .first} one',
    'A *word*, `x` and [a](https://e.example/).\n\n1. one',
  ],
  [
    'a link to a post is its words',
    '[Next]({% post_url 2020-01-01-a %})',
    'Next (`{% post_url 2020-01-01-a %}`)',
  ],
  [
    'marks of a span become those of here',
    '[a]{.mark}, [b]{.kbd}, [c]{.underline}, x[d]{.aside}',
    '==a==, <kbd>b</kbd>, <u>c</u>, x^[d]',
  ],
  [
    'several images in one figure are figures of their own',
    '::: {#fig-p layout-ncol=2}\n![L](l.png){#fig-l}\n\n![R](r.png)\n\nBoth.\n:::\n\nSee @fig-p.',
    '![L](figures/l.png){#fig-l}\n\n![R](figures/r.png){#fig-p-2}\n\nBoth.\n\nSee [@fig-l; @fig-p-2].',
  ],
  [
    'one image has the caption of its figure',
    '::: {#fig-p}\n![A line](l.png)\n\nBoth.\n:::',
    '![Both.](figures/l.png){#fig-p alt="A line"}',
  ],
  ['a value that was computed is code', 'It has `{python} n` and `r m` rows.', 'It has `n` and `m` rows.'],
  [
    'what a file of Jekyll shows is a figure',
    '{% include figure.html path="img/a.png" alt="A" caption="Wide, 50%" width="50%" %}',
    '<figure><img src="figures/a.png" alt="A"><figcaption>Wide, 50%</figcaption></figure>',
  ],
  [
    'a formula that is a reference is one',
    '$$ x \\label{eq:a} $$\n\nBy $\\eqref{eq:a}$.',
    '$$ x $$ {#eq-a}\n\nBy @eq-a.',
  ],
  ["MyST's empty brackets refer", '$$ x $$ (eq-a)\n\nBy [](#eq-a).', '$$ x $$ {#eq-a}\n\nBy @eq-a.'],
  [
    'the name of a block of Obsidian is a key of its formula',
    '$$ x $$ ^one\n\nBy [[#^one]].',
    '$$ x $$ {#eq-one}\n\nBy @eq-one.',
  ],
  [
    'a number between the brackets of an image is a width',
    '![A|300](a.png) ![100](b.png)',
    '<img src="figures/a.png" alt="A" width="300"> <img src="figures/b.png" alt="" width="100">',
  ],
  [
    'a callout of a plugin is one',
    '```ad-tip\ntitle: T\nWords $x$\n```',
    ':::tip{title="T"}\nWords $x$\n:::',
  ],
  [
    'a picture does not lead to itself',
    '<a href="img/a.png"><img src="img/a.png" alt="A"></a>',
    '<a><img src="figures/a.png" alt="A"></a>',
  ],
  [
    'roles of MyST',
    '{u}`a` {strike}`b` {smallcaps}`c` {button}`d <https://e.example>`',
    '<u>a</u> ~~b~~ c [d](https://e.example)',
  ],
  [
    'a title and lines of code',
    '```{code} python\n:caption: a.py\n:emphasize-lines: 2\nx\ny\n```',
    '```python title="a.py" {2}\nx\ny\n```',
  ],
  [
    'a theorem may be a class',
    '::: {.theorem #mono name="Monotone"}\nIf.\n:::\n\nBy Theorem \\@ref(thm:mono).',
    ':::theorem{#thm-mono title="Monotone"}\nIf.\n:::\n\nBy Theorem [-@thm-mono].',
  ],
  [
    'a remark has no number',
    '::: {#rem-a}\n## Of signs\nWords.\n:::',
    ':::info{title="Remark: Of signs"}\nWords.\n:::',
  ],
  [
    'an aside is beside its passage',
    'Words.\n\n::: aside\nMore.\n:::',
    'Words.\n\n:::note{title="Aside"}\nMore.\n:::',
  ],
  [
    'examples are counted through',
    '(@) One\n\nText.\n\n(@b) Two, not (@b).',
    '1. One\n\nText.\n\n2. Two, not (2).'.replace('2. Two, not (2).', '2. Two, not (2).'),
  ],
  ['lines stay lines', '| One\n|   two', 'One\\\n&nbsp;&nbsp;two'],
  [
    'rows without a bar at their end stay rows',
    '| a | b\n| --- | ---\n| 1 | 2',
    '| a | b\n| --- | ---\n| 1 | 2',
  ],
  [
    'a tilde before a number says about',
    'It is far.\n\n~ 10 km, that is.',
    'It is far.\n\n~ 10 km, that is.',
  ],
  [
    'a set keeps its bar, and words below words are in brackets',
    'a {x|x>0} and {base|above}',
    'a {x|x>0} and base (above)',
  ],
  [
    'an id is a video where its file says so',
    '{% include youtube.html id="abcdefghijk" %} {% include card.html id="abcdefghijk" %}',
    '<https://www.youtube.com/watch?v=abcdefghijk> `{% include card.html id="abcdefghijk" %}`',
  ],
  ['a tilde defines', 'Term\n  ~ Words', 'Term\n:   Words'],
  [
    'a table of hyphens has bars',
    '  A     B\n ---- ---\n  a     1\n  b     2\n\n: Both. {#tbl:c}',
    '| A | B |\n| --- | --- |\n| a | 1 |\n| b | 2 |\n\n: Both. {#tbl-c}',
  ],
  [
    'so has one whose rows go on',
    '---------------\n A     B\n----- ---------\n a     one\n       two\n\n b     x\n---------------',
    '| A | B |\n| --- | --- |\n| a | one two |\n| b | x |',
  ],
  [
    'and one with corners',
    '+---+-----+\n| A | B   |\n+===+=====+\n| a | - x |\n|   | - y |\n+---+-----+',
    '| A | B |\n| --- | --- |\n| a | - x<br>- y |',
  ],
  [
    "an exercise of MyST's goes from one directive to the next",
    '```{exercise-start}\n:label: a\n```\n\nShow.\n\n```{exercise-end}\n```\n\n```{solution-start} a\n```\n\nSo.\n\n```{solution-end}\n```',
    ':::::::::exercise{#exr-a}\n\nShow.\n\n:::::::::\n\n:::::::::solution\n\nSo.\n\n:::::::::',
  ],
  [
    'an index has no place here',
    '```{index} single: A\n```\n\n## {index}`Vectors <single: V>`',
    '## Vectors',
  ],
  ['a glossary defines', '```{glossary}\na\n  Words.\n\nb\n  More.\n```', 'a\n:   Words.\n\nb\n:   More.'],
  [
    'what it says may have several lines',
    '```{glossary}\na\n  Words\n  and more.\n```',
    'a\n:   Words\n    and more.',
  ],
  [
    'cards and tabs are their content',
    '::::{tab-set}\n:::{tab-item} Python\nWords\n:::\n::::',
    '**Python**\n\nWords',
  ],
  [
    'a number stands where it is asked for',
    '```{figure} a.png\n:name: fig-a\n```\n\n{numref}`Figure %s <fig-a>`',
    '<figure id="fig-a"><img src="figures/a.png" alt=""><figcaption>\n\n</figcaption></figure>\n\nFigure [-@fig-a]',
  ],
  [
    "theorems of LaTeX's",
    '\\begin{theorem}[Two points]\\label{thm:a}\nOne line.\n\\end{theorem}\n\nBy Theorem~\\ref{thm:a}.',
    ':::theorem{#thm-a title="Two points"}\nOne line.\n:::\n\nBy Theorem [-@thm-a].',
  ],
  [
    'a label in a proof is that of its equation',
    '\\begin{proof}\n\\begin{equation}\\label{eq:a}\nx\n\\end{equation}\n\\end{proof}\n\n\\eqref{eq:a}',
    ':::proof\n\n$$\n\\begin{equation}\nx\n\\end{equation}\n$$ {#eq-a}\n\n:::\n\n@eq-a',
  ],
  [
    'lists of LaTeX, one in another',
    '\\begin{itemize}\n\\item a\n\\begin{enumerate}\n\\item b\n\\end{enumerate}\n\\item c\n\\end{itemize}',
    '- a\n\n  1. b\n\n- c',
  ],
  [
    'figures',
    '\\begin{figure}[h]\n\\centering\n\\includegraphics[width=5cm]{a/set.png}\n\\caption{A \\emph{set}.}\n\\label{fig:set}\n\\end{figure}',
    '![A *set*.](figures/set.png){#fig-set}',
  ],
  [
    'tables',
    '\\begin{table}\n\\begin{tabular}{l|r}\na & b \\\\ \\hline\n1 & 2\n\\end{tabular}\n\\caption{C}\\label{tab:c}\n\\end{table}',
    '| a | b |\n| --- | --- |\n| 1 | 2 |\n\n: C {#tbl-c}',
  ],
  ['code', '\\begin{lstlisting}[language=Python]\nx = 1\n\\end{lstlisting}', '```python\nx = 1\n```'],
  [
    'sections and words',
    "\\section{A}\\label{sec:a}\n\n\\textbf{b \\emph{c}}, ``d''\\footnote{e}, \\href{https://e.example/}{f}, \\cite[p.~3]{g}.\\\\\nh",
    '## A {#sec-a}\n\n**b *c***, “d”^[e], [f](https://e.example/), \\[@g, p. 3].\\\nh',
  ],
  [
    'a remark of HackMD says who',
    '> [name=Ada] [time=Tue] [color=#907bf7]\n> Words',
    '> **Ada** Tue\n> Words',
  ],
  ['tags are no heading', '###### tags: `a` `b`\n\nText.', '<!-- tags: `a` `b` -->\n\nText.'],
  [
    'a heading is found whatever its capitals',
    '## The Point\n\n[a](#The-Point)',
    '## The Point\n\n[a](#the-point)',
  ],
];

const bodyOf = (typed: string): string =>
  importPage(`# T\n\n${typed}\n`, 'a.md', {}, judge)
    .files.get('notes.md')!
    .replace(/^---\n[^]*?---\n+/, '')
    .trimEnd();

it.each(FORMS)('%s', (_, typed, written) => {
  expect(bodyOf(typed)).toBe(written);
});

it('takes money for money, and leaves the formula above it as it is', () => {
  const raw = '# T\n\n$$\na\n$$\n\n$x_{*}$, $y_{*}$, $50 vs $60, `$notmath$`, \\$5, 5$.\n';
  const made = importPage(raw, 'a.md', {}, (files) => errorsIn(withLecture(files)));
  expect(made.files.get('notes.md')).toContain(
    '$$\na\n$$\n\n$x_{*}$, $y_{*}$, \\$50 vs \\$60, `$notmath$`, \\$5, 5$.\n',
  );
});

it('takes a bar for a bar in a formula of a table', () => {
  const raw = '# T\n\n| a | b |\n|---|---|\n| $$|x|$$ | c |\n';
  const made = importPage(raw, 'a.md', {}, (files) => errorsIn(withLecture(files)));
  expect(made.files.get('notes.md')).toContain('| $$\\|x\\|$$ | c |');
});

function withLecture(files: ReadonlyMap<string, string>): Map<string, string> {
  const all = Object.entries(WHOLE).filter(([path]) => !path.startsWith('lectures/'));
  return new Map([...all, ...[...files].map(([path, text]) => [`lectures/a/${path}`, text] as const)]);
}

// Of works there are none.
function judge(
  files: ReadonlyMap<string, string>,
): { code: 'citation-unknown'; line: number; column: number; what: string }[] {
  return [...files.get('notes.md')!.split('\n')].flatMap((text, i) => {
    const at = text.search(/(?<!\\)\[@g\b/);
    return at === -1
      ? []
      : [{ code: 'citation-unknown' as const, line: i + 1, column: at + 1, what: 'No work.' }];
  });
}

it('takes what is known from above a page of Pandoc, and the day without its hour', () => {
  const pandoc = importPage('% A title\n% Ada One; Bo Two\n% 2022-05-02\n\nText.\n', 'a.md', {}, () => []);
  expect(pandoc.files.get('lecture.yaml')).toContain(
    'title: A title\nspeakers:\n  - name: Ada One\n  - name: Bo Two\ndate: "2022-05-02"',
  );
  const jekyll = importPage(
    '---\ntitle: A\ndate: 2016-02-08 10:00:00 -0800\n---\n\nText.\n',
    'a.md',
    {},
    () => [],
  );
  expect(jekyll.files.get('lecture.yaml')).toContain('date: "2016-02-08"');
  expect(jekyll.files.get('notes.md')).toContain('10:00:00');
});

it.each([
  [
    'of Hugo',
    '+++\ntitle = "A title"\ndate = 2023-09-01\ndraft = false\n+++\n\nText.\n',
    'title: A title',
    'draft: false',
  ],
  [
    'that cannot be read',
    '---\ntitle: A "b": c\nlayout: page\n---\n\nText.\n',
    'title: a',
    'title: A "b": c\nlayout: page',
  ],
])('keeps front matter %s off the page', (_, raw, yaml, comment) => {
  const made = importPage(raw, 'a.md', {}, () => []);
  expect(made.files.get('lecture.yaml')).toContain(yaml);
  expect(made.files.get('notes.md')).toBe(`---\nby: notes\n---\n\n<!--\n${comment}\n-->\n\nText.\n`);
});

it('takes macros that stand between no signs', () => {
  const made = importPage(
    '\\newcommand{\\RR}{\\mathbb{R}}\n\\DeclareMathOperator{\\Var}{Var}\n\n# T\n\n$\\RR$\n',
    'a.md',
    {},
    () => [],
  );
  expect(made.files.get('notes.md')).toBe(
    '---\nby: notes\nmacros:\n  \\RR: "\\\\mathbb{R}"\n  \\Var: "\\\\operatorname{Var}"\n---\n\n$\\RR$\n',
  );
});

it('is a page for a tool, whatever questions it asks', () => {
  expect(isPage('---\nlayout: page\n---\n\n**Q:** Why?\n\nBecause.\n', 'a.md')).toBe(true);
});

it('writes a drawing as a file has to be, whatever a browser forgives within a page', () => {
  const typed =
    '# T\n\n<svg width=9 viewbox="0 0 9 9"><marker refx="1"/><text xlink:href="#a">a &nbsp; b</text></svg>\n';
  const svg = importPage(typed, 'a.md', {}, () => []).files.get('figures/drawing-1.svg')!;
  expect(svg).toBe(
    '<svg width="9" viewBox="0 0 9 9" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><marker refX="1" /><text xlink:href="#a">a \u00A0 b</text></svg>',
  );
  expect(judgeSvg(svg).spots).toEqual([]);
});

it('names every work of a bracket that no bibliography has', () => {
  const made = importPage('See [@one2020; @two2021, p. 4] and [@three].\n', 'a.md', {}, (files) =>
    errorsIn(withLecture(files)),
  );
  expect(made.left.map(({ what }) => what)).toEqual(
    ['three', 'one2020', 'two2021'].map((key) => `No work has the key "${key}"`),
  );
});

it('names the other place of a key where the page has it', () => {
  const twice = '---\nby: notes\n---\n\n$$\nx\n$$ {#eq-a}\n\n$$\ny\n$$ {#eq-a}\n';
  expect(errorsIn(withLecture(new Map([['notes.md', twice]]))).map(({ what }) => what)).toContain(
    'The key "eq-a" is taken: lectures/a/notes.md:5:1 has it as well.',
  );
});
