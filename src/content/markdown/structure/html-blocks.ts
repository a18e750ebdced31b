import type {
  Image,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
  TableCell,
  TableRow,
} from 'mdast';
import type { AnchorNode } from '../nodes.ts';
import { countingOf, idsOf, propertiesOfCell } from './html-attributes.ts';
import {
  paragraphOf,
  stray,
  toCell,
  toFlow,
  toPhrasing,
  withoutParts,
  type Item,
  type Part,
  type Blame,
  type Element,
} from './html-content.ts';

type At = Partial<Pick<RootContent, 'position'>>;

/** A list of `<ul>` or `<ol>`. */
export function makeList({ tag, node, items }: Element, at: At, blame: Blame): RootContent[] {
  const children: ListItem[] = [];
  const others: Item[] = [];
  for (const item of items)
    if (item.type === 'part') {
      if (item.tag.name !== 'li') stray(item, blame);
      const inside = toFlow(item.items, blame);
      const spread = inside.filter(({ type }) => type === 'paragraph').length > 1;
      children.push({
        type: 'listItem',
        spread,
        children: inside as ListItem['children'],
        ...countingOf(item.tag),
      });
      // A list that stands between items belongs to the one before it.
    } else if (item.type === 'list' && children.length) children.at(-1)!.children.push(item);
    else others.push(item);
  const left = withoutParts(others, tag.name, node, blame);
  if (children.length === 0) return left;
  const start = Number(tag.attributes.get('start') ?? 1);
  const ordered = tag.name === 'ol';
  const from = ordered && Number.isInteger(start) && start >= 0 ? { start } : {};
  return [
    {
      type: 'list',
      ordered,
      ...from,
      spread: children.some(({ spread }) => spread),
      children,
      ...countingOf(tag),
      ...at,
    },
    ...left,
  ];
}

/** A list of terms of `<dl>`. */
export function makeDefinitions({ node, items }: Element, at: At, blame: Blame): RootContent[] {
  const parts = items.flatMap((item) => (item.type === 'part' ? [item] : []));
  const children = parts.map(({ tag, items: inside }) =>
    tag.name === 'dt'
      ? { type: 'defListTerm' as const, children: toPhrasing(inside) }
      : { type: 'defListDescription' as const, spread: false, children: toFlow(inside, blame) },
  );
  const left = withoutParts(items, 'dl', node, blame);
  return children.length ? [{ type: 'defList', children, ...at }, ...left] : left;
}

/** What folds, of `<details>`. */
export function makeDetails({ tag, node, items }: Element, at: At, blame: Blame): RootContent {
  const summary = partOf(items, 'summary');
  const words: Paragraph = paragraphOf(summary?.items ?? [])[0] ?? {
    type: 'paragraph',
    children: [{ type: 'text', value: 'Details' }],
  };
  if (!summary)
    blame(
      node,
      '<details> has no <summary>, by which readers would find it.',
      'Begin it with <summary>…</summary>.',
    );
  const inside = toFlow(
    items.filter((item) => item !== summary),
    blame,
  );
  const open = tag.attributes.has('open') ? { open: true as const } : {};
  return { type: 'details', ...open, children: [words, ...inside], ...at };
}

/** A figure with its caption: of one image or one table it is one like an author's own, with a key or without. */
export function makeFigure(
  { tag, node, items }: Element,
  anchors: AnchorNode[],
  blame: Blame,
): RootContent[] {
  const caption = partOf(items, 'figcaption');
  const words = toPhrasing(caption?.items ?? []);
  const blocks = toFlow(
    items.filter((item) => item !== caption),
    blame,
  );
  const [first, ...others] = blocks;
  const [id] = idsOf(tag);
  const isKey = id !== undefined && /^(?:fig|tbl)-./.test(id);
  const captioned = isKey || words.length > 0;
  const image =
    others.length === 0 && first?.type === 'paragraph' && first.children.length === 1 && first.children[0];
  const places = isKey ? [] : anchors;
  if (image && image.type === 'image' && captioned)
    return [{ ...first, children: [framed(image, isKey ? id : undefined, [...places, ...words])] }];
  if (first?.type === 'table' && others.length === 0 && words.length && !first.caption)
    return [{ ...first, caption: [...places, ...words], ...(isKey ? { attributes: attributesOf(id) } : {}) }];
  if (isKey)
    blame(
      node,
      `The <figure> with the key "${id}" holds no single image or table.`,
      'Give each image a key of its own, behind it: {#fig-name}.',
    );
  return [...anchors, ...blocks, ...(words.length ? [{ type: 'paragraph' as const, children: words }] : [])];
}

function framed(image: Image, id: string | undefined, caption: PhrasingContent[]): Image {
  const { values = {} } = image.attributes ?? {};
  return { ...image, caption, framed: true, attributes: { ...attributesOf(id), values } };
}

function attributesOf(id: string | undefined): NonNullable<Image['attributes']> {
  return { written: '', classes: [], values: {}, ...(id === undefined ? {} : { id }) };
}

/** A table of `<table>`; one whose first row is no head has none. */
export function makeTable({ node, items }: Element, at: At, blame: Blame): RootContent[] {
  const caption = partOf(items, 'caption');
  const rows = rowsOf(items, blame).map((row) => rowOf(row, blame));
  const left = withoutParts(items, 'table', node, blame);
  const full = rows.filter(({ children }) => children.length > 0);
  if (full.length === 0) return [...paragraphOf(caption?.items ?? []), ...left];
  const [head, ...body] = full as [TableRow, ...TableRow[]];
  const isHead = head.children.every(isNamed);
  for (const cell of [...(isHead ? [] : head.children), ...body.flatMap(({ children }) => children)])
    cell.data = { ...cell.data, hName: isNamed(cell) ? 'th' : 'td' };
  for (const row of full)
    for (const cell of row.children)
      if (isNamed(cell))
        cell.data = {
          ...cell.data,
          hProperties: { ...cell.data?.hProperties, scope: isHead && row === head ? 'col' : 'row' },
        };
  const data = isHead ? {} : { data: { hProperties: { dataHeadless: '' } } };
  const words = toPhrasing(caption?.items ?? []);
  const table: Table = { type: 'table', align: null, children: full, ...data, ...at };
  return [{ ...table, ...(words.length ? { caption: words } : {}) }, ...left];
}

// In the order of a page: the head first, the foot last.
function rowsOf(items: readonly Item[], blame: Blame): Part[] {
  const groups: Record<string, Part[]> = { thead: [], tbody: [], tfoot: [] };
  for (const item of items) {
    if (item.type !== 'part') continue;
    const { name } = item.tag;
    if (name === 'tr') groups['tbody']!.push(item);
    else if (Object.hasOwn(groups, name)) {
      groups[name]!.push(...item.items.filter((one) => one.type === 'part'));
      withoutParts(item.items, name, item.node, blame);
    } else if (!/^(?:caption|col|colgroup)$/.test(name)) stray(item, blame);
  }
  return Object.values(groups).flat();
}

function rowOf({ items, tag, node }: Part, blame: Blame): TableRow {
  withoutParts(items, tag.name, node, blame);
  const cells = items.filter((one) => one.type === 'part');
  return {
    type: 'tableRow',
    children: cells.map((cell): TableCell => ({
      type: 'tableCell',
      children: toCell(cell.items, blame),
      data: { ...(cell.tag.name === 'th' ? { hName: 'th' } : {}), hProperties: propertiesOfCell(cell.tag) },
    })),
  };
}

function isNamed({ data }: TableCell): boolean {
  return data?.hName === 'th';
}

function partOf(items: readonly Item[], name: string): Part | undefined {
  return items.find((item): item is Part => item.type === 'part' && item.tag.name === name);
}
