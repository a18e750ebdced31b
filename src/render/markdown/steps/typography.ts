import type { Nodes, Parent, PhrasingContent, Root } from 'mdast';
import remarkSmartypants from 'remark-smartypants';
import type { Plugin } from 'unified';

/** What the typographer has something to do with. */
const SIGNS = /["'`~]|--|\.\s?\./;
/** What stands in a line of words and is a letter of it to the typographer: its own signs are not ours to mend. */
const LETTERS = new Set(['inlineMath', 'inlineCode', 'citation', 'labelLink', 'pageLink', 'image']);
/** Words and years that begin with an apostrophe, never with a quotation mark. */
const CUT = /'(?=(?:tis|twas|twere|em|til|cause|bout|n)\b|\d\ds?\b)/gi;
/** TeX's tie: "Eq.~(15)", "Fig.~3". */
const TIE = /(?<=\p{L}\.)~(?=[\p{L}\p{N}(]|$)/gu;

/** Curly quotes, dashes (`--` is –, `---` is —), ellipses and ties; only in texts where something is to be done, since every word is parsed for it. */
export const remarkTypography: Plugin<[], Root> = function () {
  const mend = remarkSmartypants.call(this, { dashes: 'oldschool' }) as unknown as (tree: Root) => void;
  const mendWords = (words: PhrasingContent[]): void => {
    if (!words.some((node) => node.type === 'text' && SIGNS.test(node.value))) return;
    for (const node of words)
      if (node.type === 'text') node.value = node.value.replace(CUT, '’').replace(TIE, '\u00a0');
    // The words are the tree's own nodes, which are mended where they are.
    mend({ type: 'root', children: [{ type: 'paragraph', children: words }] });
  };
  const walk = (node: Nodes): void => {
    if (!('children' in node)) return;
    const inside = node.children as Nodes[];
    if (inside.some(({ type }) => type === 'text' || LETTERS.has(type))) mendWords(lineOf(node, walk));
    else inside.forEach(walk);
  };
  return walk;
};

// The words of a block without what formats them; each citation is a letter of it, and has words of its own.
function lineOf(block: Parent, walk: (node: Nodes) => void): PhrasingContent[] {
  return (block.children as Nodes[]).flatMap((node): PhrasingContent[] => {
    if (LETTERS.has(node.type)) {
      walk(node);
      return [{ type: 'inlineCode', value: 'A' }];
    }
    if (node.type === 'break') return [{ type: 'text', value: ' ' }];
    if (node.type === 'text') return [node];
    return 'children' in node ? lineOf(node, walk) : [];
  });
}
