import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Context } from '../../../content/context.ts';
import { macrosOf } from '../../../content/load/macros-of.ts';
import { setTex } from '../../../content/markdown/structure/formulas.ts';
import { expandTex } from '../../../shared/expand-tex.ts';

/** Writes the macros of formulas out, so that each means the same wherever it is read or copied to. */
export function renderMacros(tree: Root, path: string, { content }: Context): void {
  const macros = macrosOf(path, content);
  if (Object.keys(macros).length === 0) return;
  visit(tree, ['math', 'inlineMath'], (node) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return;
    const tex = expandTex(node.value, macros);
    if (tex !== node.value) setTex(node, tex);
  });
}
