import type { Nodes, Parent, PhrasingContent, RootContent, Text } from 'mdast';
import type { Place } from '../../core/problems.ts';
import { isEscaped, partOfText, placeInText } from './places.ts';

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
    const matches = find(child.value, child)
      .filter((match) => !isPlain(child, match, source))
      .sort((a, b) => a.start - b.start);
    return matches.length ? split(child, matches, source) : [child];
  });
}

/** True when the author took its meaning from it: \@key, \[@key], [\[page]]. */
export function isPlain(node: Text, { start, end }: { start: number; end: number }, source: string): boolean {
  const key = node.value.indexOf('@', start);
  const signs = [
    start,
    ...(node.value[start + 1] === '[' ? [start + 1] : []),
    ...(key !== -1 && key < end ? [key] : []),
  ];
  return signs.some((sign) => isEscaped(node, sign, source));
}

function split(node: Text, matches: Match[], source: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let from = 0;
  for (const match of matches) {
    if (match.start < from) continue;
    if (match.start > from) parts.push(partOfText(node, from, match.start, source));
    const made = match.make(placeInText(node, match.start, source));
    if (node.position) made.position = node.position;
    parts.push(made);
    from = match.end;
  }
  if (from < node.value.length) parts.push(partOfText(node, from, node.value.length, source));
  return parts;
}
