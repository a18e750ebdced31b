import type { ContainerDirective } from 'mdast-util-directive';
import type { Nodes, Parent, Root, RootContent } from 'mdast';
import type { Fault, SideNoteNode } from '../nodes.ts';

const HOW = 'Write :::note{title="Inferred"}, the note, and ::: on a line of its own.';

/** Makes side notes of `:::note{title="…"}` and says what is wrong with the ones that are not well formed. */
export function notes(tree: Root, source: string, faults: Fault[]): void {
  walk(tree, false);

  function walk(parent: Nodes, inNote: boolean): void {
    if (!('children' in parent)) return;
    (parent as Parent).children = parent.children.map((child, i) => {
      // The source tells `\:::`, which is plain text, from `:::`.
      const raw = child.type === 'paragraph' ? source.slice(child.position?.start.offset, child.position?.end.offset) : '';
      if (raw.startsWith(':::')) fault(child, 'This line begins a side note that cannot be read.', HOW);
      else if (/\n[\s>]*:{3,}\s*$/.test(raw)) fault(child, 'These lines end a side note that was never begun.', HOW);
      if (child.type !== 'containerDirective') {
        walk(child, inNote);
        return child;
      }
      walk(child, true);
      return sideNote(child, parent.children[i - 1], inNote);
    }) as RootContent[];
  }

  function sideNote(node: ContainerDirective, before: Nodes | undefined, inNote: boolean): SideNoteNode {
    const { title = '', ...others } = node.attributes ?? {};
    const unknown = Object.keys(others);
    const last = source.slice(0, node.position?.end.offset).split('\n').at(-1) ?? '';
    if (node.name !== 'note') fault(node, `There is no block called ":::${node.name}".`, HOW);
    else if (!title?.trim()) fault(node, 'This side note has no title.', HOW);
    else if (unknown.length) fault(node, `A side note has no "${unknown[0]}".`, `It has a title only. ${HOW}`);
    else if (inNote) fault(node, 'A side note stands inside another.', 'Put it after the first one ends.');
    else if (!/^[\s>]*:{3,}\s*$/.test(last)) fault(node, 'This side note does not end.', HOW);
    else if (node.children.length === 0) fault(node, 'This side note is empty.', 'Write the note, or remove it.');
    else if (!before || before.type === 'heading' || before.type === 'yaml')
      fault(node, 'This side note follows no passage.', 'Put it directly after the passage it speaks about.');
    return {
      type: 'sideNote',
      title: title?.trim() ?? '',
      children: node.children,
      ...(node.position ? { position: node.position } : {}),
    };
  }

  function fault(node: Nodes, what: string, todo: string): void {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    faults.push({ code: 'note-syntax', what, todo, line, column });
  }
}
