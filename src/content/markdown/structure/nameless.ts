import type { ContainerDirective } from 'mdast-util-directive';
import type { Paragraph, RootContent } from 'mdast';
import { calloutKind } from '../../domain/callouts.ts';
import { prefixOf } from '../../domain/label-kinds.ts';
import { STATEMENTS, statementOf, type StatementName } from '../../domain/statements.ts';
import { titleOf, type Around } from './container.ts';
import { sideNote } from './side-notes.ts';
import { proof, statement } from './statements.ts';

/** A block as Quarto writes it, `::: {#thm-key}` or `::: {.proof}`: a heading that it begins with, or its `name`, is its title. */
export function nameless(node: ContainerDirective, around: Around): RootContent {
  const { id, class: classes, name: title, ...others } = node.attributes ?? {};
  const kinds = (classes ?? '').split(' ').filter(Boolean);
  const [kind = ''] = kinds;
  const name = id ? statementOf(prefixOf(id)) : nameOf(kind);
  // Beside a key Quarto's own writers say the kind once more.
  if ((!name && kind !== 'proof') || kinds.length > 1 || (id && kind && kind !== name))
    return unread(node, kind, around);
  const [first, ...rest] = node.children;
  const heading = first?.type === 'heading' ? asTitle(first) : undefined;
  const titled = !heading && title ? titleOf(node, title, around.source) : undefined;
  const bare = { ...node, attributes: { ...others, ...(id ? { id } : {}) } };
  if (heading) bare.children = rest;
  if (name) return statement(name, bare, around, heading ?? titled);
  return proof(heading ? { ...bare, children: [heading, ...rest] } : bare, around);
}

function nameOf(word: string): StatementName | undefined {
  return Object.hasOwn(STATEMENTS, word) ? (word as StatementName) : undefined;
}

function asTitle({ children, position }: Extract<RootContent, { type: 'heading' }>): Paragraph {
  return { type: 'paragraph', children, ...(position ? { position } : {}) };
}

// Its words are kept, as those of any block that is not known.
function unread(node: ContainerDirective, kind: string, around: Around): RootContent {
  const { line = 1 } = node.position?.start ?? {};
  const typed = around.source
    .split('\n', line)
    [line - 1]!.replace(/^[\s>]*/, '')
    .trim();
  const callout = calloutKind(kind.replace(/^callout-/, ''));
  const hint = callout
    ? `Write :::${callout}{title="…"}, what it says, and ::: on a line of its own.`
    : 'Of the blocks that Quarto has, ::: {#thm-key} and the like are read, and ::: {.proof}.';
  around.fault(`"${typed}" is not read here.`, hint, 'markup-unread');
  return sideNote(node, { ...around, fault: () => undefined });
}
