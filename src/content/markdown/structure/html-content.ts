import type { Nodes, Paragraph, PhrasingContent, RootContent, Text } from 'mdast';
import { PARTS } from '../../domain/html-allowlist.ts';
import { setTex } from './formulas.ts';
import type { Tag } from './html-tags.ts';

/** Says what is wrong with a tag. */
export type Blame = (node: Nodes, what: string, hint: string) => void;

/** An element with what it holds. */
export interface Element {
  tag: Tag;
  node: Nodes;
  items: Item[];
}

/** A part of a larger element, until that is put together. */
export interface Part extends Element {
  type: 'part';
}

/** What an element holds: words, blocks, and parts of itself. */
export type Item = RootContent | Part;

/** Stands where a paragraph ends. */
export const GAP: RootContent = Object.freeze({ type: 'html', value: '' });

const PHRASES = new Set(
  `text emphasis strong delete inlineCode inlineMath break link linkReference image imageReference footnoteReference textDirective mark
   superscript subscript anchor attributes mdxJsxTextElement mdxTextExpression`.split(/\s+/),
);

/** Blocks of what stands side by side: words between them are paragraphs. */
export function toFlow(items: readonly Item[], blame: Blame): RootContent[] {
  const blocks: RootContent[] = [];
  let words: PhrasingContent[] = [];
  const end = (): void => {
    const children = tidy(words);
    // A place alone is a paragraph too, until what it stands before is known.
    if (children.length > 0) blocks.push({ type: 'paragraph', children });
    words = [];
  };
  for (const item of items) {
    if (item.type === 'part') {
      stray(item, blame);
      end();
      blocks.push(...toFlow(item.items, blame));
    } else if (item === GAP) end();
    else if (PHRASES.has(item.type) || (item.type === 'html' && !isBlank(words)))
      words.push(item as PhrasingContent);
    else {
      end();
      blocks.push(item);
    }
  }
  end();
  return blocks;
}

/** The same in one line, where no block can stand. */
export function toPhrasing(items: readonly Item[]): PhrasingContent[] {
  return tidy(flat(items));
}

/** What stands in a cell of a table: words, or else blocks. */
export function toCell(items: readonly Item[], blame: Blame): PhrasingContent[] {
  const blocks = toFlow(items, blame);
  const [first, ...others] = blocks;
  return first?.type === 'paragraph' && others.length === 0 ? first.children : (blocks as PhrasingContent[]);
}

/** What stands beside the parts of an element where nothing can, with its faults said. */
export function withoutParts(items: readonly Item[], name: string, node: Nodes, blame: Blame): RootContent[] {
  const left = toFlow(
    items.filter((item) => item.type !== 'part'),
    blame,
  );
  if (left.some(({ type }) => type !== 'html'))
    blame(
      node,
      `Something stands between the parts of <${name}>.`,
      `Put it into one of them, or out of <${name}>.`,
    );
  return left;
}

/** Says of a part that it stands alone. */
export function stray({ tag, node }: Part, blame: Blame): void {
  const [holder = ''] = PARTS[tag.name] ?? [];
  blame(node, `<${tag.name}> stands in no <${holder}>.`, 'Put it there, or leave its tags out.');
}

// True for words that show nothing.
function isBlank(words: readonly Nodes[]): boolean {
  return words.every((node) => node.type === 'text' && node.value.trim() === '');
}

function flat(items: readonly Item[]): PhrasingContent[] {
  return items.flatMap((item): PhrasingContent[] => {
    if (item === GAP) return [text(' ')];
    if (item.type === 'part') return [text(' '), ...flat(item.items), text(' ')];
    if (PHRASES.has(item.type) || item.type === 'html') return [item as PhrasingContent];
    if (item.type === 'code') return [{ ...item, type: 'inlineCode' }];
    if (item.type === 'math') return [inLine(item)];
    return 'children' in item ? [text(' '), ...flat(item.children as Item[]), text(' ')] : [];
  });
}

function inLine({ value, position }: Extract<Nodes, { type: 'math' }>): PhrasingContent {
  const node = { type: 'inlineMath' as const, value, ...(position ? { position } : {}) };
  setTex(node, value);
  return node;
}

function text(value: string): Text {
  return { type: 'text', value };
}

// Without white space and line breaks at either end, or around a line break.
function tidy(words: readonly PhrasingContent[]): PhrasingContent[] {
  const there = words.filter(
    (node, i) => !(node.type === 'text' && node.value.trim() === '' && isEdge(words[i - 1], words[i + 1])),
  );
  const from = there.findIndex((node) => !isEmpty(node));
  const to = there.findLastIndex((node) => !isEmpty(node));
  const places = there.filter((node, i) => node.type === 'anchor' && (from === -1 || i < from || i > to));
  if (from === -1) return places;
  const kept = there.slice(from, to + 1);
  kept.forEach((node, i) => {
    if (node.type !== 'text') return;
    if (i === 0 || kept[i - 1]!.type === 'break') node.value = node.value.trimStart();
    if (i === kept.length - 1 || kept[i + 1]!.type === 'break') node.value = node.value.trimEnd();
  });
  return [...places, ...kept];
}

function isEdge(before: Nodes | undefined, after: Nodes | undefined): boolean {
  return [before, after].some((node) => node === undefined || node.type === 'break');
}

function isEmpty(node: Nodes): boolean {
  return (
    node.type === 'break' || node.type === 'anchor' || (node.type === 'text' && node.value.trim() === '')
  );
}

/** A paragraph of words, or nothing where there are none. */
export function paragraphOf(items: readonly Item[]): Paragraph[] {
  const children = toPhrasing(items);
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}
