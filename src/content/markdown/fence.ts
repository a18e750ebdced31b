/** What the words after the language of code ask for. */
export interface Fence {
  title?: string;
  /** Lines that are marked, counted from 1. */
  lines: ReadonlySet<number>;
  /** Words that are marked wherever they stand. */
  words: readonly string[];
  /** The number of the first line, where lines are numbered. */
  first?: number;
  /** What is none of these, as it was written. */
  unread: string;
}

const GRAPHS = new Set(['dot', 'graphviz', 'gv', 'mermaid']);

/** Tells whether a fence holds a graph, which is drawn. */
export function isGraph({ type, lang }: { type: string; lang?: string | null | undefined }): boolean {
  return type === 'code' && GRAPHS.has(lang?.toLowerCase() ?? '');
}

/** Tells whether a fence holds a graph of which only a browser makes a drawing, which is therefore kept. */
export function isMermaid(node: { type: string; lang?: string | null | undefined }): boolean {
  return isGraph(node) && node.lang?.toLowerCase() === 'mermaid';
}

const PART =
  /\btitle=(?:"([^"]*)"|'([^']*)')|\{(\d{1,5}(?:-\d{1,5})?(?:,\s?\d{1,5}(?:-\d{1,5})?)*)\}|\/((?:[^/\\\s]|\\.)(?:[^/\\]|\\.)*)\/(?=\s|$)|\bnumbers(?:=(\d{1,6}))?(?=\s|$)/g;
const MANY = 10_000;

/** Reads `title="…" {2-5,8} /word/ numbers=10` after the language of code. */
export function readFence(meta: string | null | undefined): Fence {
  const fence = { lines: new Set<number>(), words: [] as string[] };
  const found: Pick<Fence, 'title' | 'first'> = {};
  const unread = (meta ?? '').replace(
    PART,
    (_: string, quoted?: string, single?: string, ranges?: string, word?: string, first?: string) => {
      const title = quoted ?? single;
      if (title !== undefined) found.title = title.trim();
      else if (ranges !== undefined) for (const line of linesOf(ranges)) fence.lines.add(line);
      else if (word !== undefined) fence.words.push(word.replace(/\\(.)/g, '$1'));
      else found.first = Number(first ?? 1);
      return '';
    },
  );
  return { ...fence, ...found, unread: unread.replace(/\s+/g, ' ').trim() };
}

function linesOf(ranges: string): number[] {
  return ranges.split(',').flatMap((range) => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return Array.from({ length: Math.min(Math.max(0, to - from + 1), MANY) }, (_, i) => from + i);
  });
}
