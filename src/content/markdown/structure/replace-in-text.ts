import type { Nodes, Parent, PhrasingContent, RootContent } from 'mdast';
import type { Place } from '../../domain/problems.ts';
import { Run } from './text-run.ts';

/** A part of a run that becomes something else. */
export interface Match {
  start: number;
  end: number;
  /** True when no backslash inside can take its meaning. */
  sure?: true;
  make(place: Place): PhrasingContent;
}

// Code and mathematics have no text nodes; link texts are exempt, since a link in a link is none.
const EXEMPT = new Set(['link', 'linkReference', 'image', 'citation', 'labelLink', 'pageLink']);

/** Replaces what `find` finds in running text; `source` is the file, for exact places. */
export function replaceInText(node: Nodes, source: string, find: (run: Run) => Match[]): void {
  if (!('children' in node) || EXEMPT.has(node.type)) return;
  const parent = node as Parent;
  const within = (nodes: RootContent[]): RootContent[] => {
    for (const child of nodes) replaceInText(child, source, find);
    return nodes;
  };
  if (!parent.children.some(({ type }) => type === 'text')) {
    within(parent.children);
    return;
  }
  const run = new Run(parent.children, source);
  const done: RootContent[] = [];
  let from = 0;
  for (const match of find(run).sort((a, b) => a.start - b.start)) {
    if (match.start < from || (!match.sure && run.isPlain(match))) continue;
    done.push(...within(run.slice(from, match.start)));
    const made = match.make(run.placeAt(match.start));
    const replaced = run.slice(match.start, match.end);
    const [first, last] = [replaced[0], replaced.at(-1)];
    if (first?.position && last?.position)
      made.position = { start: first.position.start, end: last.position.end };
    done.push(made);
    from = match.end;
  }
  parent.children = [...done, ...within(run.slice(from, run.text.length))];
}
