import type { Root } from 'mdast';
import { clipKind } from '../../domain/clips.ts';
import { prefixOf } from '../../domain/label-kinds.ts';
import { statementOf } from '../../domain/statements.ts';
import type { CitationNode, Fault, LabelLinkNode, MomentNode, PageLinkNode } from '../nodes.ts';
import { isGraph } from '../fence.ts';
import { nodesOf } from '../index-nodes.ts';
import { anchors, blockNames, type Anchor } from './anchors.ts';
import { attributes } from './attributes.ts';
import { formulas } from './formulas.ts';
import { directives } from './directives.ts';
import { embeds, type Tag } from './embeds.ts';
import { footnotes } from './footnotes.ts';
import { html } from './html.ts';
import { headings, type Heading } from './headings.ts';
import { containers } from './containers.ts';
import { inlineNotes } from './inline-notes.ts';
import { labelled } from './labelled.ts';
import { labels, type LabelSpot } from './labels.ts';
import { moments } from './moments.ts';
import { restorePlaces } from './positions.ts';
import { references, type Found } from './references.ts';
import { nameNotes } from './side-notes.ts';

/** Everything a text refers to and can be referred to by, read before anything is rendered. */
export interface Structure {
  headings: Heading[];
  /** Places in it that its author named. */
  anchors: Anchor[];
  citations: Found<CitationNode>[];
  labelLinks: Found<LabelLinkNode>[];
  pageLinks: Found<PageLinkNode>[];
  moments: Found<MomentNode>[];
  embeds: Tag[];
  labels: LabelSpot[];
  faults: Fault[];
  /** True when it holds mathematics, or cites some that its cards show: only such pages load the styles. */
  math: boolean;
  /** True when it holds what has a number, whose styles only such pages load. */
  drawn: boolean;
  /** Which blocks it holds whose styles only such pages load: `folds`, `callouts`, `clips`, `numbered`, `theorems`. */
  blocks: string[];
  /** True when it holds code in blocks, whose styles and button only such pages load. */
  code: boolean;
}

/**
 * Makes the tree's own syntax explicit, in this order: HTML, attributes, formulas, captions, blocks between colons, headings, references, moments, footnotes.
 * The site, the checks and the graph of references all read a text through this one function. `figures` is where it finds its lecture's.
 */
export function structure(
  tree: Root,
  source: string,
  scope: string,
  isKey: (word: string) => boolean,
  figures = 'figures/',
): Structure {
  const faults: Fault[] = [];
  restorePlaces(tree, source);
  html(tree, source, faults);
  blockNames(tree, source);
  attributes(tree, source);
  formulas(tree, source);
  labelled(tree, faults);
  containers(tree, source, faults);
  directives(tree, faults);
  inlineNotes(tree, source);
  const found = headings(tree, scope);
  const places = anchors(tree, scope);
  const { citations, labelLinks, pageLinks } = references(tree, source, scope, isKey, faults, figures);
  const times = moments(tree, source);
  footnotes(tree, source, scope, faults);
  nameNotes(tree, scope);
  const tags = embeds(tree);
  const spots = labels(tree, scope);
  const math = nodesOf(tree, 'math', 'inlineMath').length > 0 || labelLinks.some(({ node }) => isMath(node));
  const code = nodesOf(tree, 'code').some((node) => !isGraph(node));
  const has = {
    folds: isFolded(tree),
    callouts: nodesOf(tree, 'callout').length > 0,
    numbered: isNumbered(tree),
    clips: nodesOf(tree, 'image').some(({ url }) => clipKind(url)),
    theorems: nodesOf(tree, 'statement', 'proof').length > 0,
  };
  const blocks = Object.entries(has).flatMap(([name, is]) => (is ? [name] : []));
  const drawn = tags.length > 0 || nodesOf(tree, 'labelled').length > 0;
  return {
    headings: found,
    anchors: places,
    citations,
    labelLinks,
    pageLinks,
    moments: times,
    embeds: tags,
    labels: spots,
    faults,
    math,
    drawn,
    blocks,
    code,
  };
}

function isMath({ items }: LabelLinkNode): boolean {
  return items.some(({ key }) => prefixOf(key) === 'eq' || statementOf(prefixOf(key)) !== undefined);
}

function isFolded(tree: Root): boolean {
  const folded =
    nodesOf(tree, 'answer', 'details').length > 0 || nodesOf(tree, 'callout').some(({ fold }) => fold);
  const said = nodesOf(tree, 'image').some(({ url }) => clipKind(url) === 'audio');
  return folded || said || nodesOf(tree, 'statement').some(({ kind }) => kind === 'sol');
}

function isNumbered(tree: Root): boolean {
  return nodesOf(tree, 'labelled', 'labelLink').length > 0;
}
