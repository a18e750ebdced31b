import type { Code, Heading, Nodes, Parent, PhrasingContent, Root, RootContent, Table, Text } from 'mdast';
import { isGraph } from '../fence.ts';
import { readAttributes } from '../read-attributes.ts';
import type { Attributes } from '../nodes.ts';
import { partOfText } from './positions.ts';

/**
 * Gives `{#id .class key=value}` to what it stands behind: a heading, an image, a display, or the caption of a table. Elsewhere
 * braces are text.
 */
export function attributes(tree: Root, source: string): void {
  walk(tree, source);
}

function walk(parent: Nodes, source: string): void {
  if (!('children' in parent)) return;
  const done: RootContent[] = [];
  for (const node of parent.children as RootContent[]) {
    const before = done.at(-1);
    if (before?.type === 'math' && !before.attributes && isAlone(node)) {
      before.attributes = takeLast(node)!;
      continue;
    }
    const isCaptioned = before !== undefined && (before.type === 'table' || isGraphNode(before));
    if (isCaptioned && !before.caption && node.type === 'paragraph' && isCaption(node)) {
      giveCaption(before, node.children, source);
      continue;
    }
    if (node.type === 'attributes') {
      if (before?.type === 'image' && !before.attributes && touch(before, node))
        before.attributes = readAttributes(node.value)!;
      else done.push(asText(node.value, node.position));
      continue;
    }
    if (isGraphNode(node)) takeMeta(node);
    if (node.type === 'table') takeCaptionRow(node, source);
    if (node.type === 'heading') {
      const taken = takeLast(node);
      if (taken) {
        node.attributes = taken;
        openEnd(node, source);
      }
    }
    walk(node, source);
    done.push(node);
  }
  (parent as Parent).children = done;
}

// A row that begins like a caption, and not with the bar of a row.
function takeCaptionRow(table: Table, source: string): void {
  const row = table.children.at(-1);
  const cell = row?.children[0];
  if (!row || !cell || row.children.slice(1).some(({ children }) => children.length > 0)) return;
  if (source[row.position?.start.offset ?? 0] === '|' || !isCaption(cell)) return;
  table.children.pop();
  giveCaption(table, cell.children, source);
}

// What stands after the language of a graph.
function takeMeta(node: Code): void {
  const found = readAttributes(node.meta ?? '');
  if (!found) return;
  node.attributes = found;
  node.meta = null;
}

function isGraphNode(node: Nodes): node is Code {
  return node.type === 'code' && isGraph(node);
}

function giveCaption(table: Table | Code, children: PhrasingContent[], source: string): void {
  const holder = { children };
  const taken = takeLast(holder);
  if (taken) table.attributes = { ...taken, values: { ...table.attributes?.values, ...taken.values } };
  const [first, ...rest] = holder.children as [Text, ...PhrasingContent[]];
  const lead = /^:\s*/.exec(first.value)![0].length;
  const words = lead < first.value.length ? [partOfText(first, lead, first.value.length, source)] : [];
  table.caption = [...words, ...rest];
  walk({ type: 'paragraph', children: table.caption }, source);
}

// The attributes that end a line of words, which they leave.
function takeLast(node: { children: PhrasingContent[] }): Attributes | undefined {
  const last = node.children.at(-1);
  if (last?.type !== 'attributes') return undefined;
  const before = node.children.at(-2);
  if (before?.type === 'image' && touch(before, last)) return undefined;
  if (before?.type === 'text') before.value = before.value.trimEnd();
  node.children = node.children.slice(0, before?.type === 'text' && before.value === '' ? -2 : -1);
  return readAttributes(last.value);
}

// `## Words ## {#id}`: the number signs close the heading, as they do without a key.
function openEnd({ children, position }: Heading, source: string): void {
  const last = children.at(-1);
  const line = source.slice(position?.start.offset, position?.end.offset);
  if (last?.type === 'text' && /^#[^]*[ \t]#+[ \t]*\{[^{}]*\}\s*$/.test(line))
    last.value = last.value.replace(/[ \t]+#+$/, '');
}

// `: Caption`, which may begin with what is no plain word.
function isCaption({ children: [first, next] }: { children: PhrasingContent[] }): boolean {
  return (
    first?.type === 'text' && /^:[ \t]+/.test(first.value) && (/\S/.test(first.value.slice(1)) || !!next)
  );
}

function isAlone(node: Nodes): node is Nodes & { children: PhrasingContent[] } {
  return node.type === 'paragraph' && node.children.length === 1 && node.children[0]!.type === 'attributes';
}

function touch({ position: one }: Nodes, { position: other }: Nodes): boolean {
  return one?.end.offset === other?.start.offset;
}

function asText(value: string, position: Nodes['position']): Text {
  return { type: 'text', value, ...(position ? { position } : {}) };
}
