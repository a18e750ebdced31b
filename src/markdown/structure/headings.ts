import GithubSlugger, { slug } from 'github-slugger';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { scoped } from '../../core/places.ts';

/** A heading of a text with the id that links use. */
export interface Heading {
  depth: number;
  id: string;
  text: string;
}

/** Gives every heading its id, made from its words as they are typed. */
export function headings(tree: Root, scope: string): Heading[] {
  const slugger = new GithubSlugger();
  const found: Heading[] = [];
  visit(tree, 'heading', (node) => {
    const text = toString(node, { includeHtml: false }).trim();
    const id = scoped(scope, slugger.slug(slug(text) ? text : `part ${found.length + 1}`));
    (node.data ??= {}).hProperties = { ...node.data.hProperties, id };
    found.push({ depth: node.depth, id, text });
  });
  return found;
}
