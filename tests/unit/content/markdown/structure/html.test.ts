import { describe, expect, it } from 'vitest';
import { nodesOf } from '../../../../../src/content/markdown/index-nodes.ts';
import { faults, outline, read } from '../read.ts';

describe('HTML', () => {
  it.each([
    ['a <b>b</b> <i>c</i> <s>d</s>', 'a **b** *c* ~~d~~'],
    ['a<br>b<BR/>c', 'a\\\nb\\\nc'],
    ['H<sub>2</sub>O, x<sup>2</sup>, <mark>m</mark>', 'H~2~O, x^2^, ==m=='],
    ['<kbd>K</kbd> <abbr title="b c">A</abbr>', ':kbd[K] :abbr[A]{title="b c"}'],
    ['<code>a &lt; *b*</code>', '`a < *b*`'],
    ['<a href="#x" title="t">a *b*</a>', '[a *b*](#x "t")'],
    ['<div class="x">\n\na *b* [@olah2022]\n\n</div>', 'a *b* [@olah2022]'],
    ['<center>a</center>\n<p align="center">b</p>', 'a\n\nb'],
    ['<span class="x">a</span>', 'a'],
    ['<blockquote>a<p>b</blockquote>', '> a\n>\n> b'],
    ['<ul>\n<li>a</li>\n<li>b\n<ol start="3"><li>c</li></ol>\n</ul>', '- a\n- b\n\n  3. c'],
    ['<ol start="0"><li>a</li></ol>', '0. a'],
    ['<h2>a <i>b</i></h2>\n<hr>', '## a *b*\n\n---'],
    ['<dl><dt>a<dd>b</dl>', 'a\n: b'],
    ['<pre><code class="language-py">a &lt; b\n\nc\n</code></pre>', '```py\na < b\n\nc\n```'],
    ['<table><tr><th>a<th>b<tr><td>c<td>*d*</table>', '| a | b |\n|-|-|\n| c | *d* |'],
    ['<img src="figures/x.png" alt="a">', '![a](figures/x.png)'],
    ['<hr size="1" noshade color=red>', '---'],
    ['<table frame=box rules="all"><tr><th axis=x>a<tr><td char=".">b</table>', '| a |\n|-|\n| b |'],
    ['<!-- a comment -->\n\nwords <!-- and --> more', '<!-- a comment -->\n\nwords <!-- and --> more'],
    ['- a\n- b\n</div>\n\n<div>', '- a\n- b\n\n</div>\n\n<div>'],
  ])('is read as Markdown has it: %j', (html, markdown) => {
    expect(outline(read(html).tree)).toBe(outline(read(markdown).tree));
  });

  it.each([
    '<b>b</b> <br/> <sub>2</sub> <u>*u*</u>',
    '<div className="x">\n\na *b*\n\n</div>',
    '<details open>\n<summary>more *x*</summary>\n\na\n\n</details>',
    '<figure id="fig-x"><img src="figures/x.png" alt="a" width="40%"/><figcaption>b [@olah2022]</figcaption></figure>',
    '<table><tr><td colSpan="2">a</td></tr></table>',
    '<a name="x"/>\n\n## A heading',
    '<pre><code>a\n  b</code></pre>',
    '<ul><li>a</li><li>b</li></ul>',
  ])('is the same in MDX: %j', (html) => {
    expect(outline(read(html, '', 'mdx').tree)).toBe(outline(read(html).tree));
    expect([...faults(html), ...faults(html, 'mdx')]).toEqual([]);
  });

  it('has figures like those of an author, with a key or without', () => {
    const { tree, labels } = read(
      '<figure id="fig-x"><img src="a.png" alt="A"><figcaption>One</figcaption></figure>\n\n<figure>\n<img src="b.png" width=300 alt="B">\n<figcaption>Two</figcaption>\n</figure>',
    );
    expect(labels.map(({ id }) => id)).toEqual(['fig-x']);
    expect(nodesOf(tree, 'labelled')).toHaveLength(2);
    expect(nodesOf(tree, 'image').map(({ alt, attributes }) => [alt, attributes?.values['width']])).toEqual([
      ['A', undefined],
      ['B', '300px'],
    ]);
  });

  it('counts as its lists say, and has the language that its words say', () => {
    const { tree } = read(
      '<ol type="a" reversed><li value="5">a</li></ol>\n\n<span lang="he">b</span> <bdo dir="rtl">c</bdo>\n\n<p dir="RTL" lang="iw">d</p>\n\n<p dir="ltr">e</p>',
    );
    expect(nodesOf(tree, 'list', 'listItem').map(({ data }) => data?.hProperties)).toEqual([
      { style: 'list-style-type: lower-alpha', reversed: true },
      { value: 5 },
    ]);
    expect(nodesOf(tree, 'textDirective').map(({ name, data }) => [name, data?.hProperties])).toEqual([
      ['span', { lang: 'he' }],
      ['bdo', { dir: 'rtl' }],
      ['span', { lang: 'he', dir: 'rtl' }],
      ['span', { dir: 'ltr' }],
    ]);
  });

  it('holds Markdown wherever it is typed', () => {
    const { citations, tree, math } = read(
      '<div class="figcaption">With $x^2$, [@olah2022]\nand <b>*both*</b>.</div>\n\n| <ul><li>@olah2022</li></ul> | a<br>b |\n|-|-|',
    );
    expect(citations).toHaveLength(2);
    expect(math).toBe(true);
    expect(nodesOf(tree, 'emphasis', 'break', 'list')).toHaveLength(3);
  });
});

describe('a place that an author named', () => {
  const ids = (text: string, scope = ''): string[] => {
    const { anchors, headings } = read(text, scope);
    return [...anchors.map(({ id }) => id), ...headings.map(({ id }) => `# ${id}`)];
  };

  it.each([
    ["<a name='Fun'></a>\n\n### A heading", ['Fun', '# a-heading']],
    ['<a id="a-heading"></a>\n## A heading', ['# a-heading']],
    ['## <a name="x"></a> A heading', ['x', '# a-heading']],
    ['<a name="x">\n\n## A heading', ['x', '# a-heading']],
    ['<a name="two"/>\n\nwords\n\n## Two', ['two', '# two-1']],
    ['<h2 id="Own">A heading</h2>', ['# Own']],
    ['<div id="box">\n\n- a\n\n</div>', ['box']],
    ['words ^block-1\n\n10 ^5', ['^block-1']],
  ])('is where a link leads: %j', (text, wanted) => {
    expect(ids(text)).toEqual(wanted);
  });

  it('knows the heading that it names', () => {
    expect(read('<a name="x"></a>\n\n## A heading').anchors[0]?.heading).toBe('a-heading');
  });

  it('has its scope as headings have', () => {
    expect(ids('<a name="x"></a> words', 'slot')).toEqual(['slot-x']);
  });
});

describe('HTML that is refused', () => {
  it.each([
    ['a <script>x()</script>', ['1:3 raw-html: The HTML "<script>" is not read here.']],
    ['<iframe src="x"></iframe>', ['1:1 raw-html: The HTML "<iframe src="x">" is not read here.']],
    ['\n<b onclick="x()">a</b>', ['2:1 raw-html: The attribute "onclick" of <b> is not read here.']],
    [
      '<table><tr><td>a</td></tr></table>\n\n: A caption.',
      ['1:1 raw-html: A line that begins with a colon makes of the HTML above it a word that it explains.'],
    ],
    ['<div lang="he">a</div>', ['1:1 raw-html: The attribute "lang" of <div> is not read here.']],
    [
      '<table dir="rtl"><tr><td>a</table>',
      ['1:1 raw-html: The attribute "dir" of <table> is not read here.'],
    ],
    ['<div dir="ltr" lang="en-GB">a</div>', []],
    ['<p style="x">a</p>', ['1:1 raw-html: The attribute "style" of <p> is not read here.']],
    ['<b>a', ['1:1 raw-html: "<b>" does not end in its paragraph.']],
    ['<div>\n\na', ['1:1 raw-html: "<div>" does not end.']],
    ['a</b>', ['1:2 raw-html: "</b>" ends nothing.']],
    ['<b>a\n\nb</b>', ['1:1 raw-html: "<b>" does not end in its paragraph.']],
    [
      '<figure id="fig-x"><img src="a.png" alt="a"><img src="b.png" alt="b"></figure>',
      ['1:1 raw-html: The <figure> with the key "fig-x" holds no single image or table.'],
    ],
    ['<details>a</details>', ['1:1 raw-html: <details> has no <summary>, by which readers would find it.']],
    ['<ul>a<li>b</ul>', ['1:1 raw-html: Something stands between the parts of <ul>.']],
    ['<li>a</li>', ['1:1 raw-html: <li> stands in no <ul>.']],
    [
      '<pre><img src=x onerror=y></pre>',
      ['1:1 raw-html: The attribute "onerror" of <img> is not read here.'],
    ],
    ['<font color="red">a</font>', ['1:1 raw-html: The HTML "<font color="red">" is not read here.']],
    [
      '<svg><text>a</text></svg>',
      [1, 6].map((n) => `1:${n} raw-html: The HTML "<${n === 1 ? 'svg' : 'text'}>" is not read here.`),
    ],
    [
      '<picture><source srcset="b.png"><img src="a.png" alt="a"></picture>',
      ['1:10 raw-html: The HTML "<source srcset="b.png">" is not read here.'],
    ],
    ['<a id="a b">x</a>', ['1:1 raw-html: The id "a b" holds a space.']],
    ['a <Figure name="x" /> b', ['1:3 raw-html: The HTML "<Figure name="x" />" is not read here.']],
  ])('is named at its place: %j', (text, wanted) => {
    expect(faults(text)).toEqual(wanted);
  });

  it.each([
    ['<b {...x}>a</b>', 'The attribute "{…}" of <b> is not read here.'],
    ['<b style={{ color: 1 }}>a</b>', 'The attribute "style={…}" of <b> is not read here.'],
    ['<script>x()</script>', 'The HTML "<script>" is not read here.'],
  ])('is code in MDX: %j', (text, what) => {
    expect(faults(text, 'mdx')).toEqual([`1:1 raw-html: ${what}`]);
  });
});

describe('an image as Obsidian has it', () => {
  it.each([
    ['![[a/My plot.png]]', ['figures/My plot.png', '', undefined]],
    ['a ![[x.svg|A line]] b', ['figures/x.svg', 'A line', undefined]],
    ['![[x.svg|A line|300x20]]', ['figures/x.svg', 'A line', '300px']],
  ])('is one of the figures: %j', (text, wanted) => {
    const [image] = nodesOf(read(text).tree, 'image');
    expect([image?.url, image?.alt, image?.attributes?.values['width']]).toEqual(wanted);
  });
});
