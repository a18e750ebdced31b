import type { PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { sayFormula, wordsOf } from './structure/quotes.ts';
import { parse } from './syntax.ts';

// Without one of these a title is its own letters.
const MARKS = /[$*_`\\]/;

/** What stands in a title, where it has marks of its own: formulas, emphasis, code. */
export function titleNodes(text: string): PhrasingContent[] | undefined {
  if (!MARKS.test(text)) return undefined;
  const tree = parse(text, 'title');
  keepMoney(tree, text);
  const [line] = tree.children;
  const nodes = line?.type === 'paragraph' ? line.children : [];
  const [first] = nodes;
  return nodes.every(({ type }) => type === 'text') && wordsIn(nodes) === text ? undefined : first && nodes;
}

/** A title as plain words: in the browser's tab, in feeds, and wherever a formula cannot be drawn. */
export function sayTitle(text: string): string {
  const nodes = titleNodes(text);
  return nodes ? wordsIn(nodes) : text;
}

function wordsIn(children: PhrasingContent[]): string {
  return wordsOf({ type: 'paragraph', children }, sayFormula);
}

/** Makes signs of what Pandoc takes for no formula: "It costs $5, or $7". */
export function keepMoney(tree: Root, source: string): void {
  visit(tree, 'inlineMath', ({ position }, at, parent) => {
    const [start, end] = [position!.start.offset!, position!.end.offset!];
    const typed = source.slice(start, end);
    if (!/^\$(?:\s|[^$]*\s\$$)/.test(typed) && !/\d/.test(source[end] ?? '')) return;
    parent!.children[at!] = { type: 'text', value: typed, ...(position ? { position } : {}) };
  });
}
