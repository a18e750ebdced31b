import type { ContainerDirective } from 'mdast-util-directive';
import type { Nodes, Paragraph } from 'mdast';
import type { Fault } from '../nodes.ts';

/** What a reader of a block is told besides the block. */
export interface Around {
  source: string;
  /** What stands before it. */
  before: Nodes | undefined;
  /** True inside a side note or an answer. */
  inNote: boolean;
  /** True when it has an end of its own. */
  ends: boolean;
  fault: (what: string, hint: string, code?: Fault['code']) => void;
}

/** The words of an attribute of a block (`title="…"`) as a paragraph that knows where they stand. */
export function titleOf({ position }: ContainerDirective, words: string, source: string): Paragraph {
  const text: Paragraph['children'][number] = { type: 'text', value: words };
  if (!position) return { type: 'paragraph', children: [text] };
  const { line, column, offset = 0 } = position.start;
  const found = source.slice(offset).split('\n', 1)[0]!.indexOf(words);
  const far = Math.max(0, found);
  const point = (by: number): typeof position.start => ({ line, column: column + by, offset: offset + by });
  const place = { start: point(far), end: point(far + words.length) };
  return { type: 'paragraph', children: [{ ...text, position: place }], position: place };
}
