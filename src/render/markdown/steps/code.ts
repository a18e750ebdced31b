import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { LIMITS } from '../../../content/domain/limits.ts';

const LONG = new RegExp(`^.{${LIMITS.colouredLine + 1}}`, 'm');

/** Leaves code with a very long line without colours: the patterns that find them may take the square of its length, or end the build. */
export function renderCode(tree: Root): void {
  visit(tree, 'code', (node) => {
    if (LONG.test(node.value)) node.lang = 'plaintext';
  });
}
