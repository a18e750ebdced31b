import type { ContainerDirective } from 'mdast-util-directive';
import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import type { Fault } from '../nodes.ts';
import { parse } from '../syntax.ts';

/** What a reader of a block is told besides the block. */
export interface Around {
  source: string;
  /** What stands before it. */
  before: Nodes | undefined;
  /** The same, past the side notes on it. */
  passage: Nodes | undefined;
  /** True inside a side note or an answer. */
  inNote: boolean;
  /** True when it has an end of its own. */
  ends: boolean;
  fault: (what: string, hint: string, code?: Fault['code']) => void;
}

type Position = NonNullable<Nodes['position']>;
const IN_TITLES = new Set(
  'text emphasis strong delete mark superscript subscript inlineCode inlineMath textDirective'.split(' '),
);

/** The words of an attribute of a block (`title="…"`), with their emphasis and formulas, as a paragraph that knows where they stand. */
export function titleOf({ position }: ContainerDirective, words: string, source: string): Paragraph {
  const title = inLine(words);
  if (!position) return title;
  const { line, column, offset = 0 } = position.start;
  const far = Math.max(0, source.slice(offset).split('\n', 1)[0]!.indexOf(words));
  const point = (by: number): Position['start'] => ({ line, column: column + by, offset: offset + by });
  const move = (node: Nodes): void => {
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? words.length];
    node.position = { start: point(far + from), end: point(far + to) };
    if ('children' in node) node.children.forEach(move);
  };
  move(title);
  return title;
}

// What is no line of words, such as "1. First", is text, and so is what a title cannot hold, such as a link.
function inLine(words: string): Paragraph {
  const [first, ...others] = /[$*_`~^=:\\]/.test(words) ? parse(words, 'md').children : [];
  const whole: PhrasingContent = { type: 'text', value: words };
  const children =
    first?.type === 'paragraph' && others.length === 0 ? fitting(first.children, words) : [whole];
  return { type: 'paragraph', children };
}

function fitting(nodes: readonly PhrasingContent[], words: string): PhrasingContent[] {
  return nodes.map((node) => {
    const { position } = node;
    const value = words.slice(position?.start.offset, position?.end.offset);
    if (!IN_TITLES.has(node.type)) return { type: 'text', value, ...(position ? { position } : {}) };
    return 'children' in node ? { ...node, children: fitting(node.children, words) } : node;
  });
}
