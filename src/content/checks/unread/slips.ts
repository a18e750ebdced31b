import type { Nodes, Parent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Place } from '../../domain/problems.ts';
import { spotsOf } from '../../markdown/index-nodes.ts';
import type { Form } from './form.ts';

/** What reads well as Markdown and is not what was meant: where, and the signs that say so. */
export interface Slip extends Omit<Form, 'signs'> {
  place: Place;
  signs: string;
}

/** Blocks that miss the item they were written for, blocks of code that became words, and links that nobody can see. */
export function slips(tree: Root, source: string): Slip[] {
  return spotsOf(tree).flatMap(({ node, parent }) => {
    const slip =
      besideItem(node, parent) ?? codeInLine(node, parent, source) ?? computed(node) ?? unseenLink(node);
    const { start, end } = node.position ?? {};
    if (!slip || !start || !end) return [];
    return [{ ...slip, place: start, signs: source.slice(start.offset, end.offset).split('\n')[0]! }];
  });
}

type Fault = Omit<Form, 'signs'>;

// "1. One", and below it "  - Two": too far in to be of the page, not far enough to be of the item.
function besideItem(node: Nodes, parent: Parent | undefined): Fault | undefined {
  if (!parent || !node.position) return undefined;
  const before = parent.children[parent.children.indexOf(node as never) - 1];
  if (before?.type !== 'list' || !before.position) return undefined;
  if (node.position.start.column <= before.position.start.column) return undefined;
  return {
    what: 'stands after the list, not in its last item',
    hint: 'Indent it as far as the words of the item, or not at all.',
    severity: 'warning',
  };
}

// Two signs begin code within a line, whatever comes at the end of the line.
function codeInLine(node: Nodes, parent: Parent | undefined, source: string): Fault | undefined {
  if (node.type !== 'inlineCode' || parent?.children[0] !== node) return undefined;
  if (!/^`{1,2}[\w+-]*\n/.test(source.slice(node.position?.start.offset))) return undefined;
  return {
    what: 'begins code within a line',
    hint: 'A block of code begins and ends with ``` on a line of its own.',
  };
}

// What Quarto and R Markdown put a value in the place of.
function computed(node: Nodes): Fault | undefined {
  const name = node.type === 'inlineCode' ? /^(?:\{(?:python|r|julia|ojs)\}|r) \S/.exec(node.value) : null;
  if (!name) return undefined;
  const sure = name[0].startsWith('{') ? {} : { severity: 'warning' as const };
  return { what: 'is code, not its value', hint: 'Write the value that it has.', ...sure };
}

function unseenLink(node: Nodes): Fault | undefined {
  if (node.type !== 'link' || toString(node).trim() !== '' || node.children.some(isSeen)) return undefined;
  return {
    what: 'is a link without words, so nobody would see it',
    hint: 'Write them between the brackets.',
  };
}

function isSeen({ type }: Nodes): boolean {
  return type !== 'text';
}
