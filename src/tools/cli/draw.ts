import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblem, problem, type Problem } from '../../content/domain/problems.ts';
import { readKept } from '../../content/graphs/read-drawing.ts';
import { drawingFile, keptGraphs, type KeptGraph } from '../../content/load/drawings.ts';
import type { Content } from '../../content/load/load-content.ts';
import { writeWhole } from '../../shared/write-atomically.ts';
import type { Command } from './command.ts';
import { contentFolder, loadWhole } from './content-folder.ts';
import { oneWriter } from './one-writer.ts';

/** Draws what only a browser can draw. */
export const draw: Command = {
  help: `
npm run notes -- draw [--into DIR]

Draws the graphs of all texts, drafts too, that are in Mermaid's language, in the browser that prints the PDFs, and
keeps the drawings in "drawings", in the folder of the lecture: commit them with the text. A build then needs no
browser. A drawing that is up to date stays as it is; one whose graph is in no text any more is removed.

  --into DIR  the content folder (else CONTENT_DIR, else "content")

A graph that cannot be drawn, or not whole, is a fault at its line.
`,
  async run(args) {
    const { values } = parseArgs({ args, options: { into: { type: 'string' } } });
    const folder = contentFolder(values.into);
    const content = loadWhole(folder);
    const graphs = keptGraphs(content);
    const open = graphs.filter((graph) => !isKept(graph, content));
    const { drawings, problems } = await drawAll(open);
    const held = new Set(graphs.map(({ path }) => path));
    const left = content.files.filter(({ kind, path }) => kind === 'drawings' && !held.has(path));
    await oneWriter(folder, () => {
      for (const [path, svg] of drawings) writeWhole(join(folder.dir, path), svg);
      for (const { absolute } of left) rmSync(absolute);
    });
    for (const path of drawings.keys()) console.log(`Drew ${folder.shown(path)}`);
    for (const { path } of left) console.log(`Removed ${folder.shown(path)}`);
    for (const fault of problems) console.log(formatProblem(fault));
    if (drawings.size + left.length + problems.length === 0)
      console.log(graphs.length === 0 ? 'No text holds such a graph.' : 'All graphs are drawn.');
    return problems.length > 0 ? 1 : 0;
  },
};

function isKept({ node, prose }: KeptGraph, content: Content): boolean {
  const file = drawingFile(node, prose.source.path, content.files);
  return file !== undefined && readKept(readFileSync(file.absolute, 'utf8')).refused === undefined;
}

async function drawAll(
  graphs: readonly KeptGraph[],
): Promise<{ drawings: Map<string, string>; problems: Problem[] }> {
  const [drawings, problems] = [new Map<string, string>(), [] as Problem[]];
  if (graphs.length === 0) return { drawings, problems };
  // The browser is loaded only now: whoever has nothing to draw needs none.
  const { openMermaid } = await import('../draw/draw-mermaid.ts');
  const mermaid = await openMermaid();
  try {
    for (const { node, prose, path } of graphs) {
      if (drawings.has(path)) continue;
      const made = await mermaid.draw(node.value);
      if (typeof made === 'string') {
        drawings.set(path, made);
        continue;
      }
      const { line, column } = node.position!.start;
      const place = made.line === undefined ? { line, column } : { line: line + made.line, column: 1 };
      const what = `The graph is not drawn: ${made.what}.`;
      problems.push(problem(prose.source.file, prose.at(place), 'graph-syntax', what, HINT));
    }
  } finally {
    await mermaid.close();
  }
  return { drawings, problems };
}

const HINT = "Its language is Mermaid's: flowchart LR; then a line such as a --> b.";
