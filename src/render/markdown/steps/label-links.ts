import type { PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Context } from '../../../content/context.ts';
import { LABEL_KINDS } from '../../../content/domain/label-kinds.ts';
import { placeOf } from '../../../content/domain/page-places.ts';
import { underBase } from '../../../content/domain/urls.ts';
import type { Label } from '../../../content/load/number-labels.ts';
import type { LabelLinkNode } from '../../../content/markdown/nodes.ts';
import { ownWords } from './languages.ts';
import { nameOf } from './labelled.ts';
import { fault, text } from './make-nodes.ts';
import { pageName } from './page-name.ts';

/** A piece of what a reference says: words, or a link to what is meant. */
type Piece = { words: string; formatted?: PhrasingContent[] | undefined; to?: Label; lost?: true };

/** Gives references their words and links: "Figure 2", "Equations 3 and 4", "Theorem 1 (Notes)". */
export function renderLabelLinks(tree: Root, path: string, context: Context): void {
  const here = placeOf(path)?.address;
  const own = ownWords(path, context).hProperties;
  visit(tree, 'labelLink', (node) => {
    node.children = piecesOf(node, path, context).flatMap((piece): PhrasingContent[] => {
      const children = piece.formatted ?? [text(piece.words)];
      // Only authors at work see this: a reference to nothing stops the build.
      if (piece.lost) return [fault(children)];
      if (!piece.to) return children;
      const { address, id } = piece.to;
      // Where several pages stand on one sheet, it says which of them is meant.
      const dataOn =
        address === here && piece.to.kind !== 'sec' ? pageName(piece.to.path, context) : undefined;
      const hProperties = { className: ['label'], dataCard: '', ...(dataOn ? { dataOn } : {}) };
      // A section is called as its author calls it.
      const marks = piece.to.kind === 'sec' ? {} : own;
      const url = `${underBase(context.settings.base, address)}#${id}`;
      return [{ type: 'link', url, children, data: { hProperties: { ...hProperties, ...marks } } }];
    });
    node.data = { ...node.data, hName: 'span' };
    return SKIP;
  });
}

/** The same as plain words, for quoting the sentence that holds it. */
export function sayLabels(node: LabelLinkNode, path: string, context: Context): string {
  return piecesOf(node, path, context)
    .map(({ words }) => words)
    .join('');
}

function piecesOf({ items, formatted }: LabelLinkNode, path: string, context: Context): Piece[] {
  const found = items.map(({ key }) => context.content.labels.find(path, key));
  const isBare = (i: number): boolean => !items[i]?.prefix && !items[i]?.locator && !items[i]?.yearOnly;
  const together = (i: number, j: number): boolean => {
    const [one, other] = [found[i], found[j]];
    return (
      !!one && !!other && one.kind === other.kind && LABEL_KINDS[one.kind].counts && isBare(i) && isBare(j)
    );
  };
  return items.flatMap((item, i): Piece[] => {
    const label = found[i];
    const joint = i === 0 ? '' : i < items.length - 1 ? ', ' : ' and ';
    const prefix = item.prefix
      ? [{ words: item.prefix, formatted: formatted[i]?.prefix }, { words: ' ' }]
      : [];
    const locator = item.locator
      ? [
          { words: /^[.,:;?!'’]/u.test(item.locator) ? '' : ', ' },
          { words: item.locator, formatted: formatted[i]?.locator },
        ]
      : [];
    if (!label) return [{ words: joint }, ...prefix, { words: `@${item.key}`, lost: true }, ...locator];
    const follows = i > 0 && together(i - 1, i);
    const leads = !follows && together(i, i + 1);
    const word = leads ? [{ words: `${LABEL_KINDS[label.kind].plural}\u00a0` }] : [];
    const short = follows || leads || item.yearOnly;
    const words = label.words ?? (short ? label.number : nameOf(label));
    return [
      { words: joint },
      ...prefix,
      ...word,
      { words: words + where(label, path, context), to: label },
      ...locator,
    ];
  });
}

// From elsewhere: the number alone would be that of this page.
function where({ address, path, kind }: Label, from: string, context: Context): string {
  return address === placeOf(from)?.address || kind === 'sec' ? '' : ` (${pageName(path, context)})`;
}
