import type { InPage } from './prepare.ts';

/** Why there is no drawing, and the line that says so, as Mermaid counts them. */
export interface Refusal {
  what: string;
  line?: number;
}

interface Data {
  nodes: { label?: unknown; shape?: string }[];
  edges: { label?: unknown; thickness?: string; stroke?: string }[];
}

/** Runs in the page: puts the drawing of a text there, and holds it to what Mermaid has read. */
export async function render({
  source,
  kinds,
}: {
  source: string;
  kinds: Record<string, string>;
}): Promise<Refusal | undefined> {
  const { mermaid } = globalThis as unknown as InPage;
  try {
    const { diagramType } = await mermaid.parse(source);
    if (kinds[diagramType] === undefined)
      return {
        what: `nothing draws a ${diagramType}. Drawn are ${[...new Set(Object.values(kinds))].join(', ')}`,
      };
    const { svg } = await mermaid.render('drawn', source);
    document.body.innerHTML = svg;
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
    return lost(document.querySelector('svg')!, db);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const near = (error as { hash?: { text?: string } }).hash?.text?.trim();
    const line = /\bon line (\d+)/.exec(said)?.[1];
    if (line === undefined) return { what: said.split('\n')[0]!.trim().replace(/\.$/, '') };
    return { what: `syntax error${near ? ` near '${near}'` : ''}`, line: Number(line) };
  }

  function lost(root: SVGSVGElement, db: Record<string, (() => unknown) | undefined>): Refusal | undefined {
    const count = (selector: string): number => root.querySelectorAll(selector).length;
    const plain = (words: string): string => words.replace(/<br\s*\/?>|[\s*_`\\]|&[^;]+;|#[^;]+;/g, '');
    const drawn = plain(root.textContent);
    const missing = (labels: unknown[]): string | undefined =>
      labels
        .flat()
        .find((label): label is string => typeof label === 'string' && !drawn.includes(plain(label)));
    const blame = (what: string): Refusal => ({ what });
    const data = db['getData']?.() as Data | undefined;
    let labels: unknown[];
    if (data) {
      const edges = data.edges.filter(({ thickness, stroke }) => ![thickness, stroke].includes('invisible'));
      const paths = count('.edgePaths > path, .edgePaths > g');
      if (paths < edges.length)
        return blame(`${edges.length - paths} of its ${edges.length} edges would not be drawn`);
      const shapes = count('.node, .cluster, .statediagram-cluster, .note-cluster, .noteGroup');
      if (shapes < data.nodes.length)
        return blame(`${data.nodes.length - shapes} of its ${data.nodes.length} nodes would not be drawn`);
      // The names of signs without words.
      const worded = data.nodes.filter(
        ({ shape = '' }) => !/^(?:state(?:Start|End)|fork|join|choice|divider|noteGroup)$/.test(shape),
      );
      labels = [...worded, ...data.edges].map(({ label }) => label);
    } else {
      const { RECT_START } = db['LINETYPE'] as unknown as Record<string, number>;
      const said = (db['getMessages']?.() ?? []) as { message?: unknown; type?: number }[];
      const messages = said.filter(({ type }) => type !== RECT_START);
      const actors = [
        ...((db['getActors']?.() ?? new Map()) as Map<string, { description?: unknown }>).values(),
      ];
      labels = [...messages.map(({ message }) => message), ...actors.map(({ description }) => description)];
    }
    const words = missing(labels);
    return words === undefined ? undefined : blame(`"${words}" would not be drawn`);
  }
}
