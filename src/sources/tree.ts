import type { Nodes, Root } from 'mdast';
import { problem, type Place, type Problem } from '../core/problems.ts';
import { parse } from '../markdown/syntax.ts';

// Deeper than anybody nests, and not so deep that a walk through the tree runs out of stack.
const DEEPEST = 100;

/** The tree of a text; an empty one where it cannot be read, which is a fault at the place that `at` gives. */
export function parseOrBlame(
  text: string,
  format: 'md' | 'mdx',
  file: string,
  at: (inner: Place) => Place,
  problems: Problem[],
): Root {
  const blame = (place: Place, what: string, todo: string): Root => {
    problems.push(problem(file, at(place), 'mdx-syntax', what, todo));
    return { type: 'root', children: [] };
  };
  const tooDeep = (place: Place): Root =>
    blame(place, 'This is nested too deep to be read.', 'Take some of the lists or quotations apart.');
  try {
    const tree = parse(text, format);
    const deep = nodeAt(DEEPEST, tree);
    return deep ? tooDeep(deep.position?.start ?? { line: 1, column: 1 }) : tree;
  } catch (error) {
    if (error instanceof RangeError) return tooDeep({ line: 1, column: 1 });
    const { line = 1, column = 1, reason } = error as { line?: number; column?: number; reason?: string };
    const what = `This is not MDX: ${(reason ?? String(error)).split('\n')[0]!.replace(/[.:]?$/, '')}.`;
    const todo = 'Close the tag or brace, or write \\{ and \\< for the signs themselves.';
    return blame({ line, column }, what, todo);
  }
}

function nodeAt(depth: number, node: Nodes): Nodes | undefined {
  if (depth === 0 || !('children' in node)) return depth === 0 ? node : undefined;
  for (const child of node.children) {
    const found = nodeAt(depth - 1, child);
    if (found) return found;
  }
  return undefined;
}
