import type { Nodes, Parent, Root } from 'mdast';
import remarkSmartypants from 'remark-smartypants';
import type { Plugin } from 'unified';

/** What the typographer has something to do with. */
const SIGNS = /["'`]|--|\.\s?\./;
/** What holds texts, each of which begins anew. */
const HOLDERS = new Set([
  'root',
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'footnoteDefinition',
]);

/** Curly quotes, dashes and ellipses; only in texts where something is to be done, since every word is parsed for it. */
export const remarkTypography: Plugin<[], Root> = function () {
  const mend = remarkSmartypants.call(this) as unknown as (tree: Root) => void;
  const walk = (node: Nodes): void => {
    if (HOLDERS.has(node.type)) (node as Parent).children.forEach(walk);
    else if (needsMending(node)) mend({ type: 'root', children: [node] } as Root);
  };
  return walk;
};

function needsMending(node: Nodes): boolean {
  if ('children' in node) return node.children.some(needsMending);
  return node.type === 'text' && SIGNS.test(node.value);
}
