import { describe, expect, it } from 'vitest';
import { faultsOf, notesWith, questionWith } from '../../content.ts';

/** What the checks say of notes with this body, without the file's name. */
function said(body: string, format = 'md'): string {
  const [file, text] = Object.entries(notesWith(body))[0]!;
  return faultsOf({ [file.replace(/md$/, format)]: text }).replaceAll(`lectures/a/notes.${format}:`, '');
}

const ANYWHERE =
  'is not read here. It may stand after a heading, an image, a display or the caption of a table; elsewhere leave it out.';

/** What is half of a form, or has a sign too few or too many. */
const UNFINISHED: [body: string, words: string][] = [
  ['## A {#sec-a} b', `4:6  markup-unread  "{#sec-a}" ${ANYWHERE}`],
  ['a $$ x $$ {#eq-a} b', `4:11  markup-unread  "{#eq-a}" ${ANYWHERE}`],
  ['| a |\n|---|\n| 1 |\n\n: Mine {#tbl-a} too', `8:8  markup-unread  "{#tbl-a}" ${ANYWHERE}`],
  ...['## A {#sec-a', '$$ x $$ {#eq-a', '![a](https://e.org/a.png) {#fig-a alt="b"'].map(
    (body): [string, string] => [
      body,
      'begins a key that does not end. End it with }; for a plain {, write \\{.',
    ],
  ),
  [
    '## A {# sec-a}',
    '4:6  markup-unread  "{# sec-a}" is no key. Write it right behind its sign: {#sec-name}; for a plain {, write \\{.',
  ],
  [
    '## A {#}',
    '4:6  markup-unread  "{#}" is no key. Write it right behind its sign: {#sec-name}; for a plain {, write \\{.',
  ],
  [
    '## A {sec-a}',
    '4:6  markup-unread  "{sec-a}" is a key without its sign. Write {#sec-name}, or # before whatever it is called; for a plain {, write \\{.',
  ],
  [
    'As a $$x says',
    '4:6  warning markup-unread  "$$" begins a displayed formula that does not end. End it with $$; for plain dollar signs, write \\$\\$.',
  ],
  [
    'As a $$x^2 says',
    '4:6  markup-unread  "$$" begins a displayed formula that does not end. End it with $$; for plain dollar signs, write \\$\\$.',
  ],
  [
    '| *a* | b |\n|---|\n| c | d |',
    '4:1  markup-unread  "|" is not a line of its own here. Break a line with a backslash at its end; a table has a line of | --- | below its head.\n5:1  markup-unread  "|---|" makes no table. Write above it one row, with as many cells.',
  ],
  [
    '| a | b |\n| c | d |',
    '4:1  markup-unread  "| a | b |" is a row of no table. Write below its head a line with as many cells: | --- | --- |.',
  ],
  [
    '|a|b|\n|c|d|',
    '4:1  markup-unread  "|a|b|" is a row of no table. Write below its head a line with as many cells: | --- | --- |.',
  ],
  ...[': *Words* alone', '| a |\n|---|\n| 1 |\n\n: One.\n\n: Two.', '| a |\n|---|\n| 1 |\n\n:'].map(
    (body): [string, string] => [
      body,
      'is the caption of nothing. It stands after its table or graph, in a paragraph of its own.',
    ],
  ),
  [
    'A ~~word is gone',
    '4:3  markup-unread  "~~" strikes nothing out. Write ~~words~~, without spaces inside; for plain tildes, write \\~\\~.',
  ],
  [
    'A ==word is gone',
    '4:3  warning markup-unread  "==" marks nothing, for its other half is missing or stands beside a space. Write ==words==; for plain signs, write code or \\=\\=.',
  ],
  [
    'A __word is gone',
    '4:3  warning markup-unread  "__" begins bold words that do not end. End them with **; for plain signs, write code or \\_\\_.',
  ],
  [
    'A ![plot][one] is',
    '4:3  markup-unread  "![plot][one]" is not an image, since nothing says where it is. Write ![what it shows](figures/name.png).',
  ],
  [
    '![plot]',
    '4:1  warning markup-unread  "![plot]" is not an image, since nothing says where it is. Write ![what it shows](figures/name.png); for plain signs, write !\\[.',
  ],
  [
    'See [the site] (https://e.org)',
    '4:5  warning markup-unread  "[the site] (" is not a link, for a space stands before its address. Write [words](address), without a space.',
  ],
  [
    '<img src=figures/x.png alt=A> <a href=https://e.org/>e</a>',
    '4:1  markup-unread  "<img src=figures/x.png alt=A>" is HTML whose values have no quotation marks. Put each between quotes: src="figures/x.png".\n4:31  markup-unread  "<a href=" begins a tag that does not end. Put its values between quotes, and end it with >; for a plain <, write \\<.\n4:55  raw-html  "</a>" ends nothing. Take it out, or write <a> where it begins.',
  ],
  [
    'Or <svg/onload=x()> too',
    '4:4  markup-unread  "<svg/onload=x()>" is HTML whose values have no quotation marks. Put each between quotes: src="figures/x.png".',
  ],
  [
    '```js\nx // [!code ++]\n```',
    '4:1  warning markup-unread  "[!code ++]" is not read here. Write {2-5} behind the language for lines to mark; code in diff shows what it adds and takes.',
  ],
  ...[
    '## A {{#sec-a}',
    '## A {##sec-a}',
    '![a](https://e.org/a.png){fig-a alt="b"}',
    '![plot',
    'A =b==',
    'A ==b ==',
    'H~~2~O',
    'A **b **',
    'A[^one',
    'Press ::kbd[K]',
    'To [lectures/a/notes]]',
    'To words](https://e.org/)',
    'To [words]](https://e.org/)',
    '<img src="a.png" alt="b" and',
  ].map((body): [string, string] => [body, 'markup-unread']),
  [
    'See @Fig-loss.',
    '4:5  markup-unread  "@Fig-loss" is not read here. Write it in small letters: it says "Figure 1" wherever it stands.',
  ],
];

describe('a form of another tool', () => {
  it.each([
    [
      '!!! note "Title"\n    Body',
      '4:1  markup-unread  "!!! note "Title"" is a callout of another tool. Write :::tip{title="…"}, what it says, and ::: on a line of its own.',
    ],
    [
      '(@good) My example',
      '4:1  warning markup-unread  "(@good)" numbers nothing here. Write "1. ", or :::example{#exm-name}, which has a number and can be cited.',
    ],
    [
      'Term\n\n  ~ Words',
      '6:3  warning markup-unread  "~ Words" is not a definition. Begin it with a colon: ":   What it means."',
    ],
    [
      'shown <!-- not\nended',
      '4:7  markup-unread  "<!-- not" begins a comment that does not end. End it with -->.',
    ],
    [
      ':::tip{title="*a* <b>b</b>"}\nx\n:::',
      '4:19  markup-unread  "<b>" is HTML where none is read. Write it in Markdown: **words**, H~2~O, `code`.',
    ],
    [
      'a {--b--} c',
      '4:3  markup-unread  "{--b--}" is a change or a remark of another tool. Write the words that are meant; a remark is <!-- … -->.',
    ],
    [
      'a[^long note]',
      '4:2  markup-unread  "[^long note]" is not a footnote: its name may hold no space. Write [^name], and its words below; or ^[its words] in the line.',
    ],
    [
      'one \\\\ two',
      '4:6  warning markup-unread  "\\" breaks no line here. End the line with one backslash; a plain one in a sentence is code.',
    ],
    [
      'It has `{python} n` rows',
      '4:8  markup-unread  "`{python} n`" is code, not its value. Write the value that it has.',
    ],
    [
      'It has `r nrow(x)` rows',
      '4:8  warning markup-unread  "`r nrow(x)`" is code, not its value. Write the value that it has.',
    ],
    [
      '```{note}\nx\n```',
      '4:1  markup-unread  "{note}" is not the name of a language. Write a callout: :::tip{title="…"}, what it says, and ::: on a line of its own.',
    ],
    [
      '$$\nx\n$$ (eq:one)',
      "4:1  block-unclosed  This formula does not end, so it takes in all that follows. End it with $$ {#eq-one}.\n6:1  math-tex  KaTeX cannot set this: Can't use function '$' in math mode. Mend the formula; for a sum of money, write \\$.",
    ],
    [
      'A \\(a\\) here',
      '4:4  markup-unread  "(a)" is TeX between \\( and \\). Write it between dollar signs: $x$.',
    ],
    [
      '\\[ a = b \\]',
      '4:2  markup-unread  "[ a = b ]" is TeX between \\[ and \\]. Write $$ on a line before it and after it.',
    ],
    [
      '\\begin{align} a \\end{align}',
      '4:1  markup-unread  "\\begin{align}" is not read here. Write $$ on a line before the formula and after it.',
    ],
    [
      'As \\citep{olah2022} says',
      '4:4  markup-unread  "\\citep{olah2022}" is not read here. Write a citation as [@key], or @key in a sentence.',
    ],
    [
      'Some \\emph{words}',
      '4:6  markup-unread  "\\emph{" is TeX outside a formula. Write it in Markdown, or between dollar signs.',
    ],
    [
      'So $x^2 is',
      '4:4  markup-unread  "$" begins a formula that does not end. End it with $; for a plain dollar sign, write \\$.',
    ],
    [
      'a**word:**b',
      '4:2  markup-unread  "**word:**" is not bold: beside letters its stars must touch no punctuation. Put the punctuation outside the stars: **word**:',
    ],
    [
      'Some **bold words',
      '4:6  markup-unread  "**" begins bold words that do not end. End them with **; for plain stars, write \\*\\*.',
    ],
    [
      'Some `code here',
      '4:6  warning markup-unread  "`" begins code that does not end. End it with `; for a plain `, write \\`.',
    ],
    [
      '![x](my image.png)',
      '4:2  markup-unread  "[x](my image.png)" is not an image: its address may hold no space, and ends with ). Write ![what it shows](figures/name.png).',
    ],
    [
      'See [x](notes.md and',
      '4:5  markup-unread  "[x](notes.md and" is not a link: its address may hold no space, and ends with ). Write [words](address).',
    ],
    [
      'See [x](https://e.org/a and',
      '4:5  markup-unread  "[x](" is not a link: its address may hold no space, and ends with ). Write [words](address).',
    ],
    ['a\\ b', '4:2  warning markup-unread  "\\" is not a non-breaking space. Write &nbsp; for one.'],
    [
      ': Words.\n\n| a |\n|---|\n| 1 |',
      '4:1  markup-unread  ": Words." is the caption of nothing. It stands after its table or graph, in a paragraph of its own.',
    ],
    [
      'Term\n~   What it is.',
      '5:1  markup-unread  "~   What it is." is not a definition. Begin it with a colon: ":   What it means."',
    ],
    [
      '+---+---+\n| a | b |\n+---+---+',
      '4:1  markup-unread  "+---+---+" is the line of a table that is not read here. Write a table with bars, | a | b |, and | --- | --- | below its head.',
    ],
    [
      '| one\n| two',
      '4:1  markup-unread  "| one" is not a line of its own here. Break a line with a backslash at its end; a table has a line of | --- | below its head.',
    ],
    ['## A {-}', '4:5  markup-unread  "{-}" is not read here. Leave it out: no heading has a number here.'],
    [
      'a b\n --- ---\n1 2',
      '5:2  markup-unread  "--- ---" is the line of a table that is not read here. Write a table with bars: | a | b |.',
    ],
    ['##Heading', '4:1  markup-unread  "##Heading" is not a heading. Put a space after the number signs.'],
    [
      '#Heading',
      '4:1  warning markup-unread  "#Heading" is not a heading. Put a space after the number sign; for a plain #, write \\#.',
    ],
    ['-item', '4:1  warning markup-unread  "-item" is not an item of a list. Put a space after its mark.'],
    ['1.item', '4:1  warning markup-unread  "1.item" is not an item of a list. Put a space after its mark.'],
    [
      'un==believ==able',
      '4:3  warning markup-unread  "==believ==" marks nothing inside a word. Mark the whole word, or write `a == b` as code; for plain ==, write \\=\\=.',
    ],
    [
      'So x^2+y^2 is',
      '4:5  markup-unread  "^2+y^" is not raised inside a word. Write a formula, $x^2 + y^2$; for a plain ^, write \\^.',
    ],
    [
      'Words^[a note',
      '4:6  markup-unread  "^[a note" is not a note. Write ^[the note], with words, an end, and in no other note or link.',
    ],
    [
      'Words^[a ^[note] in it]',
      '4:10  markup-unread  "^[note]" is not a note. Write ^[the note], with words, an end, and in no other note or link.',
    ],
    [
      ':abbr[HTML] and :kbd[K]{x=y}',
      '4:1  markup-unread  ":abbr" does not say what it stands for. Write :abbr[HTML]{title="what it stands for"}.\n4:17  markup-unread  ":kbd" has no "x". Write :kbd[Ctrl K].',
    ],
    [
      '- Word\n  : its meaning',
      '5:3  markup-unread  ": its meaning" is not a definition. Write the word on one line, in no list, and below it a colon, a space and what it means.',
    ],
    [
      'Words {#id}',
      '4:7  markup-unread  "{#id}" is not read here. It may stand after a heading, an image, a display or the caption of a table; elsewhere leave it out.',
    ],
    [
      '[x](https://e.org/){width=50%}',
      '4:20  markup-unread  "{width=50%}" is not read here. It may stand after a heading, an image, a display or the caption of a table; elsewhere leave it out.',
    ],
    [
      'Words {/* hidden */} here',
      '4:7  markup-unread  "{/* hidden */}" is a comment in MDX only. Write <!-- and --> around it.',
    ],
    [
      '{{< include x.md >}}',
      '4:1  markup-unread  "{{< include x.md >}}" is for another tool. Write what it would put there.',
    ],
    [
      'See @fig:one.',
      '4:5  markup-unread  "@fig:one" is not read here. Give it a key with a hyphen, {#fig-name}, and write @fig-name.',
    ],
    [
      '```plantuml\na\n```',
      '4:1  markup-unread  "plantuml" is shown as code here, not drawn. Write it as ```dot, which is drawn; or save the drawing as an SVG in figures/ and show it as an image.',
    ],
    [
      '```python title="x" {1} linenos\na\n```',
      '4:1  markup-unread  "linenos" after the language of code is not read. Write title="…", {2-5} for lines to mark, /word/, or numbers.',
    ],
    [
      '```python {1,3-4}\na\nb\n```',
      '4:1  markup-unread  "{3}" marks a line that the code does not have. It has 2, counted from 1.',
    ],
    [
      '```pyhton\na\n```',
      '4:1  warning code-language  There is no language "pyhton" to colour code in. Did you mean "python"?',
    ],
    [
      '```pseudocode\na\n```',
      '4:1  warning code-language  There is no language "pseudocode" to colour code in. Write ```text for text without colours.',
    ],
    [
      '```{python}\na\n```',
      '4:1  markup-unread  "{python}" is not the name of a language. Write its name alone, as in ```python.',
    ],
    [
      'Then \\\\(a+b\\\\) and \\\\[a+b\\\\]',
      '4:8  markup-unread  "(a+b\\)" is TeX between \\( and \\). Write it between dollar signs: $x$.\n4:22  markup-unread  "[a+b\\]" is TeX between \\[ and \\]. Write $$ on a line before it and after it.',
    ],
    [
      '\\begin{itemize}',
      '4:1  markup-unread  "\\begin{itemize}" is not read here. Write it in Markdown: "- " before each item of a list, "> " before what is quoted, :::theorem and the like.',
    ],
    [
      'By \\citet[p. 3]{olah2022}',
      '4:4  markup-unread  "\\citet[p. 3]{olah2022}" is not read here. Write a citation as [@key], or @key in a sentence.',
    ],
    [
      'As \\LaTeX has it',
      '4:4  warning markup-unread  "\\LaTeX" is TeX outside a formula. Write the sign itself, or a formula: $\\alpha$.',
    ],
    [
      '$$ a \\label{eq:a} $$',
      '4:6  math-tex  KaTeX cannot set this: Undefined control sequence: \\label. Write the key after the display: $$ {#eq-name}.',
    ],
    [
      'See $\\eqref{eq:a}$',
      '4:6  math-tex  KaTeX cannot set this: Undefined control sequence: \\eqref. Write @eq-name in the sentence, outside the formula.',
    ],
    [
      'Some [words]{.small} here',
      '4:13  markup-unread  "{.small}" is not read here. It may stand after a heading, an image, a display or the caption of a table; elsewhere leave it out.',
    ],
    [
      'Words\n{: .lead}',
      '5:1  markup-unread  "{: .lead}" is for another tool. Leave it out; a key is {#fig-name}, without a colon.',
    ],
    [
      'At {{ site.url }}',
      '4:4  markup-unread  "{{ site.url }}" is for another tool. Write what it would put there.',
    ],
    [
      'See {ref}`sec-a`',
      '4:5  markup-unread  "{ref}" is a role of MyST, which is not read here. Write a citation as [@key], a reference as @fig-name, a formula as $x$, and a page as [[page]].',
    ],
    [
      '(target)=\n## Head',
      '4:1  markup-unread  "(target)=" is not read here. Write a key after its heading: ## Words {#sec-name}.',
    ],
    [
      'Words %%hidden%% here',
      '4:7  markup-unread  "%%hidden%%" is a comment in Obsidian only. Write <!-- and --> around it.',
    ],
    [
      '% hidden',
      '4:1  warning markup-unread  "% hidden" is a comment elsewhere, and stands on the page. Write <!-- and --> around it; for a plain %, write \\%.',
    ],
    [
      'HTML\n\n*[HTML]: Hyper Text',
      '6:1  markup-unread  "*[HTML]: Hyper Text" is not read here. Write :abbr[HTML]{title="what it stands for"} where it is first said.',
    ],
    [
      '[TOC]',
      '4:1  markup-unread  "[TOC]" is not read here. Leave it out: a page lists its headings by itself.',
    ],
    [
      'Table: Mine.',
      '4:1  warning markup-unread  "Table: Mine." is not the caption of a table here. Begin it with a colon alone, ": My caption. {#tbl-name}", in a paragraph after the table.',
    ],
    [
      '| a | b | c |\n|---|---|\n| 1 | 2 | 3 |',
      '5:1  markup-unread  "|---|---|" makes no table. Write above it one row, with as many cells.',
    ],
    [
      '- [x]done\n- [-] left',
      '4:3  warning markup-unread  "[x]done" is not a task. Write "- [ ] words", or "- [x] words" for what is done.\n5:3  warning markup-unread  "[-] left" is not a task. Write "- [ ] words", or "- [x] words" for what is done.',
    ],
    [
      'a) one\nb) two',
      '4:1  warning markup-unread  "a) one" is not an item of a list. Begin each item with "1. " or "- ".',
    ],
    [
      'See [words][nowhere].',
      '4:5  warning markup-unread  "[words][nowhere]" is not a link, since nothing says where it leads. Write [words](address); for plain brackets, write \\[words\\].',
    ],
    [
      'So :smile: it',
      '4:4  warning markup-unread  ":smile:" is the name of a sign, and stands on the page as it is. Write the sign itself, such as 😀.',
    ],
    [
      'It is ~gone~ now',
      '4:7  warning markup-unread  "~gone~" is not read here. Write ~~words~~ for what is struck out; H~2~O lowers what stands after a letter.',
    ],
    [
      'It is ++new++ now',
      '4:7  warning markup-unread  "++new++" is not read here. Write ==words== to mark them.',
    ],
    [
      '``python\nx = 1\n``',
      '4:1  markup-unread  "``python" begins code within a line. A block of code begins and ends with ``` on a line of its own.',
    ],
    [
      '1. One\n  - Two\n2. Three',
      '5:3  warning markup-unread  "- Two" stands after the list, not in its last item. Indent it as far as the words of the item, or not at all.',
    ],
    [
      'See [](https://e.org) here',
      '4:5  markup-unread  "[](https://e.org)" is a link without words, so nobody would see it. Write them between the brackets.',
    ],
    [
      'See [words]() and [more](www.e.org)',
      '4:5  page-unknown  The link has no address. Write one: [words](address).\n4:19  page-unknown  No page of this site is at "www.e.org". Did you mean "https://www.e.org"?',
    ],
    [
      'A claim[^1]\n\n[^1]:',
      '6:1  footnote-undefined  The text of the footnote "1" has no words. Write them after [^1]:, or remove the footnote.',
    ],
    [
      'As [olah2022, p. 3] says',
      '4:4  markup-unread  "[olah2022, p. 3]" is not a citation. Write [@olah2022, p. 3].',
    ],
    ...UNFINISHED,
  ])('is a fault that shows what to write: %s', (body, words) => {
    if (/^\d/.test(words) || words === '') expect(said(body)).toBe(words);
    else expect(said(body)).toContain(words);
  });

  it('in MDX, indented code', () => {
    expect(said('Words\n\n    x = 1\n', 'mdx')).toBe(
      '6:5  markup-unread  "x = 1" is indented, which is not code in MDX. Write ``` on a line before it and after it.',
    );
    expect(said('Words\n\n    x = 1\n')).toBe('');
  });

  it('in a field is named where it stands', () => {
    expect(
      faultsOf(questionWith('', 'leads:\n  - { cite: olah2022, text: "So x^2+y^2 is" }\nleads_by: notes\n')),
    ).toBe(
      'lectures/a/questions/q.md:5:34  markup-unread  "^2+y^" is not raised inside a word. Write a formula, $x^2 + y^2$; for a plain ^, write \\^.',
    );
  });

  it.each([
    '2 ** 3, f(**kwargs) and a == b == c',
    'x\\^2\\^ and \\==a== and \\*\\*b',
    '`==x==`, $x^2$ and `\\(a\\)`',
    'See [sic], [1] and \\[olah2022\\]',
    'In ~5 of ~6, and ~/notes',
    'It costs \\$5, or US\\$7.',
    'A [link](https://e.org/a^2^b) and https://e.org/x==y==z',
    '-- so it is --\n\n- item\n\n1. item\n\n# 1 heading\n',
    '**bold:** and **bold**.',
    'a: b\nc: d',
    'A \\[plain\\] bracket and (words)',
    'The set {a, b} and {{n}}',
    'A plain !\\[x](my image.png)',
    'A plain !\\[x], \\![x], !\\[x]\\[y] and !\\[x][y] and !\\[x',
    "It says ``so'' there",
    'In C:\\Users\\me, by a\\\\b and \\\\LaTeX',
    'C++11 and C++, 5% of 10%% and 20%%',
    'Of A[i][j], [sic] and \\[words\\][nowhere]',
    'At 10:30:45, 1:2 and a :b of c: d',
    'By\nA. One and\nB. Two',
    '- one\n- two\n\nAfter\n\n1. one\n   - two\n\n   after\n',
    '`a` is\nso',
    '```c++\nx\n```\n\n```objective-c\nx\n```\n',
    '|x| is the length of x, |x| + |y| of both, and | is a bar',
    '|x|',
    'A set {1} and {#1}, {sec} and \\{#sec-a} too',
    'Is a <b, or 1 <a/2>? And wow![1]',
    'A `__init__`, a == b and snake__case; [1] (so it says)',
    'It costs \\$\\$ and `$$`.',
    'Mail @Figaro or @Figma-team',
    'The set {#x : x > 0}, and x ~~ y',
    'A &lt;b&gt; or &lt;img src=a/b&gt;, &#36;x^2, &#91;TOC&#93; and &#61;=a',
    '`a`| --- | --- |',
    'A ^\\[ and \\^[ b',
    '*a*##Head, `a`+---+---+, `a`\\[x^2\\] and `a`*[HTML]: b',
    'Of [one [two]], a[b[i]], [sic] (so), f[g[x/y]] and 1 <a and b',
  ])('is told from plain words: %s', (body) => {
    expect(said(body)).toBe('');
  });
});

describe('dollar signs', () => {
  const hint =
    'Write a formula as $x$, without spaces inside and no digit after; for a plain dollar sign, write \\$.';
  it.each([
    ['35$ a month and 40$', `4:3  math-money  Two dollar signs make a formula of "a month and 40". ${hint}`],
    ['$HOME and $PATH', `4:1  math-money  Two dollar signs make a formula of "HOME and". ${hint}`],
    ['$ 5 and x $', `4:1  math-money  Two dollar signs make a formula of "5 and x". ${hint}`],
    ['$x$2', `4:1  math-money  Two dollar signs make a formula of "x". ${hint}`],
    [
      '$20,000 and USD$30',
      '4:1  math-money  Two dollar signs make a formula of "20,000 and USD". Write a sum of money as \\$5.',
    ],
  ])("make a formula by Pandoc's rule: %s", (body, words) => {
    expect(said(body)).toBe(words);
  });
});

describe('a merge conflict', () => {
  const marks = '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n';
  const words =
    '  merge-conflict  A merge conflict was left here: "<<<<<<< HEAD". Keep one of the two versions, and remove the lines with <<<<<<<, ======= and >>>>>>>.';

  it.each([
    ['lectures/a/notes.md', `---\nby: notes\n---\n\n${marks}`, 5],
    ['lectures/a/notes.mdx', `---\nby: notes\n---\n\n${marks}`, 5],
    ['lectures/a/lecture.yaml', `title: T\n${marks}`, 2],
    ['site.yaml', marks, 1],
    ['references.bib', `@online{olah2022, title = {T}}\n${marks}`, 2],
    ['links.json', marks, 1],
    ['lectures/a/raw-notes.md', marks, 1],
  ])('is one fault in %s', (path, text, line) => {
    expect(faultsOf({ [path]: text })).toBe(`${path}:${line}:1${words}`);
  });

  it('is told from a heading and a quotation', () => {
    expect(said('Words\n=======\n\n>>>>>>>> deep\n')).toBe('');
  });
});

it('a number that two questions or two lectures have is a fault', () => {
  const question = '---\ntitle: Q\nnumber: 3\n---\n';
  expect(faultsOf({ 'lectures/a/questions/a.md': question, 'lectures/a/questions/b.md': question })).toBe(
    'lectures/a/questions/b.md:3:9  number-repeated  The question in lectures/a/questions/a.md already has the number 3. Give one of the two another.',
  );
  const lecture = 'title: T\nnumber: 2\n';
  expect(faultsOf({ 'lectures/a/lecture.yaml': lecture, 'lectures/b/lecture.yaml': lecture })).toContain(
    'lectures/b/lecture.yaml:2:9  number-repeated  The lecture in lectures/a/lecture.yaml already has the number 2.',
  );
  expect(
    faultsOf({ 'lectures/a/questions/a.md': question, 'lectures/b/questions/a.md': question }),
  ).not.toContain('number-repeated');
});
