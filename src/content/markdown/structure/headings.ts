import GithubSlugger, { slug } from 'github-slugger';
import type { Heading as Mdast, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { scoped } from '../../domain/page-places.ts';
import { spotsNow } from '../index-nodes.ts';
import { sayFormula, wordsOf } from './quotes.ts';

/** A heading of a text, its formulas in words, with the id that links use. */
export interface Heading {
  depth: number;
  id: string;
  text: string;
}

/** Gives every heading its id, chosen or made from its words as they are typed, and the level that it has on its page. */
export function headings(tree: Root, scope: string): Heading[] {
  level(tree, scope);
  const slugger = new GithubSlugger();
  // What an author chose no other heading gets of its words.
  const all = spotsNow(tree, 'heading').map(({ node }) => node);
  for (const { attributes } of all) if (attributes?.id !== undefined) slugger.occurrences[attributes.id] = 0;
  for (const { node } of spotsNow(tree, 'anchor')) slugger.occurrences[node.id] = 0;
  return all.map((node, i) => {
    const typed = lettersOf(node);
    const own = node.attributes?.id ?? nameIn(node, slug(typed));
    const id = scoped(scope, own ?? slugger.slug(slug(typed) ? typed : `part ${i + 1}`));
    (node.data ??= {}).hProperties = { ...node.data.hProperties, id };
    return { depth: node.depth, id, text: sayHeading(node) };
  });
}

/** The words of a heading. TeX is for ids, which stay as they are, and for nobody to read. */
export function sayHeading(heading: Mdast): string {
  return heading.children.some(({ type }) => type === 'inlineMath')
    ? wordsOf(heading, sayFormula)
    : lettersOf(heading);
}

function lettersOf(heading: Mdast): string {
  return toString(heading, { includeHtml: false }).trim();
}

// A place in a heading that is called as the heading is by itself is the heading.
function nameIn(heading: Mdast, id: string): string | undefined {
  const at = heading.children.findIndex((node) => node.type === 'anchor' && node.id === id);
  if (at === -1) return undefined;
  heading.children.splice(at, 1);
  return id;
}

/**
 * Puts the headings below the title of their page, each one level below the one that it stands under, and drops those without words: people
 * choose levels by their looks. A text that stands with others on a page may begin one level deeper.
 */
function level(tree: Root, scope: string): void {
  for (const { node, parent } of spotsNow(tree, 'heading'))
    if (node.children.length === 0) parent!.children.splice(parent!.children.indexOf(node), 1);
  // The headings that one stands under, by the levels they were typed with.
  const above: number[] = [];
  let first: number | undefined;
  for (const { node } of spotsNow(tree, 'heading')) {
    first ??= scope && node.depth > 2 ? 3 : 2;
    while (above.length > 0 && above.at(-1)! >= node.depth) above.pop();
    const depth = Math.min(first + above.length, 6);
    above.push(node.depth);
    node.depth = depth as typeof node.depth;
  }
}
