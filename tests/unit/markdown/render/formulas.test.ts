import { rehypeHeadingIds } from '@astrojs/markdown-remark';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { rehypeFrames } from '../../../../src/markdown/render/frames.ts';
import { rehypeFormulas } from '../../../../src/markdown/render/formulas.ts';

function html(text: string, plugin: typeof rehypeFormulas | typeof rehypeKatex): string {
  const processor = unified()
    .use(remarkParse)
    .use(remarkMath)
    .use(remarkRehype)
    .use(rehypeHeadingIds)
    .use(plugin)
    .use(rehypeFrames);
  const tree = processor.runSync(processor.parse(text)) as Root;
  return toHtml(fromHtml(toHtml(tree, { allowDangerousHtml: true }), { fragment: true }));
}

it.each([
  ['in a line', 'Of $a < b$ and *$\\text{"c" & d}$*.'],
  ['in a block', '$$\n\\sum_i \\frac{1}{x_i}\n$$'],
  ['in a fence', '```math\n\\sqrt{x}\n```'],
  ['in a heading', '## The $W_{QK}$ of a head'],
  ['that cannot be set', 'Of $\\undefined{x}$.'],
])('a formula %s is what rehype-katex makes of it', (_, text) => {
  expect(html(text, rehypeFormulas)).toBe(html(text, rehypeKatex));
});
