import type { Nodes, Root } from 'mdast';
import { sentenceAt } from '../../core/sentences.ts';
import type { CitationNode, PageLinkNode } from '../nodes.ts';

/** How a citation or a page link reads in running text. */
export type Say = (node: CitationNode | PageLinkNode) => string;

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);
const SILENT = new Set(['html', 'mdxTextExpression', 'mdxFlowExpression']);
// A private-use letter: no author types it.
const MARK = '\uE000';

/** The sentence around every citation of a text, as plain text. */
export function quotes(tree: Root, say: Say): Map<CitationNode, string> {
  const found = new Map<CitationNode, string>();
  const walk = (node: Nodes): void => {
    if (BLOCKS.has(node.type)) quoteBlock(node, say, found);
    else if ('children' in node) node.children.forEach(walk);
  };
  walk(tree);
  return found;
}

/** The words of a block as plain text. */
export function wordsOf(block: Nodes, say: Say): string {
  const inside: CitationNode[] = [];
  const text = flatten(block, say, inside);
  let n = 0;
  return tidy(text).replaceAll(MARK, () => say(inside[n++]!));
}

function quoteBlock(block: Nodes, say: Say, found: Map<CitationNode, string>): void {
  // A citation is one letter while sentences are cut, since "et al." would look like an end.
  const inside: CitationNode[] = [];
  const text = tidy(flatten(block, say, inside));
  // An author's name has a capital: it may begin a sentence.
  let i = 0;
  const cut = text.replaceAll(MARK, () => (inside[i++]!.narrative ? 'A' : MARK));
  let offset = -1;
  for (const node of inside) {
    offset = text.indexOf(MARK, offset + 1);
    const { start, sentence } = sentenceOf(cut, offset, node.narrative);
    let n = text.slice(0, start).split(MARK).length - 1;
    const marked = text.slice(start, start + sentence.length);
    found.set(node, marked.replaceAll(MARK, () => say(inside[n++]!)));
  }
}

// "It is so. [@key] Next": a citation in brackets after a full stop belongs to the sentence that ends there.
function sentenceOf(text: string, offset: number, narrative: boolean): { start: number; sentence: string } {
  const found = sentenceAt(text, offset);
  const begins = !/[\p{L}\p{N}]/u.test(text.slice(found.start, offset).replaceAll(MARK, ''));
  if (narrative || !begins || found.start === 0) return found;
  const { start } = sentenceAt(text, found.start - 1);
  return { start, sentence: text.slice(start, offset + 1) };
}

function flatten(node: Nodes, say: Say, inside: CitationNode[]): string {
  if (node.type === 'citation') {
    inside.push(node);
    return MARK;
  }
  if (node.type === 'pageLink') return say(node);
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  // A footnote's number is no word of the sentence.
  if (node.type === 'link' && [node.data?.hProperties?.['className']].flat().includes('fn')) return '';
  // A comment is no word at all.
  if (SILENT.has(node.type)) return '';
  const words = 'children' in node ? node.children.map((child) => flatten(child, say, inside)).join('') : '';
  if (BLOCKS.has(node.type)) return ` ${words} `;
  return 'value' in node ? node.value : words;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
