import GithubSlugger, { slug } from 'github-slugger';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Nodes, Root } from 'mdast';
import { scoped } from '../../domain/page-places.ts';
import { spotsNow } from '../index-nodes.ts';
import type { AnswerNode, DetailsNode, SideNoteNode } from '../nodes.ts';
import { titleOf, type Around } from './container.ts';

/** How a side note is written. */
export const HOW = 'Write :::note{title="Inferred"}, the note, and ::: on a line of its own.';
const HOW_ANSWER = 'Write :::answer, the answer, and ::: on a line of its own.';
const HOW_DETAILS = 'Write :::details{summary="…"}, what folds, and ::: on a line of its own.';

/** A side note of `:::note{title="…"}`. */
export function sideNote(node: ContainerDirective, { before, inNote, ends, fault }: Around): SideNoteNode {
  const { title = '', ...others } = node.attributes ?? {};
  const [unknown] = Object.keys(others);
  if (!title?.trim()) fault('This side note has no title.', HOW);
  else if (unknown !== undefined) fault(`A side note has no "${unknown}".`, `It has a title only. ${HOW}`);
  else if (inNote) fault('A side note stands inside another.', 'Put it after the first one ends.');
  else if (!ends) fault('This side note does not end.', HOW);
  else if (node.children.length === 0) fault('This side note is empty.', 'Write the note, or remove it.');
  else if (isStart(before))
    fault('This side note follows no passage.', 'Put it directly after the passage it speaks about.');
  return { type: 'sideNote', title: title?.trim() ?? '', ...rest(node) };
}

/** Gives every side note the id that links use, made from its title; a footnote has its own. */
export function nameNotes(tree: Root, scope: string): void {
  const slugger = new GithubSlugger();
  for (const { node } of spotsNow(tree, 'sideNote'))
    node.id ??= scoped(scope, slugger.slug(`note ${slug(node.title)}`));
}

/** A folded answer of `:::answer`. */
export function answer(node: ContainerDirective, { before, inNote, ends, fault }: Around): AnswerNode {
  const [unknown] = Object.keys(node.attributes ?? {});
  if (unknown !== undefined) fault(`An answer has no "${unknown}".`, HOW_ANSWER);
  else if (inNote) fault('An answer stands inside another block.', 'Put it after the block ends.');
  else if (!ends) fault('This answer does not end.', HOW_ANSWER);
  else if (node.children.length === 0) fault('This answer is empty.', 'Write it, or remove it.');
  else if (isStart(before))
    fault('This answer follows no question.', 'Put it directly after the passage that asks.');
  return { type: 'answer', ...rest(node) };
}

/** What folds, of `:::details{summary="…"}`. */
export function details(node: ContainerDirective, { source, ends, fault }: Around): DetailsNode {
  const { summary = '', ...others } = node.attributes ?? {};
  const [unknown] = Object.keys(others);
  const blame = (what: string, hint = HOW_DETAILS): void => fault(what, hint, 'block-syntax');
  if (!summary?.trim()) blame('These details have no summary, by which readers would find them.');
  else if (unknown !== undefined) blame(`Details have no "${unknown}".`);
  else if (!ends) blame('These details do not end.');
  else if (node.children.length === 0) blame('These details are empty.', 'Write them, or remove them.');
  const { children, ...place } = rest(node);
  return {
    type: 'details',
    children: [titleOf(node, summary?.trim() ?? '', source), ...children],
    ...place,
  };
}

function isStart(before: Nodes | undefined): boolean {
  return !before || before.type === 'heading' || before.type === 'yaml';
}

function rest({ children, position }: ContainerDirective): Pick<ContainerDirective, 'children' | 'position'> {
  return { children, ...(position ? { position } : {}) };
}
