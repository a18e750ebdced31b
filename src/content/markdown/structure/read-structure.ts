import type { Root } from 'mdast';
import type { CitationNode, Fault, PageLinkNode } from '../nodes.ts';
import { nodesOf } from '../index-nodes.ts';
import { formulas } from './formulas.ts';
import { directives } from './directives.ts';
import { embeds, type EmbedSpot } from './embeds.ts';
import { footnotes } from './footnotes.ts';
import { headings, type Heading } from './headings.ts';
import { containers } from './containers.ts';
import { inlineNotes } from './inline-notes.ts';
import { restorePlaces } from './positions.ts';
import { references, type Found } from './references.ts';

/** Everything a text refers to and can be referred to by, read before anything is rendered. */
export interface Structure {
  headings: Heading[];
  citations: Found<CitationNode>[];
  pageLinks: Found<PageLinkNode>[];
  embeds: EmbedSpot[];
  faults: Fault[];
  /** True when it holds mathematics, whose styles only such pages load. */
  math: boolean;
  /** True when it holds figures, whose styles only such pages load. */
  drawn: boolean;
  /** True when it holds callouts, or what folds, whose styles only such pages load. */
  blocks: boolean;
  /** True when it holds code in blocks, whose styles and button only such pages load. */
  code: boolean;
}

/**
 * Makes the tree's own syntax explicit, in this order: formulas, blocks between colons, headings, references, footnotes.
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
  formulas(tree, source);
  containers(tree, source, faults);
  directives(tree, faults);
  inlineNotes(tree, source);
  const found = headings(tree, scope);
  const { citations, pageLinks } = references(tree, source, scope, isKey, faults);
  footnotes(tree, source, scope, faults);
  const spots = embeds(tree, scope);
  const math = nodesOf(tree, 'math', 'inlineMath').length > 0;
  const code = nodesOf(tree, 'code').length > 0;
  const blocks = nodesOf(tree, 'answer', 'callout', 'details').length > 0;
  return { headings: found, citations, pageLinks, embeds: spots, faults, math, drawn: spots.length > 0, blocks, code };
}
