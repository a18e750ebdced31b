import type { Root } from 'mdast';
import type { CitationNode, Fault, PageLinkNode } from '../nodes.ts';
import { visit } from 'unist-util-visit';
import { footnotes } from './footnotes.ts';
import { headings, type Heading } from './headings.ts';
import { notes } from './notes.ts';
import { restorePlaces } from './places.ts';
import { references, type Found } from './references.ts';

/** Everything a text refers to and can be referred to by, read before anything is rendered. */
export interface Structure {
  headings: Heading[];
  citations: Found<CitationNode>[];
  pageLinks: Found<PageLinkNode>[];
  faults: Fault[];
  /** True when it holds mathematics, whose styles only such pages load. */
  math: boolean;
}

/**
 * Makes the tree's own syntax explicit, in this order: side notes, headings, references, footnotes.
 * The site, the checks and the graph of references all read a text through this one function.
 */
export function structure(
  tree: Root,
  source: string,
  scope: string,
  isKey: (word: string) => boolean,
): Structure {
  const faults: Fault[] = [];
  restorePlaces(tree, source);
  notes(tree, source, faults);
  const found = headings(tree, scope);
  const { citations, pageLinks } = references(tree, source, scope, isKey, faults);
  footnotes(tree, source, scope, faults);
  let math = false;
  visit(tree, (node) => {
    math ||= node.type === 'math' || node.type === 'inlineMath';
  });
  return { headings: found, citations, pageLinks, faults, math };
}
