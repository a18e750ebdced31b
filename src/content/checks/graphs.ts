import { problem, type Problem } from '../domain/problems.ts';
import { drawGraph } from '../graphs/draw-graph.ts';
import type { Content } from '../load/load-content.ts';
import { isGraph } from '../markdown/fence.ts';
import { nodesOf } from '../markdown/index-nodes.ts';

/** Graphs that cannot be drawn, or not whole, and those of which nobody says what they show. */
export function checkGraphs({ prose }: Content): Problem[] {
  return prose.flatMap(({ source, tree, at }) =>
    nodesOf(tree, 'code')
      .filter(isGraph)
      .flatMap(({ value, attributes, position }) => {
        const { line, column } = position!.start;
        const problems: Problem[] = [];
        if (!attributes?.values['alt']?.trim())
          problems.push(
            problem(
              source.file,
              at({ line, column }),
              'image-alt',
              'The graph has no alternative text.',
              'Say behind its language what it shows: ```dot {alt="what it shows"}.',
            ),
          );
        const drawing = drawGraph(value);
        if (!('what' in drawing)) return problems;
        const place =
          drawing.line === undefined ? { line, column } : { line: line + drawing.line, column: 1 };
        const what = `The graph is not drawn: ${drawing.what}.`;
        const hint = "Its language is Graphviz's: digraph { a -> b }.";
        return [...problems, problem(source.file, at(place), 'graph-syntax', what, hint)];
      }),
  );
}
