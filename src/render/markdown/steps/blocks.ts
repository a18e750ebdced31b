import type { Data, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { CalloutNode } from '../../../content/markdown/nodes.ts';
import type { Context } from '../../../content/context.ts';
import { CALLOUT_WORDS } from '../../../content/domain/callouts.ts';
import { ownWords } from './languages.ts';
import { text } from './make-nodes.ts';

const LISTS = { defList: 'dl', defListTerm: 'dt', defListDescription: 'dd' };

/** Gives callouts their label in words, what folds its summary, with or without script, and terms their list. */
export function renderBlocks(tree: Root, path: string, context: Context): void {
  const own = ownWords(path, context);
  visit(tree, (node) => {
    if (node.type === 'callout') renderCallout(node, own);
    if (node.type in LISTS) node.data = { ...node.data, hName: LISTS[node.type as keyof typeof LISTS] };
    if (node.type === 'details') {
      const [summary, ...inside] = node.children;
      fold(node, summary as Paragraph, inside, 'details');
      if (node.open) node.data!.hProperties!['open'] = true;
    }
    if (node.type === 'answer')
      fold(node, { type: 'paragraph', children: [text('Answer')], data: own }, node.children, 'answer');
  });
}

function renderCallout(node: CalloutNode, own: Data): void {
  const [title, ...after] = node.titled ? (node.children as [Paragraph, ...RootContent[]]) : [undefined];
  const body = title ? after : node.children;
  const label: PhrasingContent = {
    type: 'strong',
    children: [text(CALLOUT_WORDS[node.kind] + (title ? ':' : ''))],
    data: own,
  };
  const words: Paragraph = {
    type: 'paragraph',
    children: title ? [label, text(' '), ...title.children] : [label],
  };
  if (node.fold) fold(node, words, body, 'callout');
  else {
    node.children = [{ ...words, data: { hProperties: { className: ['callout-title'] } } }, ...body];
    node.data = { hName: 'section', hProperties: { className: ['callout'], role: 'note' } };
  }
  node.data!.hProperties!['dataKind'] = node.kind;
  if (node.fold === 'open') node.data!.hProperties!['open'] = true;
}

function fold(
  node: { children: RootContent[]; data?: Root['data'] },
  summary: Paragraph,
  inside: RootContent[],
  name: string,
): void {
  node.data = { hName: 'details', hProperties: { className: ['fold', name] } };
  node.children = [{ ...summary, data: { ...summary.data, hName: 'summary' } }, ...inside];
}
