import { problem, type Problem } from '../core/problems.ts';
import { nodesOf } from '../markdown/nodes-of.ts';
import type { Content } from '../sources/load.ts';

/** Sums of money of which two dollar signs would make a formula: "$5 and $6". */
export function checkMoney(content: Content): Problem[] {
  const problems: Problem[] = [];
  for (const { source, text, tree, at } of content.prose)
    nodesOf(tree, 'inlineMath').forEach(({ position }) => {
      const [start, end] = [position!.start.offset!, position!.end.offset!];
      const inside = /^\$(\d[\s\S]*)\$$/.exec(text.slice(start, end))?.[1];
      // A formula that begins with a digit is common; that it ends before a digit, or after a space, is not.
      if (inside === undefined || !(/\d/.test(text[end] ?? '') || /\s$/.test(inside))) return;
      problems.push(
        problem(
          source.file,
          at(position!.start),
          'math-money',
          `Two dollar signs make a formula of "${inside.replace(/\s+/g, ' ').trim()}".`,
          'Write a sum of money as \\$5.',
        ),
      );
    });
  return problems;
}
