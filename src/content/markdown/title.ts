import type { PhrasingContent, Root, Text } from 'mdast';
import { spotsNow } from './index-nodes.ts';
import { sayFormula, wordsOf } from './structure/quotes.ts';
import { parse } from './syntax.ts';
import { mendTypography } from './typography.ts';

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

/**
 * A title as plain words: in the browser's tab, in feeds, and wherever a formula cannot be drawn. Its quotation marks and dashes are those of
 * its language; without one, as they were typed.
 */
export function sayTitle(text: string, lang?: string): string {
  const nodes = titleNodes(text);
  return nodes ? wordsIn(printed(nodes, lang)) : printWords(text, lang);
}

/** Words that are plain text, printed as their language has them. */
export function printWords(text: string, lang: string | undefined): string {
  const words: Text = { type: 'text', value: text };
  printed([words], lang);
  return words.value;
}

/** The words of a title or a heading with quotation marks and dashes as its language has them; they are mended where they are. */
export function printed(words: PhrasingContent[], lang: string | undefined): PhrasingContent[] {
  if (lang !== undefined)
    mendTypography({ type: 'root', children: [{ type: 'paragraph', children: words }] }, lang);
  return words;
}

function wordsIn(children: PhrasingContent[]): string {
  return wordsOf({ type: 'paragraph', children }, sayFormula);
}

/** Makes signs of what Pandoc takes for no formula: "It costs $5, or $7". */
export function keepMoney(tree: Root, source: string): void {
  for (const { node, parent } of spotsNow(tree, 'inlineMath')) {
    const { position } = node;
    const [start, end] = [position!.start.offset!, position!.end.offset!];
    const typed = source.slice(start, end);
    if (!/^\$(?:\s|[^$]*\s\$$)/.test(typed) && !/\d/.test(source[end] ?? '')) continue;
    const plain: Text = { type: 'text', value: typed, ...(position ? { position } : {}) };
    parent!.children.splice(parent!.children.indexOf(node), 1, plain);
  }
}
