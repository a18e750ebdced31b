import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { besideText } from '../../../content/domain/urls.ts';
import { faultsOfFile } from '../../../content/checks/image-faults.ts';
import { clipAt } from '../../../content/load/clips.ts';
import type { Context } from '../../../content/context.ts';
import { fault, text } from './make-nodes.ts';

/**
 * Puts its words in place of an image that does not exist or cannot be shown. Only authors at work see this, since it
 * stops a build; the dev server would show no page at all.
 */
export function renderLostImages(tree: Root, path: string, { content }: Context): void {
  const figures = new Map(
    content.files.filter(({ kind }) => kind === 'figures').map((file) => [file.path, file.absolute]),
  );
  visit(tree, ['image', 'imageReference'], (node, index, parent) => {
    if ((node.type !== 'image' && node.type !== 'imageReference') || !parent || index === undefined) return;
    const file = node.type === 'image' && figures.get(besideText(path, node.url) ?? '');
    if (file && faultsOfFile(file).length === 0) return;
    if (node.type === 'image' && clipAt(path, node.url, content)) return;
    parent.children[index] = fault([text(node.alt || 'An image')]);
  });
}
