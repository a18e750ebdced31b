import { expect, it } from 'vitest';
import { errorsIn } from '../../../../src/tools/cli/judge-aside.ts';
import type { Imported } from '../../../../src/tools/import/import-notes.ts';
import { importPage } from '../../../../src/tools/import/pages/import-page.ts';
import { WHOLE } from '../../content.ts';

/** What stands on the pages of courses, and what the notes then hold of it. */
const FORMS: readonly (readonly [says: string, typed: string, written: string])[] = [
  [
    'a table of kramdown may begin with a ruler',
    '|------|-----|\n| Lens | Hit |\n| big  | 7   |\n| flat | 9   |',
    '| Lens | Hit |\n|------|-----|\n| big  | 7   |\n| flat | 9   |',
  ],
  [
    'one ruler of a table is enough',
    '|---|---|\n| a | b |\n|---|---|\n| 1 | 2 |\n|---|---|\n| 3 | 4 |',
    '| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |',
  ],
  ['rows alone are a table too', '| a | b |\n| 1 | 2 |', '| a | b |\n| --- | --- |\n| 1 | 2 |'],
  [
    'a hyphen in each cell is a row',
    '| a | b |\n|---|---|\n| - | - |\n| 1 | 2 |',
    '| a | b |\n|---|---|\n| - | - |\n| 1 | 2 |',
  ],
  ['sums of bars are words', '|x| < |y|\n|y| < |z|', '\\|x| < |y|\n|y| < |z|'],
  [
    'signs are as Markdown leaves them in every formula of a page whose formulas Markdown reads',
    'Let \\\\(a\\_1 \\in A\\\\) and \\\\(p\\|\\|q\\\\).\n\n$$\n\\begin{align}\ns\\_{k} &= \\max\\_j t\\_j \\\\\\\\\n&= \\text{a\\_b} + \\\\{c\\\\}\n\\end{align}\n$$\n\nSo $$t\\_1$$.',
    'Let $a_1 \\in A$ and $p\\|q$.\n\n$$\n\\begin{align}\ns_{k} &= \\max_j t_j \\\\\n&= \\text{a\\_b} + \\{c\\}\n\\end{align}\n$$\n\nSo $$t_1$$.',
  ],
  ['on others they stay', '$$\n\\text{a}\\_b \\\\\\\\ c\n$$', '$$\n\\text{a}\\_b \\\\\\\\ c\n$$'],
  [
    'a formula may go on in the next line',
    'The keys \\\\(\nK\\\\) have the shape \\\\(n\n\\times m\\\\), and $$V = \\{ a,\nb \\}$$ has [two\nvalues](https://e.example/).',
    'The keys $K$ have the shape $n \\times m$, and $$V = \\{ a, b \\}$$ has [two values](https://e.example/).',
  ],
  [
    'so may the words of an image',
    '![A ray of\n$x$](img/ray.png "fig:")',
    '![A ray of $x$](figures/ray.png)',
  ],
  [
    'lines of code do not, whatever brackets they have',
    'So:\n\n    x = f([g(a),\n           g(b)])',
    'So:\n\n    x = f([g(a),\n           g(b)])',
  ],
  [
    'a bracket behind a backslash is a bracket, where no TeX is in it',
    'By [tuning \\[Ada et al., 2021\\]](https://e.example/) and \\[b = 2\\].',
    'By [tuning \\[Ada et al., 2021\\]](https://e.example/) and \\[b = 2\\].',
  ],
  [
    'what KaTeX cannot set is set as it can',
    '$\\text{a_b} > 50%$ and $$L’ = \\mathbbm{1}$$\n\n$$\n\\begin{multline}\na_1\n\\end{multline}\n$$',
    "$\\text{a\\_b} > 50\\%$ and $$L' = \\mathbb{1}$$\n\n$$\n\\begin{gather}\na_1\n\\end{gather}\n$$",
  ],
  [
    'what it cannot set at all is code, alone in a line as well',
    '$\\nowhere$\n\nSo $\\nowhere x$.',
    '`$\\nowhere$`\n\nSo `$\\nowhere x$`.',
  ],
  ['a formula before a digit is one', 'About $\\sim$6000 weights.', 'About $$\\sim$$6000 weights.'],
  [
    'a display directly below an item belongs to it, with what is deeper behind it',
    '* One, so\n$$\na\n$$\n    * deeper',
    '* One, so\n  $$\n  a\n  $$\n    * deeper',
  ],
  [
    'backslashes that break nothing are left out',
    'One.\\\n**Two**.\\\n\n\\\nThree.',
    'One.\\\n**Two**.\n\nThree.',
  ],
  [
    'an image and its caption in one box are a figure',
    '<div class="fig figcenter">\n  <img src="/assets/a.png" width="40%" >\n  <div class="figcaption">A <b>line</b>, where x &lt 0.</div>\n  <div style="clear:both"></div>\n</div>',
    '<figure>\n  <img src="figures/a.png" width="40%">\n  <figcaption>A <b>line</b>, where x &lt; 0.</figcaption>\n  \n</figure>',
  ],
  [
    'a caption that is empty is none',
    '<div class="fig">\n  <img src="/assets/a.png">\n  <div class="figcaption"></div>\n</div>',
    '<div class="fig">\n  <img src="figures/a.png">\n  \n</div>',
  ],
  [
    'of several images it stands below them',
    '<div class="fig">\n<img src="a.png"><img src="b.png">\n<div class="figcaption">Both.</div>\n</div>',
    '<div class="fig">\n<img src="figures/a.png"><img src="figures/b.png">\n<div class="figcaption">Both.</div>\n</div>',
  ],
  [
    'a paragraph may be such a box, and a caption may stand below its image in none',
    '<p align="center">\n<img src="a.png">\n<div class="caption">One.</div>\n</p>\n\n![](b.png)\n<figcaption> Two. </figcaption>',
    '<figure>\n<img src="figures/a.png">\n<figcaption>One.</figcaption>\n</figure>\n\n<figure>\n\n![](figures/b.png)\n\n<figcaption> Two. </figcaption>\n</figure>',
  ],
  ['a link to nothing is its words', 'See [part two](), there.', 'See part two, there.'],
  [
    'a file whose name has spaces is named with its words',
    'See [these](../papers/My slides.pdf) and <a href="../b.pdf" target="_blank">those</a>.',
    'See these (`../papers/My%20slides.pdf`) and those (`../b.pdf`).',
  ],
  [
    'a link around a block is below it',
    '<a href="https://e.example/demo" style="color: red">\n<div class="fig">\n<img src="a.png">\n<div class="figcaption">Play.</div>\n</div>\n</a>',
    '<figure>\n<img src="figures/a.png">\n<figcaption>Play.</figcaption>\n</figure>\n\n<https://e.example/demo>',
  ],
  [
    'words in two brackets that lead somewhere are a link',
    'By [[Ada, 2021]](https://e.example/).',
    'By [[Ada, 2021]](https://e.example/).',
  ],
  [
    'a formula that has lines to itself stands on lines of its own',
    'So\n\n\\( \\begin{aligned}\n  a &= b \\\\\n  &= c\n\\end{aligned} \\)\n\n\\(x\\) is so, and so\nis \\(y\\)',
    'So\n\n$$\n\\begin{aligned}\n  a &= b \\\\\n  &= c\n\\end{aligned}\n$$\n\n$x$ is so, and so\nis $y$',
  ],
  ['no tag is in a formula', "As $a <b c> d$ and $x_i^'$.", "As $a <b c> d$ and $x_i'$."],
  [
    'a chunk that only shows an image is the image',
    'By @fig-a.\n\n```{r}\n#| label: fig-a\n#| echo: false\n#| fig-cap: |\n#|   A rising\n#|   line.\n#| fig-alt: "It rises."\n#| out-width: "60%"\n\nknitr::include_graphics("img/a.png")\n```',
    'By @fig-a.\n\n![A rising line.](figures/a.png){#fig-a alt="It rises." width=60%}',
  ],
  [
    'one that does more is code',
    '```{r}\nx <- 1\nknitr::include_graphics("a.png")\n```',
    '```r\nx <- 1\nknitr::include_graphics("a.png")\n```',
  ],
  [
    'letters that count items are numbers',
    '1. Try:\n    a.  one\n    b.  two\n\nA. Author\nand B. Other.\n\na) it begins\n   here.',
    '1. Try:\n    1.  one\n    2.  two\n\nA. Author\nand B. Other.\n\na) it begins\n   here.',
  ],
  [
    'a block between colons that nobody knows is what is in it',
    '::: {layout-narrow}\n\\noindent\n![A](a.png)\n:::\n\nA \\index{net!of one}net.',
    '![A](figures/a.png)\n\nA net.',
  ],
  [
    'what only another output has is in a comment',
    '```{raw} latex\n\\clearpage -- x\n```\n\nWords.\n\n```{raw} html\n<b>Bold</b>\n```',
    '<!--\n\\clearpage - - x\n-->\n\nWords.\n\n<b>Bold</b>',
  ],
  [
    'options of a cell may stand in one another',
    '```{code-cell} ipython3\n---\nmystnb:\n  figure:\n    caption: |\n      A prior\n---\nx = 1\n```',
    '```python title="A prior"\nx = 1\n```',
  ],
  [
    'of two places with one name the second is none',
    '<a name="x"></a>\n## One\n\n<a name="x"></a>\n## Two',
    '<a name="x"></a>\n## One\n\n## Two',
  ],
  [
    'what is indented below the line that names it is a block of MkDocs',
    '!!! theorem "Theorem 4.1 (Euler)"\n    For $x$:\n\n    $$\n    e^x\n    $$\n\n    ??? proof "Proof"\n        As usual.\n\n!!! info inline end\n\n    Short.\n\n!!! technique "On $x$"\n    Long.\n\nAnd on.',
    '::::theorem{title="Euler"}\nFor $x$:\n\n$$\ne^x\n$$\n\n:::proof\nAs usual.\n:::\n\n::::\n\n:::info\n\nShort.\n:::\n\n:::info{title="On $x$"}\nLong.\n:::\n\nAnd on.',
  ],
  [
    'so is what folds, with formulas among its words and within an item',
    '??? definition "Definition 2"\n    A line.\n\n??? note "Bound on $\\ell_1$"\n    One.\n\n1. Write it.\n   ??? success "Answer"\n       Two.\n\n2. Next.',
    ':::details{summary="Definition 2"}\nA line.\n:::\n\n:::details{summary="Bound on …"}\n**Bound on $\\ell_1$**\n\nOne.\n:::\n\n1. Write it.\n\n   :::details{summary="Answer"}\n   Two.\n   :::\n\n2. Next.',
  ],
  [
    'tabs stand one below the other',
    '=== "C++"\n\n    ``` cpp hl_lines="2 4-5" linenums="1"\n    int a;\n    int b;\n    int c;\n    int d;\n    int e;\n    ```\n\n=== "R"\n\tNothing.',
    '**C++**\n\n```cpp {2,4-5} numbers\nint a;\nint b;\nint c;\nint d;\nint e;\n```\n\n**R**\n\nNothing.',
  ],
  [
    'marks of MkDocs are what they show',
    '^^Under^^ :material-check: ++ctrl+c++, one</br>two.\n{ .annotate }\n\n--8<-- "more.md"',
    '<ins>Under</ins> <kbd>ctrl</kbd>+<kbd>c</kbd>, one<br>two.\n\n`--8<-- "more.md"`',
  ],
  [
    'behind four blanks in no list it is code',
    'So:\n\n    !!! note\n        A.',
    'So:\n\n    !!! note\n        A.',
  ],
  [
    'what has lines of its own in a formula within a sentence is set there',
    'Let $\\begin{align*}\n  & a \\\\\n  & b\n\\end{align*}$ be.',
    'Let $\\begin{aligned} & a \\\\ & b \\end{aligned}$ be.',
  ],
  [
    'code keeps its language and its title without what is not read behind them',
    '```python title="a.py" foo=1\nx\n```',
    '```python title="a.py"\nx\n```',
  ],
  [
    'an image of Obsidian stands in a table with a backslash before its bar',
    '| a | b |\n|---|---|\n| [[x\\|y]] | ![[i.png\\|50]] |',
    '| a | b |\n|---|---|\n| y | ![[i.png\\|50]] |',
  ],
  [
    'a place named once keeps its title where an image takes it, and its name where a link does too',
    '[See][pic]: ![x][pic] and ![y][two].\n\n[pic]: https://e.example/a.png "One"\n[two]: b.png  "Two words"',
    '[See][pic]: ![x](https://e.example/a.png "One") and ![y](figures/b.png "Two words").\n\n[pic]: https://e.example/a.png "One"',
  ],
  [
    'options of a drawing that is shown as code are told with it',
    '```csvpreview {header="true"}\na,b\n```',
    '```text\na,b\n```',
  ],
  [
    'what only MDX has is written without it',
    'import Fig from \'./fig.png\';\nimport Tabs from \'@theme/Tabs\';\n\n:::note[My title]\nA.\n:::\n\n<Tabs>\n  <TabItem value="py" label="Python" default>\n\nOne.\n\n  </TabItem>\n</Tabs>\n\n{/* later */}\n\n<img src={Fig} alt="A" /> <img src={require(\'./b.png\').default} alt="B" />',
    ':::info{title="My title"}\nA.\n:::\n\n**Python**\n\nOne.\n\n<!-- later -->\n\n<img src="figures/fig.png" alt="A"/> <img src="figures/b.png" alt="B"/>',
  ],
  [
    'a video in the place of an image is a link to it',
    '![](https://www.youtube.com/watch?v=abcdefghijk)\n\n![The talk](https://youtu.be/abcdefghijk)',
    '<https://www.youtube.com/watch?v=abcdefghijk>\n\n[The talk](https://youtu.be/abcdefghijk)',
  ],
];

function imported(typed: string): Imported {
  return importPage(`# T\n\n${typed}\n`, 'a.md', {}, judge);
}

function judge(files: ReadonlyMap<string, string>): ReturnType<typeof errorsIn> {
  const all = new Map(Object.entries(WHOLE).filter(([path]) => !path.startsWith('lectures/')));
  for (const [path, text] of files) all.set(`lectures/a/${path}`, text);
  return errorsIn(all).filter(({ file }) => file.endsWith('/notes.md'));
}

it.each(FORMS)('%s', (_, typed, written) => {
  const { files } = imported(typed);
  expect(
    files
      .get('notes.md')!
      .replace(/^---\n[^]*?---\n+/, '')
      .trimEnd(),
  ).toBe(written);
  expect(judge(files).filter(({ code }) => !/^image-(?:missing|alt)$/.test(code))).toEqual([]);
});

it('takes an underline within words for one also where a macro makes them words', () => {
  const { files, left } = imported('$$\n\\newcommand{\\say}[1]{\\textsf{#1}}\n$$\n\n$$\\say{a gap: ___}$$');
  expect(files.get('notes.md')).toContain('$$\\say{a gap: \\_\\_\\_}$$');
  expect(left.map(({ what }) => what)).toEqual([
    'TeX that KaTeX cannot set, \\say{a gap: ___}, now \\say{a gap: \\_\\_\\_}',
  ]);
});

it('finds the title below what is for another output', () => {
  const raw =
    '(place)=\n```{raw} jupyter\n<div></div>\n```\n\n# Chains\n\n```{contents} Contents\n:depth: 2\n```\n\nA.\n';
  const { title, files } = importPage(raw, 'a.md', {}, judge);
  expect(title).toBe('Chains');
  expect(files.get('notes.md')).toContain('<a id="place"></a>');
});

it('brings no picture along that a page only leads to', () => {
  const { files, pictures, left } = imported('<img src="a.png"> Click <a href="/big.png">here</a>.');
  expect([...pictures.keys()]).toEqual(['a.png']);
  expect(files.get('notes.md')).toContain('Click here (`/big.png`).');
  expect(left.map(({ what }) => what)).toEqual(['No page of this site is at "/big.png"']);
});

it('leads to a file that a page shows within itself, and brings it along', () => {
  const { files, handouts } = importPage(
    '# T\n\n![[slides.pdf#page=3]] ![[other.pdf]]\n',
    'a.md',
    {},
    judge,
    (path) => path === 'slides.pdf',
  );
  expect(files.get('notes.md')).toContain('[slides.pdf#page=3](files/slides.pdf) other.pdf');
  expect([...handouts]).toEqual([['slides.pdf', 'slides.pdf']]);
});
