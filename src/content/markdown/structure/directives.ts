import type { Root } from 'mdast';
import { spotsNow } from '../index-nodes.ts';
import type { Fault } from '../nodes.ts';

/** Gives `:kbd[…]` and `:abbr[…]{title="…"}` their elements, and says what is wrong with them. */
export function directives(tree: Root, faults: Fault[]): void {
  for (const { node } of spotsNow(tree, 'textDirective')) {
    const { title = '', ...others } = node.attributes ?? {};
    const isAbbr = node.name === 'abbr';
    const [unknown] =
      node.name === 'kbd' ? Object.keys(node.attributes ?? {}) : isAbbr ? Object.keys(others) : [];
    const fault = (what: string, hint: string): void => {
      const { line, column } = node.position?.start ?? { line: 1, column: 1 };
      faults.push({ code: 'markup-unread', what, hint, line, column });
    };
    const how =
      node.name === 'kbd' ? 'Write :kbd[Ctrl K].' : 'Write :abbr[HTML]{title="what it stands for"}.';
    if (unknown !== undefined) fault(`":${node.name}" has no "${unknown}".`, how);
    else if (node.children.length === 0) fault(`":${node.name}" is empty.`, how);
    else if (isAbbr && !title?.trim()) fault('":abbr" does not say what it stands for.', how);
    const { lang, dir } = node.attributes ?? {};
    const hProperties = {
      ...(isAbbr && title ? { title: title.trim() } : {}),
      ...(lang ? { lang } : {}),
      ...(dir ? { dir } : {}),
    };
    node.data = { ...node.data, hName: node.name, hProperties };
  }
}
