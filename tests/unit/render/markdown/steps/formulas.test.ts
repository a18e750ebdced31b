import { rehypeHeadingIds } from '@astrojs/markdown-remark';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import katex from 'katex';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { rehypeFrames } from '../../../../../src/render/markdown/steps/frames.ts';
import {
  onceOnly,
  rehypeFormulas,
  rehypeRawFormulas,
} from '../../../../../src/render/markdown/steps/formulas.ts';

function html(text: string, plugin: typeof rehypeFormulas): string {
  const processor = unified()
    .use(remarkParse)
    .use(remarkMath)
    .use(remarkRehype)
    .use(rehypeHeadingIds)
    .use(plugin)
    .use(rehypeFrames);
  const tree = processor.runSync(processor.parse(text));
  return toHtml(fromHtml(toHtml(tree, { allowDangerousHtml: true }), { fragment: true }));
}

it.each([
  ['in a line', 'Of $a < b$ and *$\\text{"c" & d}$*.'],
  ['in a block', '$$\n\\sum_i \\frac{1}{x_i}\n$$'],
  ['in a fence', '```math\n\\sqrt{x}\n```'],
  ['in a heading', '## The $W_{QK}$ of a head'],
  ['that cannot be set', 'Of $\\undefined{x}$.'],
])('a formula %s is the same whether it is parsed or not', (_, text) => {
  expect(html(text, rehypeRawFormulas)).toBe(html(text, rehypeFormulas));
});

it('a formula has its TeX as an attribute, is not translated, and its drawing has no text', () => {
  expect(html('Of $\\log x_1$ it', rehypeFormulas)).toMatchInlineSnapshot(
    `"<p>Of <span class="katex" translate="no" data-tex="\\log x_1"><span class="katex-mathml"><math><mrow><mi>log</mi><msub><mi>x</mi><mn>1</mn></msub></mrow></math></span><span class="katex-html" aria-hidden="true"><span class="katex-base"><span class="katex-strut" style="height:0.8889em;vertical-align:-0.1944em;"></span><span class="mop"><span data-c="lo"></span><span style="margin-right:0.0139em;" data-c="g"></span></span><span class="mspace" style="margin-right:0.1667em;"></span><span class="mord"><span class="mord mathnormal" data-c="x"></span><span class="msupsub"><span class="vlist-t vlist-t2"><span class="vlist-r"><span class="vlist" style="height:0.3011em;"><span style="top:-2.55em;margin-left:0em;margin-right:0.05em;"><span class="pstrut" style="height:2.7em;"></span><span class="katex-sizing reset-size6 size3 mtight"><span class="mord mtight" data-c="1"></span></span></span></span><span class="vlist-s" data-c="​"></span></span><span class="vlist-r"><span class="vlist" style="height:0.15em;"><span></span></span></span></span></span></span></span></span></span> it</p>"`,
  );
});

const FORMULAS = [
  'W_{QK}',
  'a < b \\;\\&\\; "c"',
  '\\log_2 x',
  "\\hat{y}' \\le \\vec{v}",
  '\\sum_{i=1}^n \\frac{x_i}{2}',
  '\\text{if $x$ is even, “say”}',
  '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}',
  '\\sqrt[3]{x} \\ne \\left\\lVert y \\right\\rVert',
  'x \\tag{1}',
];

describe.each(FORMULAS)('of %s', (tex) => {
  const displayMode = tex.includes('tag');
  const katexHtml = katex.renderToString(tex, { displayMode });
  const mine = onceOnly(katexHtml);
  const tree = fromHtml(mine, { fragment: true });

  it('the text is that of the MathML, without signs that have no width', () => {
    const math = fromHtml(katex.renderToString(tex, { displayMode, output: 'mathml' }), { fragment: true });
    expect(toString(math).replace(/[\u200b\u2061]/g, '')).toBe(toString(tree) + tex);
  });

  it('what KaTeX draws is drawn, sign by sign', () => {
    const drawn = katexHtml.slice(katexHtml.indexOf('<span class="katex-html"'));
    const signs = [...mine.matchAll(/ data-c="([^"]*)"/g)].map(([, sign]) => sign).join('');
    expect(signs).toBe(drawn.replace(/<[^>]*>/g, ''));
    expect(mine.slice(mine.indexOf('<span class="katex-html"'))).not.toMatch(/>[^<]/);
  });
});

it.each([
  ['a comma', '$p = 1$, so', ['p=1,']],
  ['what closes', '($x$). So', ['x).']],
  ['what is long may be broken', '$a + b + c + d + e + f + g$.', []],
  ['no letter', '$n$th and $x$ - so', []],
])('a formula is tied to what begins no line: %s', (_, text, tied) => {
  const found: string[] = [];
  visit(fromHtml(html(text, rehypeRawFormulas), { fragment: true }), 'element', (node) => {
    if (String(node.properties['className']) === 'tied') found.push(toString(node));
  });
  expect(found).toEqual(tied);
});
