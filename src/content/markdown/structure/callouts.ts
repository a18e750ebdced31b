import type { ContainerDirective } from 'mdast-util-directive';
import type { Blockquote, Nodes, Paragraph, RootContent } from 'mdast';
import { didYouMean } from '../../../shared/nearest.ts';
import { calloutKind, CALLOUTS, type CalloutKind } from '../../domain/callouts.ts';
import type { CalloutNode, Fault } from '../nodes.ts';
import { titleOf, type Around } from './container.ts';
import { isEscaped } from './positions.ts';
import { Run } from './text-run.ts';

// The kind, and for a callout that folds whether it is open.
const MARKER = /^\[!(\p{L}[^[\]\n]{0,39})\]([+-]?)[ \t]*/u;
const HOW = 'Write > [!TIP] on a line of its own, and > before each line of the callout.';

/** A quotation that begins with `[!TIP]` as a callout; nothing for a plain one. */
export function alert(quote: Blockquote, source: string, faults: Fault[]): CalloutNode | undefined {
  const [first, ...rest] = quote.children;
  const [, name = '', sign = ''] = (first?.type === 'paragraph' && markerOf(first, source)) || [];
  if (first?.type !== 'paragraph' || !name) return undefined;
  const place = first.position?.start ?? { line: 1, column: 1 };
  const fault = (what: string, hint: string): void => {
    faults.push({ code: 'block-syntax', what, hint, line: place.line, column: place.column });
  };
  const kind = calloutKind(name);
  if (!kind) {
    const names = CALLOUTS.map((one) => one.toUpperCase());
    const last = names.pop();
    const others = `The kinds are ${names.join(', ')} and ${last}.`;
    fault(`There is no callout "[!${name}]".`, didYouMean(name, [...names, last!], others));
  }
  const { title, body } = cutAtLine(first, source);
  const children = [...title, ...body, ...rest];
  if (kind && children.length === 0) fault('This callout is empty.', HOW);
  return {
    type: 'callout',
    kind: kind ?? 'note',
    titled: title.length > 0,
    ...(sign ? { fold: sign === '+' ? 'open' : 'shut' } : {}),
    children,
    ...(quote.position ? { position: quote.position } : {}),
  };
}

/** Says of a paragraph that begins with `[!TIP]` outside a quotation that it is no callout. */
export function strayMarker(paragraph: Paragraph, source: string, faults: Fault[]): void {
  const [marker = '', name = ''] = markerOf(paragraph, source) ?? [];
  if (!marker || !/^[\p{L}-]+$/u.test(name)) return;
  const { line, column } = paragraph.position?.start ?? { line: 1, column: 1 };
  const what = `"${marker.trim()}" begins a callout outside a quotation.`;
  faults.push({ code: 'block-syntax', what, hint: HOW, line, column });
}

/** A callout of `:::tip`. */
export function callout(
  node: ContainerDirective,
  kind: CalloutKind,
  { source, ends, fault }: Around,
): CalloutNode {
  const blame = (what: string, hint: string): void => fault(what, hint, 'block-syntax');
  const how = `Write :::${kind}{title="…"} or :::${kind}, the callout, and ::: on a line of its own.`;
  const { title = '', ...others } = node.attributes ?? {};
  const [unknown] = Object.keys(others);
  const [first] = node.children;
  if (first?.data && 'directiveLabel' in first.data)
    blame('The title of a callout stands between braces.', how);
  else if (unknown !== undefined)
    blame(`A callout has no "${unknown}".`, didYouMean(unknown, ['title'], how));
  else if (!ends) blame('This callout does not end.', how);
  else if (node.children.length === 0) blame('This callout is empty.', 'Write it, or remove it.');
  const heading = title?.trim() ? [titleOf(node, title.trim(), source)] : [];
  return {
    type: 'callout',
    kind,
    titled: heading.length > 0,
    children: [...heading, ...node.children],
    ...(node.position ? { position: node.position } : {}),
  };
}

function markerOf({ children: [first] }: Paragraph, source: string): RegExpExecArray | undefined {
  if (first?.type !== 'text' || first.value[0] !== '[' || isEscaped(first, 0, source)) return undefined;
  return MARKER.exec(first.value) ?? undefined;
}

// Behind the marker the title goes on to the end of its line.
function cutAtLine(paragraph: Paragraph, source: string): { title: Paragraph[]; body: Paragraph[] } {
  const lines = paragraph.children.map((node) =>
    node.type === 'break' ? { ...node, type: 'text' as const, value: '\n' } : node,
  );
  const run = new Run(lines, source);
  const [marker] = MARKER.exec(run.text)!;
  const end = run.text.indexOf('\n', marker.length);
  const [until, from] = end === -1 ? [run.text.length, run.text.length] : [end, end + 1];
  return {
    title: paragraphOf(run.slice(marker.length, until)),
    body: paragraphOf(run.slice(from, run.text.length), paragraph.children),
  };
}

function paragraphOf(words: RootContent[], whole: readonly Nodes[] = []): Paragraph[] {
  const children = words.map((word) => breakAt(word, whole)) as Paragraph['children'];
  const [first, last] = [children[0], children.at(-1)];
  if (!first?.position || !last?.position) return [];
  return [{ type: 'paragraph', children, position: { start: first.position.start, end: last.position.end } }];
}

function breakAt(word: RootContent, whole: readonly Nodes[]): RootContent {
  if (word.type !== 'text' || word.value !== '\n') return word;
  return (whole.find(({ position }) => position === word.position) as RootContent | undefined) ?? word;
}
