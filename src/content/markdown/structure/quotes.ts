import type { Nodes, Root } from 'mdast';
import { sentenceAt } from '../../../shared/sentences.ts';
import { raisedWords } from '../../../shared/raised-words.ts';
import { texWords } from '../../../shared/tex-words.ts';
import type { CitationNode, LabelLinkNode, PageLinkNode } from '../nodes.ts';

/** A spot that refers to something: to works, to what has a key, or to a page. */
export type Spot = CitationNode | LabelLinkNode | PageLinkNode;

/** How a spot reads in running text. */
export type Say = (node: Spot) => string;

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell', 'defListTerm']);
const SILENT = new Set(['yaml', 'html', 'mdxTextExpression', 'mdxFlowExpression']);
// A private-use letter: no author types it.
const MARK = '\uE000';

/** The sentence around every citation and page link of a text, as plain text. */
export function quotes(tree: Root, say: Say): Map<Spot, string> {
  const found = new Map<Spot, string>();
  const walk = (node: Nodes): void => {
    if (BLOCKS.has(node.type)) quoteBlock(node, say, found);
    else if ('children' in node) node.children.forEach(walk);
  };
  walk(tree);
  return found;
}

/** The words of a block as plain text. */
export function wordsOf(block: Nodes, say: Say): string {
  const inside: Spot[] = [];
  const text = flatten(block, say, inside);
  let n = 0;
  return tidy(text).replaceAll(MARK, () => say(inside[n++]!));
}

function quoteBlock(block: Nodes, say: Say, found: Map<Spot, string>): void {
  // A spot is one letter while sentences are cut, since "et al." would look like an end.
  const inside: Spot[] = [];
  const text = tidy(flatten(block, say, inside));
  // The letter decides whether a sentence may begin there.
  let i = 0;
  const cut = text.replaceAll(MARK, () => letterOf(inside[i++]!, say));
  let offset = -1;
  for (const node of inside) {
    offset = text.indexOf(MARK, offset + 1);
    const { start, sentence } = sentenceOf(cut, offset, isBracketed(node));
    let n = text.slice(0, start).split(MARK).length - 1;
    const marked = text.slice(start, start + sentence.length);
    found.set(
      node,
      marked.replaceAll(MARK, () => say(inside[n++]!)),
    );
  }
}

function isBracketed(node: Spot): boolean {
  return node.type === 'citation' && !node.narrative;
}

// A name may begin a sentence, with a capital or without ("van der Berg"); a page link begins as its words do.
function letterOf(node: Spot, say: Say): string {
  if (node.type === 'citation') return node.narrative ? 'A' : MARK;
  return /\p{L}/u.exec(say(node))?.[0] ?? 'a';
}

// "It is so. [@key] Next": a citation in brackets after a full stop belongs to the sentence that ends there.
function sentenceOf(text: string, offset: number, bracketed: boolean): { start: number; sentence: string } {
  const found = sentenceAt(text, offset);
  const begins = !/[\p{L}\p{N}]/u.test(text.slice(found.start, offset).replaceAll(MARK, ''));
  if (!bracketed || !begins || found.start === 0) return found;
  const { start } = sentenceAt(text, found.start - 1);
  return { start, sentence: text.slice(start, offset + 1) };
}

function flatten(node: Nodes, say: Say, inside: Spot[]): string {
  if (node.type === 'citation' || node.type === 'labelLink' || node.type === 'pageLink') {
    inside.push(node);
    return MARK;
  }
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'inlineMath' || node.type === 'math') return texWords(node.value);
  // A footnote's number is no word of the sentence.
  if (node.type === 'link' && [node.data?.hProperties?.['className']].flat().includes('fn')) return '';
  // A comment is no word at all.
  if (SILENT.has(node.type)) return '';
  const words = 'children' in node ? node.children.map((child) => flatten(child, say, inside)).join('') : '';
  if (node.type === 'superscript') return raisedWords(words);
  if (BLOCKS.has(node.type)) return ` ${words} `;
  return 'value' in node ? node.value : words;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
