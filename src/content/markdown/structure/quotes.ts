import type { InlineMath, Math } from 'mdast-util-math';
import type { Nodes, Root, TableRow } from 'mdast';
import { onceOf } from '../../../shared/once.ts';
import { sentenceAt } from '../../../shared/sentences.ts';
import { raisedWords } from '../../../shared/raised-words.ts';
import { texWords } from '../../../shared/tex-words.ts';
import type { CitationNode, LabelLinkNode, PageLinkNode } from '../nodes.ts';

/** A spot that refers to something: to works, to what has a key, or to a page. */
export type Spot = CitationNode | LabelLinkNode | PageLinkNode;

/** What stands in running text and is no letter of it: a spot, or a formula. */
export type Mark = Spot | InlineMath | Math;

/** How a mark reads in running text. */
export type Say = (mark: Mark) => string;

/** Words of a text, cut at its marks: plain text and marks in turn. */
export type Passage = (string | Mark)[];

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell', 'defListTerm']);
const SILENT = new Set(['yaml', 'html', 'mdxTextExpression', 'mdxFlowExpression']);
const MARKS = new Set(['citation', 'labelLink', 'pageLink', 'inlineMath', 'math']);
const LED_TO = new Set(['math', 'list', 'blockquote']);
// A private-use letter: no author types it.
const MARK = '\uE000';

/** What is quoted of a spot: its sentence, with the one before it, or the row of its cell, where it has fewer words than asked for. */
export type Quote = (say: Say, fewest?: number) => Passage;

/** The quotation of every spot of a tree that is not changed any more; it is cut when it is asked for, since hardly a page shows one. */
export const quotes: (tree: Root) => ReadonlyMap<Spot, Quote> = onceOf((tree) => {
  const found = new Map<Spot, Quote>();
  const walk = (node: Nodes, after?: Nodes): void => {
    if (node.type === 'tableRow') quoteRow(node, found);
    else if (BLOCKS.has(node.type)) quoteBlock(node, after, found);
    else if ('children' in node) node.children.forEach((child, i) => walk(child, node.children[i + 1]));
  };
  walk(tree);
  return found;
});

/** The words of a block. */
export function passageOf(block: Nodes): Passage {
  const inside: Mark[] = [];
  return cutAt(tidy(flatten(block, inside)), inside);
}

/** A passage as plain text. */
export function sayPassage(passage: Passage, say: Say): string {
  return passage.map((piece) => (typeof piece === 'string' ? piece : say(piece))).join('');
}

/** The words of a block as plain text. */
export function wordsOf(block: Nodes, say: Say): string {
  return sayPassage(passageOf(block), say);
}

/** The first sentence of a block. */
export function firstSentence(block: Nodes, say: Say): Passage {
  const inside: Mark[] = [];
  const text = tidy(flatten(block, inside));
  const { start, sentence } = sentenceAt(lettersOf(text, inside, say), 0);
  return cutAt(openEnded(text.slice(start, start + sentence.length)), inside);
}

// What a colon announces may not stand in the quotation.
function openEnded(sentence: string): string {
  return sentence.replace(/\s*[:：]$/u, ' …');
}

function isShort(passage: Passage, say: Say, fewest: number): boolean {
  return sayPassage(passage, say).split(' ').length < fewest;
}

// A word in a cell says nothing without its row.
function quoteRow(row: TableRow, found: Map<Spot, Quote>): void {
  for (const cell of row.children) {
    const own = new Map<Spot, Quote>();
    quoteBlock(cell, undefined, own);
    for (const [spot, quote] of own)
      found.set(spot, (say, fewest = 1) => {
        const said = quote(say, fewest);
        return isShort(said, say, fewest) ? passageOfRow(row) : said;
      });
  }
}

function passageOfRow({ children }: TableRow): Passage {
  const inside: Mark[] = [];
  const [first, ...others] = children.map((cell) => tidy(flatten(cell, inside))).filter(Boolean);
  return cutAt([first, others.join('; ')].filter(Boolean).join(': '), inside);
}

function quoteBlock(block: Nodes, after: Nodes | undefined, found: Map<Spot, Quote>): void {
  // A mark is one letter while sentences are cut, since "et al." would look like an end.
  const inside: Mark[] = [];
  const own = tidy(flatten(block, inside));
  // "It is so:" goes on in what comes next.
  const text =
    after && own.endsWith(':') && LED_TO.has(after.type) ? tidy(`${own} ${flatten(after, inside)}`) : own;
  if (inside.every(isFormula)) return;
  const cutFor = onceOf((say: Say) => lettersOf(text, inside, say));
  const from = (start: number, end: number): Passage =>
    cutAt(openEnded(text.slice(start, end)), inside.slice(text.slice(0, start).split(MARK).length - 1));
  let offset = -1;
  for (const node of inside) {
    offset = text.indexOf(MARK, offset + 1);
    if (isFormula(node)) continue;
    const at = offset;
    found.set(node, (say, fewest = 1) => {
      const cut = cutFor(say);
      const { start, sentence } = sentenceOf(cut, at, isBracketed(node));
      const end = start + sentence.length;
      const said = from(start, end);
      // "This is the sparsity." says nothing without what comes before.
      return isShort(said, say, fewest) && start > 0 ? from(sentenceAt(cut, start - 1).start, end) : said;
    });
  }
}

// The letter decides whether a sentence may begin there.
function lettersOf(text: string, inside: Mark[], say: Say): string {
  let i = 0;
  return text.replaceAll(MARK, () => letterOf(inside[i++]!, say));
}

function cutAt(text: string, inside: Mark[]): Passage {
  return text
    .split(MARK)
    .flatMap((words, i) => (i === 0 ? [words] : [inside[i - 1]!, words]))
    .filter((piece) => piece !== '');
}

/** Says formulas as they are typed, and nothing of what refers to something. */
export function sayFormula(mark: Mark): string {
  return isFormula(mark) ? texWords(mark.value) : '';
}

function isMark(node: Nodes): node is Mark {
  return MARKS.has(node.type);
}

/** Tells a formula from what refers to something. */
export function isFormula(mark: Mark): mark is InlineMath | Math {
  return mark.type === 'inlineMath' || mark.type === 'math';
}

function isBracketed(node: Spot): boolean {
  return node.type === 'citation' && !node.narrative;
}

// A name may begin a sentence, with a capital or without ("van der Berg"); a page link and a formula begin as their words do.
function letterOf(node: Mark, say: Say): string {
  if (node.type === 'citation') return node.narrative ? 'A' : MARK;
  const first = /\p{L}/u.exec(say(node))?.[0] ?? 'a';
  // "by W. Next" would be somebody's initial: a letter without cases begins a sentence as well.
  return isFormula(node) && first !== first.toLowerCase() ? 'א' : first;
}

// "It is so. [@key] Next": a citation in brackets after a full stop belongs to the sentence that ends there.
function sentenceOf(text: string, offset: number, bracketed: boolean): { start: number; sentence: string } {
  const found = sentenceAt(text, offset);
  const begins = !/[\p{L}\p{N}]/u.test(text.slice(found.start, offset).replaceAll(MARK, ''));
  if (!bracketed || !begins || found.start === 0) return found;
  const { start } = sentenceAt(text, found.start - 1);
  return { start, sentence: text.slice(start, offset + 1) };
}

function flatten(node: Nodes, inside: Mark[]): string {
  if (isMark(node)) {
    inside.push(node);
    return MARK;
  }
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  // A footnote's number is no word of the sentence.
  if (node.type === 'link' && [node.data?.hProperties?.['className']].flat().includes('fn')) return '';
  // A comment is no word at all.
  if (SILENT.has(node.type)) return '';
  const words = 'children' in node ? node.children.map((child) => flatten(child, inside)).join('') : '';
  if (node.type === 'superscript') return raisedWords(words);
  if (BLOCKS.has(node.type)) return ` ${words} `;
  return 'value' in node ? node.value : words;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
