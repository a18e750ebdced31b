import type { Root } from 'mdast';
import { parse } from '../../../../src/content/markdown/syntax.ts';
import { structure, type Structure } from '../../../../src/content/markdown/structure/read-structure.ts';

const KEYS = new Set(['olah2022', 'elhage2021', 'nanda2023']);

/** The structure of a text with its tree; olah2022, elhage2021 and nanda2023 are keys. */
export function read(text: string, scope = '', format: 'md' | 'mdx' = 'md'): Structure & { tree: Root } {
  const tree = parse(text, format);
  return { tree, ...structure(tree, text, scope, (word) => KEYS.has(word)) };
}

/** What is wrong with a text: "line:column code: what". */
export function faults(text: string, format: 'md' | 'mdx' = 'md'): string[] {
  return read(text, '', format).faults.map(
    ({ line, column, code, what }) => `${line}:${column} ${code}: ${what}`,
  );
}

/** The tree as an outline: a line a node, with what tells it apart. */
export function outline(tree: Root): string {
  const lines: string[] = [];
  const walk = (node: object, depth: number): void => {
    const { type, children, value, title, url, alt, lang, ordered, start } = node as Record<string, unknown>;
    // A list counts from 1 where it says nothing else.
    const from = ordered === true && `from ${String(start ?? 1)}`;
    const words = [value, title, url, alt, lang, from]
      .filter((word) => typeof word === 'string' && word !== '')
      .join(' ');
    lines.push(`${'  '.repeat(depth)}${String(type)}${words && ` ${JSON.stringify(words)}`}`);
    if (Array.isArray(children)) for (const child of children as object[]) walk(child, depth + 1);
  };
  for (const child of tree.children) walk(child, 0);
  return lines.join('\n');
}
