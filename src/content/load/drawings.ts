import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Code } from 'mdast';
import { drawGraph, type GraphFault } from '../graphs/draw-graph.ts';
import { readKept, type Drawing } from '../graphs/read-drawing.ts';
import { isMermaid } from '../markdown/fence.ts';
import { nodesOf } from '../markdown/index-nodes.ts';
import type { SourceFile } from './list-files.ts';
import type { Content, Prose } from './load-content.ts';

/** A graph in Mermaid's language, and where its drawing is kept. */
export interface KeptGraph {
  node: Code;
  prose: Prose;
  path: string;
}

/** The drawing of a graph that a text at `path` holds: made now, or, where only a browser could make it, as it is kept. */
export function drawingOf(node: Code, path: string, { files }: Pick<Content, 'files'>): Drawing | GraphFault {
  if (!isMermaid(node)) return drawGraph(node.value);
  const file = drawingFile(node, path, files);
  if (!file) return { what: 'no drawing of what it says is kept' };
  const drawing = readKept(readFileSync(file.absolute, 'utf8'));
  return drawing.refused ? { what: `nothing reads ${drawing.refused} of the drawing that is kept` } : drawing;
}

/** The file of the drawing that is kept of a graph; none where that is not yet, or was of another text. */
export function drawingFile(node: Code, path: string, files: readonly SourceFile[]): SourceFile | undefined {
  const at = drawingPath(path, node.value);
  return files.find((file) => file.kind === 'drawings' && file.path === at);
}

/** All graphs of a content whose drawings are kept. */
export function keptGraphs({ prose }: Pick<Content, 'prose'>): KeptGraph[] {
  return prose.flatMap((one) =>
    nodesOf(one.tree, 'code')
      .filter(isMermaid)
      .map((node) => ({ node, prose: one, path: drawingPath(one.source.path, node.value) })),
  );
}

// Named by what is drawn, in the folder of its lecture: another text has another drawing.
function drawingPath(path: string, source: string): string {
  const [folder = ''] = /^lectures\/[^/]+\//.exec(path) ?? [];
  return `${folder}drawings/${createHash('sha256').update(source).digest('hex').slice(0, 16)}.svg`;
}
