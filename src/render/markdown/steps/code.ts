import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { isCodeLanguage } from '../../../content/domain/code-languages.ts';
import { LIMITS } from '../../../content/domain/limits.ts';
import { isGraph, readFence } from '../../../content/markdown/fence.ts';
import { block, text } from './make-nodes.ts';

const LONG = new RegExp(`^.{${LIMITS.colouredLine + 1}}`, 'm');

/**
 * Puts code into a box with its title. Code with a very long line has no colours: the patterns that find them may take the square
 * of its length, or end the build. Neither has a language that nobody knows.
 */
export function renderCode(tree: Root): void {
  visit(tree, 'code', (node, index, parent) => {
    if (!parent || index === undefined || node.lang === 'math' || isGraph(node)) return undefined;
    if (node.lang)
      node.lang = LONG.test(node.value) || !isCodeLanguage(node.lang) ? 'plaintext' : node.lang.toLowerCase();
    const { title } = readFence(node.meta);
    const head = title ? [block('p', { className: ['code-title'] }, [text(title)])] : [];
    const data = { hName: 'section', hProperties: { className: ['code'] } };
    parent.children[index] = { type: 'codeBox', data, children: [...head, node] } as never;
    return [SKIP, index + 1];
  });
}
