import { problem, type Problem } from '../domain/problems.ts';
import { nodesOf } from '../markdown/index-nodes.ts';
import type { Prose } from '../load/load-content.ts';

/** Dollar signs that make a formula where Pandoc sees none: "$5 and $6", "35$ a month and 40$", "$HOME and $PATH". */
export function checkMoney({ source, text, tree, at }: Prose): Problem[] {
  return nodesOf(tree, 'inlineMath').flatMap(({ position }) => {
    const [start, end] = [position!.start.offset!, position!.end.offset!];
    const inside = /^\$([^$][\s\S]*)\$$/.exec(text.slice(start, end))?.[1];
    // Pandoc's rule: no space just inside, and no digit after.
    if (inside === undefined || !(/\d/.test(text[end] ?? '') || /^\s|\s$/.test(inside))) return [];
    return [
      problem(
        source.file,
        at(position!.start),
        'math-money',
        `Two dollar signs make a formula of "${inside.replace(/\s+/g, ' ').trim()}".`,
        /^\d/.test(inside)
          ? 'Write a sum of money as \\$5.'
          : 'Write a formula as $x$, without spaces inside and no digit after; for a plain dollar sign, write \\$.',
      ),
    ];
  });
}
