import { context } from '../../../content/context.ts';
import type { Say } from '../../../content/markdown/structure/quotes.ts';
import { sayCitation } from './citations.ts';
import { sayLabels } from './label-links.ts';
import { sayPageLink } from './links.ts';

/** How citations, references to labels and page links of a file (from the content folder) read as plain words. */
export function sayIn(path: string): Say {
  return (node) => {
    if (node.type === 'citation') return sayCitation(node, context());
    return node.type === 'labelLink' ? sayLabels(node, path, context()) : sayPageLink(node, context());
  };
}
