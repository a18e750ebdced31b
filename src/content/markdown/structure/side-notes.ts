import type { ContainerDirective } from 'mdast-util-directive';
import type { Nodes, Paragraph, Parent, Root } from 'mdast';
import { didYouMean } from '../../../shared/nearest.ts';
import type { AnswerNode, Fault, SideNoteNode } from '../nodes.ts';

const HOW = 'Write :::note{title="Inferred"}, the note, and ::: on a line of its own.';
const HOW_ANSWER = 'Write :::answer, the answer, and ::: on a line of its own.';
const NAMES = ['note', 'answer'];

/** Makes side notes of `:::note{title="…"}`, folded answers of `:::answer`, and says what is wrong with the ones that are not well formed. */
export function notes(tree: Root, source: string, faults: Fault[]): void {
  // Blocks of which one fault says all.
  const swallowed = new Set<Nodes>();
  walk(tree, false);

  function walk(parent: Nodes, inNote: boolean): void {
    if (!('children' in parent)) return;
    (parent as Parent).children = parent.children.map((child, i) => {
      if (child.type === 'paragraph') strayColons(child);
      if (child.type !== 'containerDirective') {
        walk(child, inNote);
        return child;
      }
      const next = swallowedBy(child);
      if (next) {
        const what = `This block does not end before the next one begins, on line ${next.position?.start.line ?? 1}.`;
        fault(child, what, 'Write ::: on a line of its own where it ends.');
        swallowed.add(child).add(next);
      }
      walk(child, true);
      const before = parent.children[i - 1];
      if (child.name === 'answer') return answer(child, before, inNote);
      return sideNote(child, before, inNote);
    });
  }

  // The source tells `\:::`, which is plain text, from `:::`.
  function strayColons({ position }: Paragraph): void {
    const raw = source.slice(position?.start.offset, position?.end.offset);
    const stray = /^([\t >]*):{3,}(.*)$/m.exec(raw);
    if (!position || !stray) return;
    const { line, column } = position.start;
    const above = raw.slice(0, stray.index).split('\n').length - 1;
    const ends = above > 0 && stray[2]!.trim() === '';
    faults.push({
      code: 'note-syntax',
      what: ends
        ? 'This line ends a side note that was never begun.'
        : 'This line begins a side note that cannot be read.',
      hint: HOW,
      line: line + above,
      column: above > 0 ? stray[1]!.length + 1 : column,
    });
  }

  function sideNote(node: ContainerDirective, before: Nodes | undefined, inNote: boolean): SideNoteNode {
    const { title = '', ...others } = node.attributes ?? {};
    const unknown = Object.keys(others);
    if (node.name !== 'note')
      fault(node, `There is no block called ":::${node.name}".`, didYouMean(node.name, NAMES, HOW));
    else if (!title?.trim()) fault(node, 'This side note has no title.', HOW);
    else if (unknown.length)
      fault(node, `A side note has no "${unknown[0]}".`, `It has a title only. ${HOW}`);
    else if (inNote) fault(node, 'A side note stands inside another.', 'Put it after the first one ends.');
    else if (!ends(node)) fault(node, 'This side note does not end.', HOW);
    else if (node.children.length === 0)
      fault(node, 'This side note is empty.', 'Write the note, or remove it.');
    else if (!before || before.type === 'heading' || before.type === 'yaml')
      fault(node, 'This side note follows no passage.', 'Put it directly after the passage it speaks about.');
    return {
      type: 'sideNote',
      title: title?.trim() ?? '',
      children: node.children,
      ...(node.position ? { position: node.position } : {}),
    };
  }

  function answer(node: ContainerDirective, before: Nodes | undefined, inside: boolean): AnswerNode {
    const [unknown] = Object.keys(node.attributes ?? {});
    if (unknown !== undefined) fault(node, `An answer has no "${unknown}".`, HOW_ANSWER);
    else if (inside) fault(node, 'An answer stands inside another block.', 'Put it after the block ends.');
    else if (!ends(node)) fault(node, 'This answer does not end.', HOW_ANSWER);
    else if (node.children.length === 0) fault(node, 'This answer is empty.', 'Write it, or remove it.');
    else if (!before || before.type === 'heading' || before.type === 'yaml')
      fault(node, 'This answer follows no question.', 'Put it directly after the passage that asks.');
    return {
      type: 'answer',
      children: node.children,
      ...(node.position ? { position: node.position } : {}),
    };
  }

  // Without its own end a block takes the next one's, which is then blamed for nothing.
  function swallowedBy(node: ContainerDirective): ContainerDirective | undefined {
    return node.children.find(
      (inner) => inner.type === 'containerDirective' && !ends(inner) && colons(inner) >= colons(node),
    ) as ContainerDirective | undefined;
  }

  function colons({ position }: Nodes): number {
    return /^:*/.exec(source.slice(position?.start.offset))![0].length;
  }

  function ends(node: ContainerDirective): boolean {
    const end = node.position?.end.offset ?? source.length;
    return /^[\s>]*:{3,}\s*$/.test(source.slice(source.lastIndexOf('\n', end - 1) + 1, end));
  }

  function fault(node: Nodes, what: string, hint: string): void {
    if (swallowed.has(node)) return;
    const { line = 1, column = 1 } = node.position?.start ?? {};
    faults.push({ code: 'note-syntax', what, hint, line, column });
  }
}
