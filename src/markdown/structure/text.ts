import type { Nodes, Parent, PhrasingContent, RootContent, Text } from 'mdast';
import type { Place } from '../../core/problems.ts';

/** A part of a text node that becomes something else. */
export interface Match {
  start: number;
  end: number;
  make(place: Place): PhrasingContent;
}

// Code and mathematics have no text nodes; link texts are exempt, since a link in a link is none.
const EXEMPT = new Set(['link', 'linkReference', 'image', 'citation', 'pageLink']);

/** Replaces what `find` finds in running text; `source` is the file, for exact places. */
export function replaceInText(
  node: Nodes,
  source: string,
  find: (text: string, node: Text) => Match[],
): void {
  if (!('children' in node) || EXEMPT.has(node.type)) return;
  const parent = node as Parent;
  parent.children = parent.children.flatMap((child): RootContent[] => {
    if (child.type !== 'text') {
      replaceInText(child, source, find);
      return [child];
    }
    const matches = find(child.value, child).sort((a, b) => a.start - b.start);
    return matches.length ? split(child, matches, source) : [child];
  });
}

/** Where the characters from `start` of a text node stand in the file. */
export function placeInText(node: Text, start: number, source: string, end = start + 1): Place {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? from;
  const lineStart = { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
  // Escapes, entities and the indent of wrapped lines make source and value differ: look the words up.
  const raw = source.slice(from, to);
  const word = node.value.slice(start, end).split('\n')[0]!;
  const before = node.value.slice(0, start).split(word).length - 1;
  let at = -1;
  for (let i = 0; i <= before; i++) at = raw.indexOf(word, at + 1);
  if (at === -1) at = Math.min(start, raw.length);
  const lines = raw.slice(0, at).split('\n');
  const last = lines.at(-1)!;
  return lines.length === 1
    ? { line: lineStart.line, column: lineStart.column + at }
    : { line: lineStart.line + lines.length - 1, column: last.length + 1 };
}

function split(node: Text, matches: Match[], source: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let from = 0;
  for (const match of matches) {
    if (match.start < from) continue;
    if (match.start > from) parts.push({ type: 'text', value: node.value.slice(from, match.start) });
    const made = match.make(placeInText(node, match.start, source, match.end));
    if (node.position) made.position = node.position;
    parts.push(made);
    from = match.end;
  }
  if (from < node.value.length) parts.push({ type: 'text', value: node.value.slice(from) });
  return parts;
}
