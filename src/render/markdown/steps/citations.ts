import type { Data, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { CiteItem } from '../../../content/domain/citations.ts';
import { workAddress } from '../../../content/domain/page-places.ts';
import { underBase } from '../../../content/domain/urls.ts';
import type { Context } from '../../../content/context.ts';
import type { CitationNode } from '../../../content/markdown/nodes.ts';
import { ownWords } from './languages.ts';
import { fault, text } from './make-nodes.ts';

/** A place in a work that runs as the names of its authors do. */
const LATIN = /^[\p{Script=Latin}\p{Script=Common}]*$/u;

/** Gives citations their words and links: "(Olah, 2022; Elhage et al., 2021, Section 2)". */
export function renderCitations(tree: Root, path: string, context: Context): void {
  const own = ownWords(path, context).hProperties;
  visit(tree, 'citation', (node) => {
    const order = sorted(node, context);
    const items = order.flatMap((i, n) => {
      const before = n > 0 ? node.items[order[n - 1]!] : undefined;
      const again = sameAuthors(before, node.items[i]!, context);
      return [...(before ? [text(again ? ', ' : '; ')] : []), ...renderItem(node, i, again, own, context)];
    });
    node.children = node.narrative ? items : [text('('), ...items, text(')')];
    node.data = { ...node.data, hName: 'span', hProperties: { className: ['citation'] } };
    return SKIP;
  });
}

/** A citation as plain words, for quoting the sentence that holds it. */
export function sayCitation(node: CitationNode, context: Context): string {
  const said = sorted(node, context).map((i, n, order) => {
    const item = node.items[i]!;
    const before = n > 0 ? node.items[order[n - 1]!] : undefined;
    const again = sameAuthors(before, item, context);
    const sign = before ? (again ? ', ' : '; ') : '';
    return sign + [item.prefix, words(item, node.narrative, again, context)].filter(Boolean).join(' ');
  });
  return node.narrative ? said.join('') : `(${said.join('')})`;
}

// APA names the authors of several works once: (Four, 2020a, 2020b). A place in one of them would seem to be in all.
function sameAuthors(before: CiteItem | undefined, item: CiteItem, context: Context): boolean {
  if (!before || item.prefix || [before, item].some((one) => one.locator || one.yearOnly)) return false;
  const [one, other] = [before, item].map(({ key }) => context.label(key)?.before);
  return one !== undefined && one === other;
}

function renderItem(
  node: CitationNode,
  i: number,
  again: boolean,
  own: Data['hProperties'],
  context: Context,
): PhrasingContent[] {
  const [item, formatted] = [node.items[i]!, node.formatted[i]!];
  const label = context.label(item.key);
  const prefix = item.prefix ? [...(formatted.prefix ?? [text(item.prefix)]), text(' ')] : [];
  const { before, after } = partsOf(item, node.narrative, again, context);
  const words_ = formatted.locator
    ? [text(before), ...formatted.locator, ...(after ? [text(after)] : [])]
    : [text(before + item.locator + after)];
  // Only authors at work see this: a citation without a work stops the build.
  if (!label) return [...prefix, fault([text(`@${item.key}`)])];
  const url = underBase(context.settings.base, workAddress(label.key));
  // Where in the work: its card says so as well.
  const dataCard = item.locator.replace(JOINS, '').trim();
  const marks = LATIN.test(item.locator) ? own : {};
  const hProperties = { className: ['cite'], id: node.ids[i], dataCard, ...marks };
  return [...prefix, { type: 'link', url, children: words_, data: { hProperties } }];
}

// Signs that join the words after a work by themselves: "[@key: 33]", "[@key.]", "[@key's]".
const JOINS = /^[.,:;?!'’]/u;

function words(item: CiteItem, narrative: boolean, again: boolean, context: Context): string {
  const { before, after } = partsOf(item, narrative, again, context);
  return context.label(item.key) ? before + item.locator + after : `@${item.key}`;
}

// What stands before and after the words on where in the work.
function partsOf(
  { key, locator, yearOnly }: CiteItem,
  narrative: boolean,
  again: boolean,
  context: Context,
): { before: string; after: string } {
  const label = context.label(key);
  if (!label) return { before: `@${key}`, after: '' };
  const year = label.year + (locator && !JOINS.test(locator) ? ', ' : '');
  if (yearOnly || again) return { before: year, after: '' };
  return narrative
    ? { before: `${label.spoken} (${year}`, after: ')' }
    : { before: label.before + year, after: '' };
}

// APA sorts the works of one citation as it sorts the bibliography; with words before them the order is the author's.
function sorted({ items }: CitationNode, context: Context): number[] {
  const order = items.map((_, i) => i);
  if (items.some((item) => item.prefix)) return order;
  const rank = (i: number): number => context.label(items[i]!.key)?.rank ?? Infinity;
  return order.sort((a, b) => rank(a) - rank(b) || a - b);
}
