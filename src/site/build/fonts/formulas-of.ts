import { visit } from 'unist-util-visit';
import type { Content } from '../../../content/load/load-content.ts';
import { macrosOf } from '../../../content/load/macros-of.ts';
import { expandTex } from '../../../shared/expand-tex.ts';

/** TeX without macros, and whether it stands on lines of its own. */
export type Formula = [tex: string, displayMode: boolean];

/** The formulas of a content, each once, however often it is written. */
export function formulasOf(content: Content): Formula[] {
  const found = new Map<string, Formula>();
  for (const prose of [...content.prose, ...content.titles]) {
    if (prose.structure?.math === false) continue;
    const macros = prose.structure ? macrosOf(prose.source.path, content) : {};
    visit(prose.tree, (node) => {
      if (node.type !== 'math' && node.type !== 'inlineMath') return;
      const tex = expandTex(node.value, macros);
      found.set(node.type + tex, [tex, node.type === 'math']);
    });
  }
  return [...found.values()];
}
