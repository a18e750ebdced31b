import type { ElementContent, ElementData, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import katex from 'katex';
import { SKIP, visit } from 'unist-util-visit';

declare module 'hast' {
  interface ElementData {
    /** The TeX that a formula was set from. */
    tex?: string;
  }
}

/**
 * Sets formulas as rehype-katex does, but leaves KaTeX's HTML as it is: parsed and printed again, it would be most
 * of what a text costs. Not for MDX, which knows no raw HTML.
 */
export function rehypeFormulas() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      const [child] = node.children;
      // A block is a `code` in a `pre`.
      const code = node.tagName === 'pre' && child?.type === 'element' ? child : node;
      const classes = [code.properties['className']].flat();
      if (code.tagName !== 'code' || !classes.includes('language-math')) return undefined;
      parent.children[index] = formula(toString(code), code !== node);
      return SKIP;
    });
  };
}

// KaTeX puts all of it into one element, which stays one for those who look for it.
function formula(tex: string, displayMode: boolean): ElementContent {
  const html = katex.renderToString(tex, { displayMode, throwOnError: false });
  const [, name, value = ''] = /^<span class="([\w-]+)">(.*)<\/span>$/s.exec(html) ?? [];
  if (name === undefined) return raw(html);
  const data = { tex } as ElementData;
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: [name] },
    children: [raw(value)],
    data,
  };
}

function raw(value: string): ElementContent {
  return { type: 'raw', value } as never;
}
