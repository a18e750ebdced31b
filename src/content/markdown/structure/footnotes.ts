import type { FootnoteDefinition, FootnoteReference, Nodes, Parent, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { scoped } from '../../domain/page-places.ts';
import type { Fault, SideNoteNode } from '../nodes.ts';
import { isEscaped, placeInText } from './positions.ts';

const BLOCKS = new Set(['paragraph', 'heading', 'table', 'labelled', 'defListTerm']);

/** Makes side notes of footnotes: a note follows the block that holds its first mark. */
export function footnotes(tree: Root, source: string, scope: string, faults: Fault[]): void {
  // Most texts have none, and looking for them takes five walks.
  if (source && !/\[\^|\^\[|&/.test(source)) return;
  const texts = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node, index, parent) => {
    if (texts.has(node.identifier))
      faults.push({
        code: 'footnote-unused',
        what: `The footnote "${node.label ?? node.identifier}" has a text already, so nobody would see this one.`,
        hint: 'Give one of the two another name, or remove it.',
        line: node.position?.start.line ?? 1,
        column: node.position?.start.column ?? 1,
      });
    else texts.set(node.identifier, node);
    if (node.children.length === 0)
      faults.push({
        code: 'footnote-undefined',
        what: `The text of the footnote "${node.label ?? node.identifier}" has no words.`,
        hint: `Write them after [^${node.label ?? node.identifier}]:, or remove the footnote.`,
        line: node.position?.start.line ?? 1,
        column: node.position?.start.column ?? 1,
      });
    parent!.children.splice(index!, 1);
    return [SKIP, index!];
  });
  marksOutOfLinks(tree);
  const numbers = new Map<string, number>();
  visit(tree, (block, index, parent) => {
    if (!isBlock(block) || !parent || index === undefined) return undefined;
    const fresh: string[] = [];
    visit(block as Parent, 'footnoteReference', (node, i, holder) => {
      if (!numbers.has(node.identifier)) fresh.push(node.identifier);
      holder!.children[i!] = mark(node, numbers, scope, fresh);
      return SKIP;
    });
    const notes = fresh.map((name) => note(numbers.get(name)!, texts.get(name), scope));
    // In a list of definitions no note stands beside a term: it follows what is said of it.
    const next = parent.children[index + 1] as Nodes | undefined;
    if (block.type === 'defListTerm' && next && 'children' in next)
      (next as Parent).children.splice(1, 0, ...notes);
    else (parent as Parent).children.splice(index + 1, 0, ...(notes as RootContent[]));
    return [SKIP, index + 1];
  });
  // A mark without a text is not a mark to the parser: it stays as typed.
  visit(tree, 'text', (node) => {
    for (const match of node.value.matchAll(/\[\^([^\]\s]+)\]/g)) {
      if (isEscaped(node, match.index, source)) continue;
      faults.push({
        code: 'footnote-undefined',
        what: `The footnote "${match[1]}" has no text.`,
        hint: `Write [^${match[1]}]: and the text on a line of its own.`,
        ...placeInText(node, match.index, source),
      });
    }
  });
  for (const [name, node] of texts)
    if (!numbers.has(name))
      faults.push({
        code: 'footnote-unused',
        what: `No mark leads to the footnote "${name}", so nobody would see it.`,
        hint: `Write [^${name}] where it belongs, or remove it.`,
        line: node.position?.start.line ?? 1,
        column: node.position?.start.column ?? 1,
      });
}

// MDX takes the paragraph away from words that fill a tag: there the tag is the block.
function isBlock(node: Nodes): boolean {
  if (node.type !== 'mdxJsxFlowElement') return BLOCKS.has(node.type);
  return node.children.some((child: Nodes) => child.type === 'footnoteReference');
}

// A link in a link is none: the mark goes right after it.
function marksOutOfLinks(tree: Root): void {
  visit(tree, ['link', 'linkReference'], (node, index, parent) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return;
    const marks = node.children.filter((child) => child.type === 'footnoteReference');
    node.children = node.children.filter((child) => child.type !== 'footnoteReference');
    parent!.children.splice(index! + 1, 0, ...(marks as never[]));
  });
}

function mark(
  node: FootnoteReference,
  numbers: Map<string, number>,
  scope: string,
  fresh: string[],
): RootContent {
  const first = fresh.at(-1) === node.identifier && !numbers.has(node.identifier);
  if (first) numbers.set(node.identifier, numbers.size + 1);
  const number = numbers.get(node.identifier)!;
  const id = scoped(scope, `fn-${number}`);
  return {
    type: 'link',
    url: `#${id}`,
    children: [{ type: 'text', value: String(number) }],
    data: {
      hProperties: { className: ['fn'], ariaLabel: `Note ${number}`, ...(first ? { id: `${id}-mark` } : {}) },
    },
  };
}

function note(number: number, text: FootnoteDefinition | undefined, scope: string): SideNoteNode {
  return {
    type: 'sideNote',
    title: `Note ${number}`,
    number,
    id: scoped(scope, `fn-${number}`),
    children: text?.children ?? [],
    ...(text?.position ? { position: text.position } : {}),
  };
}
