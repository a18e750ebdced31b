import katex from 'katex';
import { visit } from 'unist-util-visit';
import { problem, type Problem } from '../core/problems.ts';
import type { Content } from '../sources/load.ts';

/** TeX that KaTeX rejects, at the very character. */
export function checkMath(content: Content): Problem[] {
  const problems: Problem[] = [];
  for (const { source, tree, text, at } of content.prose)
    visit(tree, (node) => {
      if (node.type !== 'math' && node.type !== 'inlineMath') return;
      try {
        katex.renderToString(node.value, {
          displayMode: node.type === 'math',
          strict: 'error',
          throwOnError: true,
        });
      } catch (error) {
        const { message, position = 0 } = error as { message: string; position?: number };
        const start = node.position!.start;
        const offset = start.offset ?? 0;
        const bad = text.indexOf(node.value.split('\n')[0]!, offset) + position;
        const lines = text.slice(offset, bad).split('\n');
        const place =
          lines.length === 1
            ? { line: start.line, column: start.column + lines[0]!.length }
            : { line: start.line + lines.length - 1, column: lines.at(-1)!.length + 1 };
        const why = message
          .replace(/^KaTeX parse error: /, '')
          .replace(/ at (?:position \d+|end of input):.*$/s, '')
          .replace(/\.$/, '');
        problems.push(
          problem(
            source.file,
            at(place),
            'math-tex',
            `KaTeX cannot set this: ${why}.`,
            'Mend the formula; a dollar sign that means money is written \\$.',
          ),
        );
      }
    });
  return problems;
}
