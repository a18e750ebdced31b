import type { ContainerDirective } from 'mdast-util-directive';
import type { Nodes, Paragraph, RootContent } from 'mdast';
import { didYouMean } from '../../../shared/nearest.ts';
import { LABEL_KINDS } from '../../domain/label-kinds.ts';
import { STATEMENTS, type StatementName } from '../../domain/statements.ts';
import type { NodeLabel, ProofNode, StatementNode } from '../nodes.ts';
import { titleOf, type Around } from './container.ts';
import { faultOfKey } from './label-key.ts';

/**
 * A theorem or the like, of `:::theorem{#thm-key title="…"}`. It has a number with or without a key; a solution has one only if it can be
 * cited, since it is found by its exercise.
 */
export function statement(
  name: StatementName,
  node: ContainerDirective,
  around: Around,
  heading?: Paragraph,
): StatementNode {
  const kind = STATEMENTS[name];
  const { thing } = LABEL_KINDS[kind];
  const { id, ...others } = node.attributes ?? {};
  const how = `Write :::${name}{#${kind}-name title="…"}, the ${name}, and ::: on a line of its own; key and title may be left out.`;
  const title = heading ?? readHead({ ...node, attributes: others }, thing, how, around);
  const wrong = typeof id === 'string' ? faultOfKey(id, kind) : undefined;
  if (wrong) around.fault(wrong.what, wrong.hint, wrong.code);
  const key = id && !wrong ? { key: id } : {};
  const label: NodeLabel | undefined = kind === 'sol' && !id ? undefined : { kind, ...key };
  const solves = kind === 'sol' ? exerciseOf(around.passage) : undefined;
  return {
    type: 'statement',
    kind,
    titled: title !== undefined,
    ...(solves ? { solves } : {}),
    children: title ? [title, ...node.children] : node.children,
    ...(label ? { data: { label } } : {}),
    ...(node.position ? { position: node.position } : {}),
  };
}

/** A proof of `:::proof`; its title goes on from that word: "of Theorem 1". */
export function proof(node: ContainerDirective, around: Around): ProofNode {
  const how = 'Write :::proof, the proof, and ::: on a line of its own.';
  const title = readHead(node, 'a proof', how, around);
  return {
    type: 'proof',
    titled: title !== undefined,
    children: title ? [title, ...node.children] : node.children,
    ...(node.position ? { position: node.position } : {}),
  };
}

function readHead(
  node: ContainerDirective,
  thing: string,
  how: string,
  { source, ends, fault }: Around,
): Paragraph | undefined {
  const { title = '', ...others } = node.attributes ?? {};
  const [unknown] = Object.keys(others);
  const [first] = node.children;
  const This = `This ${thing.replace(/^an? /, '')}`;
  const blame = (what: string, hint: string): void => fault(what, hint, 'block-syntax');
  if (first?.data && 'directiveLabel' in first.data)
    blame(`The title of ${thing} stands between braces.`, how);
  else if (unknown !== undefined)
    blame(`${thing.replace(/^a/, 'A')} has no "${unknown}".`, didYouMean(unknown, ['title'], how));
  else if (!ends) blame(`${This} does not end.`, how);
  else if (node.children.length === 0) blame(`${This} is empty.`, 'Write it, or remove it.');
  return title?.trim() ? titleOf(node, title.trim(), source) : undefined;
}

// An exercise may have several solutions.
function exerciseOf(passage: Nodes | undefined): NodeLabel | undefined {
  if (passage?.type !== 'statement') return undefined;
  return passage.kind === 'exr' ? passage.data?.label : passage.solves;
}

/** The blocks that such a block may be, by their names. */
export const STATEMENT_READERS: Record<string, (node: ContainerDirective, around: Around) => RootContent> = {
  proof,
  ...Object.fromEntries(
    (Object.keys(STATEMENTS) as StatementName[]).map((name) => [
      name,
      (node: ContainerDirective, around: Around) => statement(name, node, around),
    ]),
  ),
};
