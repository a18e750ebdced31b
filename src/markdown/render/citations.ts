import type { PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { CiteItem } from '../../core/citations.ts';
import { workAddress } from '../../core/places.ts';
import type { Context } from '../context.ts';
import type { CitationNode } from '../nodes.ts';

/** Gives citations their words and links: "(Olah, 2022; Elhage et al., 2021, Section 2)". */
export function renderCitations(tree: Root, context: Context): void {
  visit(tree, 'citation', (node) => {
    const order = sorted(node, context);
    const items = order.flatMap((i, n) => {
      const before = n > 0 ? node.items[order[n - 1]!] : undefined;
      const again = sameAuthors(before, node.items[i]!, context);
      return [
        ...(before ? [text(again ? ', ' : '; ')] : []),
        ...renderItem(node.items[i]!, node.ids[i]!, node.narrative, again, context),
      ];
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
  item: CiteItem,
  id: string,
  narrative: boolean,
  again: boolean,
  context: Context,
): PhrasingContent[] {
  const label = context.label(item.key);
  const prefix = item.prefix ? [text(`${item.prefix} `)] : [];
  const words_ = text(words(item, narrative, again, context));
  // Only authors at work see this: a citation without a work stops the build.
  if (!label) return [...prefix, span('fault', [words_])];
  const url = context.settings.base.slice(0, -1) + workAddress(label.key);
  // Where in the work: its card says so as well.
  const hProperties = { className: ['cite'], id, dataCard: item.locator ?? '' };
  return [...prefix, { type: 'link', url, children: [words_], data: { hProperties } }];
}

function words(item: CiteItem, narrative: boolean, again: boolean, context: Context): string {
  const label = context.label(item.key);
  if (!label) return `@${item.key}`;
  const year = [label.year, item.locator].filter(Boolean).join(', ');
  if (item.yearOnly || again) return year;
  return narrative ? `${label.spoken} (${year})` : label.before + year;
}

// APA sorts the works of one citation as it sorts the bibliography; with words before them the order is the author's.
function sorted({ items }: CitationNode, context: Context): number[] {
  const order = items.map((_, i) => i);
  if (items.some((item) => item.prefix)) return order;
  const rank = (i: number): number => context.label(items[i]!.key)?.rank ?? Infinity;
  return order.sort((a, b) => rank(a) - rank(b) || a - b);
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function span(className: string, children: PhrasingContent[]): PhrasingContent {
  return { type: 'emphasis', children, data: { hName: 'span', hProperties: { className: [className] } } };
}
