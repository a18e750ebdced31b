import { problem, START, type Problem } from '../domain/problems.ts';
import { drawingOf, keptGraphs } from '../load/drawings.ts';
import type { Content } from '../load/load-content.ts';
import { isGraph, isMermaid } from '../markdown/fence.ts';
import { nodesOf } from '../markdown/index-nodes.ts';

const DRAW = 'npm run notes -- draw';

/** Graphs that cannot be drawn, or not whole, those of which nobody says what they show, and drawings of nothing. */
export function checkGraphs(content: Content): Problem[] {
  const parts = content.drafts ? [content, content.drafts] : [content];
  const held = new Set(parts.flatMap(keptGraphs).map(({ path }) => path));
  const left = content.files
    .filter(({ kind, path }) => kind === 'drawings' && !held.has(path))
    .map(({ file }) => {
      const what = 'No text holds the graph that this is the drawing of.';
      return problem(file, START, 'file-unclaimed', what, `Take it away: ${DRAW}.`);
    });
  return [...graphsOf(content), ...left];
}

function graphsOf(content: Content): Problem[] {
  return content.prose.flatMap(({ source, tree, at }) =>
    nodesOf(tree, 'code')
      .filter(isGraph)
      .flatMap((node) => {
        const { lang, attributes, position } = node;
        const { line, column } = position!.start;
        const problems: Problem[] = [];
        if (!attributes?.values['alt']?.trim())
          problems.push(
            problem(
              source.file,
              at({ line, column }),
              'image-alt',
              'The graph has no alternative text.',
              `Say after its language what it shows: \`\`\`${lang} {alt="what it shows"}.`,
            ),
          );
        const drawing = drawingOf(node, source.path, content);
        if (!('what' in drawing)) return problems;
        const place =
          drawing.line === undefined ? { line, column } : { line: line + drawing.line, column: 1 };
        const what = `The graph is not drawn: ${drawing.what}.`;
        const hint = isMermaid(node)
          ? `Draw it: ${DRAW}.`
          : "Its language is Graphviz's: digraph { a -> b }.";
        return [...problems, problem(source.file, at(place), 'graph-syntax', what, hint)];
      }),
  );
}
