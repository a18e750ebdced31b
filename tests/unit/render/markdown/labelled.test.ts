import { describe, expect, it } from 'vitest';
import { notesWith } from '../../content.ts';
import { openSite } from '../../site.ts';

openSite({
  ...notesWith(
    [
      '$$ a $$ {#eq-a}',
      '$$ b \\tag{B} $$ {#eq-b}',
      '![A *line* [@olah2022]](figures/line.svg){#fig-line alt="It rises" width=60%}',
      ':::note{title="Beside"}\nA note.\n:::',
      '| a |\n|---|\n| b |\n\n: Cap {#tbl-c}',
      '![small](figures/line.svg){width=9%}',
    ].join('\n\n'),
  ),
  'lectures/a/figures/line.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"><path d="M0 0L1 1"/></svg>',
});
const { context } = await import('../../../../src/content/context.ts');
const { renderText } = await import('../../../../src/render/markdown/render-text.ts');
const { plainMarkdown } = await import('../../../../src/render/machine/portable-markdown.ts');
const text = context().texts.get('lectures/a/notes.md')!;
const { html } = await renderText(text);

describe('what has a key', () => {
  it('is called by its word and number, beside its caption', () => {
    expect(html).toContain(
      '<figcaption class="beside"><section class="note"><b id="fig-line-title">Figure\u00a01</b><a class="anchor" href="#fig-line" aria-label="Link to Figure\u00a01"></a><p>A <em>line</em> <span class="citation">',
    );
    expect(html).toContain('<figure class="pair drawing" id="fig-line" aria-labelledby="fig-line-title">');
    expect(html).toMatch(/&#x22;alt&#x22;:&#x22;It rises&#x22;,&#x22;style&#x22;:&#x22;width: 60%&#x22;/);
  });

  it('has the notes on it beside its caption', () => {
    expect(html).toMatch(
      /<\/p><\/section><section class="note" role="note"[^>]*>.*<\/section><\/figcaption>/,
    );
  });

  it('is a table in a box of that name', () => {
    expect(html).toContain(
      '<div class="table" role="region" aria-labelledby="tbl-c-title" tabindex="0"><table>',
    );
    expect(html).toContain(
      '<b id="tbl-c-title">Table\u00a01</b><a class="anchor" href="#tbl-c" aria-label="Link to Table\u00a01"></a><p>Cap</p>',
    );
  });

  it('is an equation with its number at the right, or with its own', () => {
    expect(html).toMatch(
      /<section class="equation" id="eq-a"><span class="katex-display".*?<span class="number">\(1\)<a class="anchor" href="#eq-a" aria-label="Link to Equation\u00a01"><\/a><\/span><\/section>/,
    );
    expect(/<section class="equation" id="eq-b">.*<\/section>/.exec(html)![0]).not.toContain(
      'class="number"',
    );
  });

  it('has its number in Markdown for other readers', () => {
    expect(plainMarkdown(text.tree, { path: text.source.path, page: 'https://e.org/' }, context())).toBe(
      `$$
a
\\tag{1}
$$

$$
b \\tag{B}
$$

[Picture: It rises](https://e.org/)

**Figure\u00a01.** A *line* ([Olah, 2022](https://notes.example/base/references/olah2022/))

> **Side note: Beside.** A note.

| a |
| - |
| b |

**Table\u00a01.** Cap

[Picture: small](https://e.org/)`,
    );
  });
});

describe('an image without a key', () => {
  it('may have a width', () => {
    expect(html).toMatch(/&#x22;alt&#x22;:&#x22;small&#x22;,&#x22;style&#x22;:&#x22;width: 9%&#x22;/);
  });
});
