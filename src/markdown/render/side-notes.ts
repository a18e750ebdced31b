import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Makes an aside of every side note, its title first. */
export function renderSideNotes(tree: Root): void {
  visit(tree, 'sideNote', (node) => {
    node.data = {
      hName: 'aside',
      hProperties: {
        className: ['note'],
        role: 'note',
        ariaLabel: node.title,
        ...(node.id ? { id: node.id } : {}),
      },
    };
    const title = node.number === undefined ? node.title : String(node.number);
    node.children.unshift({
      type: 'paragraph',
      children: [{ type: 'text', value: title }],
      data: { hName: 'span', hProperties: { className: ['note-title'] } },
    });
  });
}

/** Puts each passage and the side notes after it into one `<div class="pair">`, for the margin. */
export function rehypePairs() {
  return (tree: HastRoot): void => {
    visit(tree, (node) => {
      if (!('children' in node) || isPair(node)) return;
      const children = node.children as ElementContent[];
      if (!children.some(isNote)) return;
      const paired: ElementContent[] = [];
      for (const child of children) {
        const blank = isBlank(paired.at(-1)) ? 1 : 0;
        const before = paired.at(-1 - blank);
        if (!isNote(child)) paired.push(child);
        else if (before && isPair(before))
          before.children.push(...paired.splice(paired.length - blank), child);
        else paired.push(pair([...takePassage(paired), child]));
      }
      node.children = paired as typeof node.children;
    });
  };
}

// The passage is the block before the note; in a tight list item, the bare words before it.
function takePassage(before: ElementContent[]): ElementContent[] {
  const passage: ElementContent[] = [];
  while (before.length > 0) {
    const last = before.at(-1)!;
    const block =
      (last.type as string) === 'mdxJsxFlowElement' ||
      (last.type === 'element' && (BLOCKS.has(last.tagName) || has(last, 'katex-display')));
    if (block && !passage.every(isBlank)) break;
    passage.unshift(before.pop()!);
    if (block) break;
  }
  return passage;
}

const BLOCKS = new Set(
  'p ul ol blockquote pre table figure div dl section aside details hr h1 h2 h3 h4 h5 h6'.split(' '),
);

function isBlank(node: ElementContent | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === '';
}

function pair(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'div', properties: { className: ['pair'] }, children };
}

function isNote(node: { type: string }): boolean {
  const element = node as Element;
  return element.type === 'element' && element.tagName === 'aside' && has(element, 'note');
}

function isPair(node: { type: string }): node is Element {
  const element = node as Element;
  return element.type === 'element' && element.tagName === 'div' && has(element, 'pair');
}

function has(element: Element, name: string): boolean {
  return [element.properties?.['className']].flat().includes(name);
}
