import type { InlineMath, Math } from 'mdast-util-math';
import type { Nodes, Paragraph, Parent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Reads formulas as Pandoc and GitHub do: `$$ a = b $$` on lines of its own is a display, words behind the dollar signs
 * that begin a block belong to it, and `\|` in a table is the bar that would else end the cell.
 */
export function formulas(tree: Root, source: string): void {
  if (source && !source.includes('$')) return;
  visit(tree, 'math', (node) => {
    if (!node.meta || !node.position) return;
    const [first = ''] = source.slice(node.position.start.offset).split('\n', 1);
    setTex(node, `${first.replace(/^\$+/, '').trim()}\n${node.value}`.trimEnd());
    node.meta = null;
  });
  visit(tree, 'tableCell', (cell) => {
    visit(cell, 'inlineMath', (node) => setTex(node, node.value.replaceAll('\\|', '|')));
  });
  displays(tree, source);
}

function displays(node: Nodes, source: string): void {
  if (!('children' in node)) return;
  const parent = node as Parent;
  parent.children = parent.children.flatMap((child): RootContent[] => {
    if (child.type === 'paragraph') return cut(child, source);
    displays(child, source);
    return [child];
  });
}

// A paragraph with a display among its lines is three blocks.
function cut(paragraph: Paragraph, source: string): RootContent[] {
  const blocks: RootContent[] = [];
  let line: Paragraph['children'] = [];
  const end = (): void => {
    const words = line.filter(({ type }) => type !== 'break');
    const [first, last] = [words[0], words.at(-1)];
    if (first?.position && last?.position && words.some((word) => word.type !== 'text' || word.value.trim()))
      blocks.push({
        ...paragraph,
        children: line,
        position: { start: first.position.start, end: last.position.end },
      });
    line = [];
  };
  for (const child of paragraph.children)
    if (child.type === 'inlineMath' && standsAlone(child, source)) {
      end();
      blocks.push(displayOf(child));
    } else line.push(child);
  if (blocks.length === 0) return [paragraph];
  end();
  return blocks;
}

function standsAlone({ position }: InlineMath, source: string): boolean {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (start === undefined || end === undefined || !source.startsWith('$$', start)) return false;
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  const after = source.slice(end).split('\n', 1)[0]!;
  // What comes before may be the mark of a list, a quotation or a footnote.
  return /^(?:[\s>]|[-*+]\s|\d+[.)]\s|\[\^[^\]]+\]:)*$/.test(before) && after.trim() === '';
}

function displayOf({ value, position }: InlineMath): Math {
  const display: Math = { type: 'math', value, ...(position ? { position } : {}) };
  setTex(display, value.trim());
  return display;
}

// What becomes HTML is kept beside the value.
function setTex(node: InlineMath | Math, value: string): void {
  const className = ['language-math', node.type === 'math' ? 'math-display' : 'math-inline'];
  const code = { type: 'element', tagName: 'code', properties: { className } };
  const children = [{ type: 'text', value }];
  node.value = value;
  if (node.type === 'math') node.data = { hName: 'pre', hChildren: [{ ...code, children }] } as never;
  else node.data = { hName: 'code', hProperties: { className }, hChildren: children } as never;
}
