import type { ContainerDirective } from 'mdast-util-directive';
import type { Nodes, Paragraph, Parent, Root, RootContent } from 'mdast';
import { didYouMean } from '../../../shared/nearest.ts';
import { CALLOUTS, type CalloutKind } from '../../domain/callouts.ts';
import type { Fault } from '../nodes.ts';
import { alert, callout, strayMarker } from './callouts.ts';
import type { Around } from './container.ts';
import { nameless } from './nameless.ts';
import { answer, details, HOW, sideNote } from './side-notes.ts';
import { STATEMENT_READERS } from './statements.ts';
import { NAMELESS } from '../quarto-divs.ts';

const KINDS = CALLOUTS.filter((kind) => kind !== 'note');
const READERS: Record<string, (node: ContainerDirective, around: Around) => RootContent> = {
  note: sideNote,
  answer,
  details,
  ...Object.fromEntries(KINDS.map((kind) => [kind, readCallout(kind)])),
  ...STATEMENT_READERS,
};

/**
 * Makes side notes, answers, callouts, theorems and what folds of the blocks between colons, and callouts of quotations; says what is wrong
 * with those that are not well formed.
 */
export function containers(tree: Root, source: string, faults: Fault[]): void {
  // Blocks of which one fault says all.
  const swallowed = new Set<Nodes>();
  walk(tree, false);

  function walk(parent: Nodes, inNote: boolean): void {
    if (!('children' in parent)) return;
    const done: RootContent[] = [];
    (parent.children as RootContent[]).forEach((child, i) => done.push(made(child, i, parent, done, inNote)));
    (parent as Parent).children = done;
  }

  function made(
    child: RootContent,
    i: number,
    parent: Nodes,
    done: readonly RootContent[],
    inNote: boolean,
  ): RootContent {
    if (child.type === 'paragraph') {
      strayColons(child);
      if (!(parent.type === 'blockquote' && i === 0)) strayMarker(child, source, faults);
    }
    if (child.type !== 'containerDirective') {
      const block = child.type === 'blockquote' ? (alert(child, source, faults) ?? child) : child;
      walk(block, inNote);
      return block;
    }
    const next = swallowedBy(child);
    if (next) {
      const what = `This block does not end before the next one begins, on line ${next.position?.start.line ?? 1}.`;
      fault(child, what, 'Write ::: on a line of its own where it ends.');
      swallowed.add(child).add(next);
    }
    walk(child, inNote || ['note', 'answer'].includes(child.name));
    const known = Object.hasOwn(READERS, child.name) ? READERS[child.name]! : unknown;
    const reader = child.name === NAMELESS ? nameless : known;
    return reader(child, {
      source,
      before: done.at(-1),
      passage: done.findLast(({ type }) => type !== 'sideNote'),
      inNote,
      ends: ends(child),
      fault: (what, hint, code) => fault(child, what, hint, code),
    });
  }

  // The source tells `\:::`, which is plain text, from `:::`.
  function strayColons({ position }: Paragraph): void {
    const raw = source.slice(position?.start.offset, position?.end.offset);
    const stray = /^([\t >]*):{3,}(.*)$/m.exec(raw);
    if (!position || !stray) return;
    const { line, column } = position.start;
    const above = raw.slice(0, stray.index).split('\n').length - 1;
    const end = above > 0 && stray[2]!.trim() === '';
    faults.push({
      code: 'note-syntax',
      what: end
        ? 'This line ends a block that was never begun.'
        : 'This line begins a block that cannot be read.',
      hint: end ? HOW : howTo(stray[2]!),
      line: line + above,
      column: above > 0 ? stray[1]!.length + 1 : column,
    });
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

  function fault(node: Nodes, what: string, hint: string, code: Fault['code'] = 'note-syntax'): void {
    if (swallowed.has(node)) return;
    const { line = 1, column = 1 } = node.position?.start ?? {};
    faults.push({ code, what, hint, line, column });
  }
}

function readCallout(kind: CalloutKind): (node: ContainerDirective, around: Around) => RootContent {
  return (node, around) => callout(node, kind, around);
}

// Docusaurus, VitePress and HackMD have a space before the name, or a title right behind it.
function howTo(written: string): string {
  const [, name = '', rest = ''] = /^\s*([a-z]+)(?![\w-])(.*)$/.exec(written) ?? [];
  const words = /^\s*[[{]/.test(rest) ? '' : rest.replace(/[":{}]+/g, '').trim();
  if (!Object.hasOwn(READERS, name) || (name === 'note' && !words)) return HOW;
  const field = name === 'details' ? 'summary' : 'title';
  return `Write :::${name}${words && `{${field}="${words}"}`}, its words, and ::: on a line of its own.`;
}

// Its words are kept, as those of a side note.
function unknown(node: ContainerDirective, { fault, ...around }: Around): RootContent {
  const hint = didYouMean(node.name, Object.keys(READERS), HOW);
  fault(`There is no block called ":::${node.name}".`, hint);
  return sideNote(node, { ...around, fault: () => undefined });
}
