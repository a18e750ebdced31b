import type { Code, Data, Paragraph, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Context } from '../../../content/context.ts';
import { LABEL_KINDS } from '../../../content/domain/label-kinds.ts';
import type { Label } from '../../../content/load/number-labels.ts';
import { addressSign } from './address-sign.ts';
import { foldCaption } from './captions.ts';
import type { LabelledNode } from '../../../content/markdown/nodes.ts';
import { graphOf } from './graphs.ts';
import { ownWords } from './languages.ts';
import { block, text } from './make-nodes.ts';

/** What is called by its word and its number: "Figure 2". A space that does not break parts them. */
export function nameOf({ kind, number }: Pick<Label, 'kind' | 'number'>): string {
  return `${LABEL_KINDS[kind].word}\u00a0${number}`;
}

/** Gives figures, tables and equations their numbers, and the form that the project's own figures have. */
export function renderLabelled(tree: Root, path: string, context: Context): void {
  const { content } = context;
  const own = ownWords(path, context).hProperties;
  visit(tree, 'image', ({ attributes, ...image }, index, parent) => {
    const width = attributes?.values['width'];
    if (width === undefined) return;
    const data = { ...image.data, hProperties: { ...image.data?.hProperties, style: `width: ${width}` } };
    parent!.children[index!] = { ...image, data };
  });
  visit(tree, 'labelled', (node) => {
    const label = content.labels.of(path, node.data?.label?.id);
    const [thing] = node.children;
    if (thing?.type === 'math') equation(node, label);
    else figure(node, label, (code) => graphOf(code, path, content), own);
  });
}

// Its number stays in sight when the formula is scrolled. A paragraph would end before the block that a formula is in MDX.
function equation(node: LabelledNode, label: Label | undefined): void {
  const number =
    label && label.tag === undefined
      ? [
          block('span', { className: ['number'] }, [
            text(`(${label.number})`),
            addressSign(label.id, nameOf(label)),
          ]),
        ]
      : [];
  node.children.push(...number);
  node.data = {
    hName: 'section',
    hProperties: { className: ['equation'], ...(label ? { id: label.id } : {}) },
  };
}

function figure(
  node: LabelledNode,
  label: Label | undefined,
  draw: (code: Code) => RootContent,
  own: Data['hProperties'],
): void {
  const [made, caption] = node.children as [RootContent, Paragraph | undefined];
  const thing = made.type === 'code' ? draw(made) : made;
  const title = label
    ? [
        block('b', { id: `${label.id}-title`, ...own }, [text(nameOf(label))]),
        addressSign(label.id, nameOf(label)),
      ]
    : [];
  const named = label ? { ariaLabelledby: `${label.id}-title` } : {};
  // The box in which a wide table scrolls has its name.
  if (thing.type === 'table') thing.data = { ...thing.data, hProperties: { dataNamed: label?.id ?? '' } };
  const note = block('section', { className: ['note'] }, [
    ...title,
    ...(caption ? foldCaption([caption], thing.type === 'table' ? 'table' : 'figure') : []),
  ]);
  node.children = [
    block('div', { className: ['passage'] }, [thing]),
    block('figcaption', { className: ['beside'] }, [note]),
  ];
  const className = ['pair', thing.type === 'table' ? 'tabled' : 'drawing'];
  node.data = {
    hName: 'figure',
    hProperties: { className, ...(label ? { id: label.id } : {}), ...named },
  };
}
