import { context } from '../../../content/context.ts';
import type { Spot } from '../../../content/markdown/structure/quotes.ts';
import { sayCitation } from './citations.ts';
import { sayPageLink } from './links.ts';

/** A citation or a page link as plain words. */
export function saySpot(node: Spot): string {
  return node.type === 'citation' ? sayCitation(node, context()) : sayPageLink(node, context());
}
