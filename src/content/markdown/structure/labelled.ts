import type { Code, Image, Nodes, Paragraph, Parent, PhrasingContent, Root, RootContent } from 'mdast';
import { LABEL_KINDS, prefixOf, type Prefix } from '../../domain/label-kinds.ts';
import type { Attributes, Fault, LabelledNode, NodeLabel } from '../nodes.ts';
import { isGraph } from '../fence.ts';
import { faultOfKey } from './label-key.ts';

const WIDTH = /^(?:[1-9]\d?|100)%$/;

/** Puts figures, tables and equations together with their captions and keys, and says which attributes nothing reads. */
export function labelled(tree: Root, faults: Fault[]): void {
  walk(tree);

  function walk(parent: Nodes): void {
    if (!('children' in parent)) return;
    (parent as Parent).children = parent.children.map((node): RootContent => {
      const figure = node.type === 'paragraph' && node.children.length === 1 && node.children[0]!;
      if (figure && figure.type === 'image' && (figure.framed || figure.attributes?.id !== undefined))
        return ofFigure(figure);
      if (node.type === 'code' && isGraph(node)) return ofGraph(node);
      walk(node);
      if (node.type === 'heading') ofHeading(node);
      if (node.type === 'image') ofImage(node);
      if (node.type === 'math' && node.attributes) {
        unread(node, node.attributes, 'eq');
        return together(node, 'eq', node.attributes);
      }
      if (node.type !== 'table' || !node.caption) return node;
      if (node.attributes) unread(node, node.attributes, 'tbl');
      return together(node, 'tbl', node.attributes, node.caption);
    });
  }

  function ofHeading(node: Extract<Nodes, { type: 'heading' }>): void {
    if (!node.attributes) return;
    unread(node, node.attributes, 'sec');
    const { id } = node.attributes;
    // Any other id is an address.
    if (id !== undefined && prefixOf(id)) node.data = { ...node.data, ...labelOf(node, 'sec', id) };
  }

  function ofFigure(image: Image): LabelledNode {
    const { attributes, caption } = image as Image & { attributes: Attributes };
    unread(image, attributes, 'fig', ['alt', 'width']);
    if (!image.framed) image.alt = attributes.values['alt'] ?? '';
    return together(image, 'fig', attributes, caption ?? []);
  }

  function ofGraph(node: Code): LabelledNode {
    const attributes = node.attributes ?? { written: '', classes: [], values: {} };
    unread(node, attributes, 'fig', ['alt', 'width']);
    return together(node, 'fig', attributes, node.caption);
  }

  function ofImage(image: Image): void {
    if (!image.attributes) return;
    const { id, values } = image.attributes;
    unread(image, image.attributes, 'fig', ['alt', 'width']);
    if (id !== undefined)
      blame(
        image,
        'attribute-unread',
        'A figure with a key stands inside a sentence.',
        'Put it into a paragraph of its own.',
      );
    else if (values['alt'] !== undefined)
      blame(
        image,
        'attribute-unread',
        'An image without a key has no "alt": its brackets say what it shows.',
        'Write ![what it shows](…), or give it a key: {#fig-name alt="…"}.',
      );
  }

  function together(
    thing: Extract<Nodes, { type: 'code' | 'image' | 'math' | 'table' }>,
    kind: Prefix,
    attributes?: Attributes,
    caption?: PhrasingContent[],
  ): LabelledNode {
    const { position } = thing;
    const at = position ? { position } : {};
    const words: Paragraph[] = caption ? [{ type: 'paragraph', children: caption, ...at }] : [];
    words.forEach(walk);
    const label = attributes?.id === undefined ? {} : labelOf(thing, kind, attributes.id);
    return { type: 'labelled', children: [thing, ...words], data: label, ...at };
  }

  function labelOf(node: Nodes, kind: Prefix, key: string): { label?: NodeLabel } {
    const fault = faultOfKey(key, kind);
    if (!fault) return { label: { kind, key } };
    blame(node, fault.code, fault.what, fault.hint);
    return {};
  }

  function unread(
    node: Nodes,
    { written, classes, values }: Attributes,
    kind: Prefix,
    names: string[] = [],
  ): void {
    const { thing } = LABEL_KINDS[kind];
    const has = names.length ? `, ${names.map((name) => `${name}="…"`).join(' and ')}` : ' and nothing else';
    const other = Object.keys(values).find((name) => !names.includes(name));
    const sign = classes[0] === undefined ? other && `${other}=` : `.${classes[0]}`;
    if (sign)
      blame(node, 'attribute-unread', `Nothing reads "${sign}" of ${thing}.`, `It takes a key${has}.`);
    const { width } = values;
    // HTML's own has been looked at, and may be in pixels.
    if (kind === 'fig' && width !== undefined && written && !WIDTH.test(width))
      blame(
        node,
        'attribute-unread',
        `"${width}" is not the width of a figure.`,
        'Write how much of the column it takes: width=60%.',
      );
  }

  function blame(node: Nodes, code: Fault['code'], what: string, hint: string): void {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    faults.push({ code, what, hint, line, column });
  }
}
