import type { InlineMath, Math } from 'mdast-util-math';
import type { Root } from 'mdast';
import { spotsNow } from '../index-nodes.ts';

/** Trims displays, which may begin and end beside their dollar signs, takes GitHub's formulas out of their code, and makes of `\\|` in a table the bar that would else end the cell. */
export function formulas(tree: Root, source: string): void {
  if (source && !source.includes('$')) return;
  for (const { node } of spotsNow(tree, 'math'))
    if (node.value !== node.value.trim()) setTex(node, node.value.trim());
  for (const { node } of spotsNow(tree, 'inlineMath')) {
    // GitHub's form, in which no sign of a formula is Markdown's: $`x`$.
    const tex = /^`([^`]+)`$/.exec(node.value)?.[1];
    if (tex !== undefined) setTex(node, tex);
  }
  for (const { node: cell } of spotsNow(tree, 'tableCell'))
    for (const { node } of spotsNow(cell, 'inlineMath')) setTex(node, node.value.replaceAll('\\|', '|'));
}

/** Gives a formula other TeX: what becomes HTML is kept beside the value. */
export function setTex(node: InlineMath | Math, value: string): void {
  const className = ['language-math', node.type === 'math' ? 'math-display' : 'math-inline'];
  const code = { type: 'element', tagName: 'code', properties: { className } };
  const children = [{ type: 'text', value }];
  node.value = value;
  if (node.type === 'math') node.data = { hName: 'pre', hChildren: [{ ...code, children }] } as never;
  else node.data = { hName: 'code', hProperties: { className }, hChildren: children } as never;
}
