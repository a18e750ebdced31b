import type { PhrasingContent, RootContent, Text } from 'mdast';
import type { Place } from '../../domain/problems.ts';
import { isEscaped, partOfText, placeInText } from './positions.ts';

/** Stands in a run for one node that formats words, or for a formula or code: a citation may hold it. */
export const FORMATTED = '\uE001';
/** Stands in a run for any other node, over which nothing reaches. */
const WALL = '\uFFFF';

const FORMATS = new Set([
  'emphasis',
  'strong',
  'delete',
  'mark',
  'subscript',
  'superscript',
  'textDirective',
  'inlineMath',
  'inlineCode',
]);

/** What stands side by side in a sentence, as one text: a citation may begin in one node and end in another. */
export class Run {
  readonly text: string;
  private readonly starts: number[] = [];
  private readonly nodes: readonly RootContent[];
  private readonly source: string;

  constructor(nodes: readonly RootContent[], source: string) {
    this.nodes = nodes;
    this.source = source;
    let text = '';
    for (const node of nodes) {
      this.starts.push(text.length);
      text += node.type === 'text' ? node.value : FORMATS.has(node.type) ? FORMATTED : WALL;
    }
    this.text = text;
  }

  /** Where a character stands in the file. */
  placeAt(offset: number): Place {
    const [node, index] = this.find(offset);
    return node.type === 'text'
      ? placeInText(node, index, this.source)
      : (node.position?.start ?? { line: 1, column: 1 });
  }

  /** True when the author took the meaning of what stands there: \@key, \[@key], [\[page]]. */
  isPlain({ start, end }: { start: number; end: number }): boolean {
    const key = this.text.slice(start, end).indexOf('@');
    const signs = [
      start,
      ...(this.text[start + 1] === '[' ? [start + 1] : []),
      ...(key === -1 ? [] : [start + key]),
    ];
    return signs.some((sign) => {
      const [node, index] = this.find(sign);
      return node.type === 'text' && isEscaped(node, index, this.source);
    });
  }

  /** The nodes between two characters, those of text cut to what lies between. */
  slice(from: number, to: number): RootContent[] {
    const inside: RootContent[] = [];
    for (let i = this.indexAt(from); i < this.nodes.length && this.starts[i]! < to; i++) {
      const [node, start, end] = [this.nodes[i]!, this.starts[i]!, this.starts[i + 1] ?? this.text.length];
      const [a, b] = [Math.max(from, start), Math.min(to, end)];
      if (a < b) inside.push(node.type === 'text' ? this.part(node, a - start, b - start) : node);
    }
    return inside;
  }

  /** The same as words of a sentence, without the spaces around them. */
  words(from: number, to: number): PhrasingContent[] {
    const inside = this.text.slice(from, to);
    const lead = inside.length - inside.trimStart().length;
    return this.slice(from + lead, from + inside.trimEnd().length) as PhrasingContent[];
  }

  private part(node: Text, from: number, to: number): Text {
    return from === 0 && to === node.value.length ? node : partOfText(node, from, to, this.source);
  }

  private find(offset: number): [RootContent, number] {
    const i = this.indexAt(offset);
    return [this.nodes[i]!, offset - this.starts[i]!];
  }

  // The last node that begins there or before, by halves: a paragraph may hold thousands of them.
  private indexAt(offset: number): number {
    let [from, to] = [0, this.starts.length - 1];
    while (from < to) {
      const middle = (from + to + 1) >> 1;
      if (this.starts[middle]! <= offset) from = middle;
      else to = middle - 1;
    }
    return from;
  }
}
