import { context } from '../markdown/context.ts';
import { saySpot } from '../markdown/render/say.ts';
import { wordsOf } from '../markdown/structure/quotes.ts';
import { structure } from '../markdown/structure/structure.ts';
import { parse } from '../markdown/syntax.ts';

/** Markdown as plain text, for descriptions. */
export function sayMarkdown(text: string): string {
  const tree = parse(text, 'md');
  structure(tree, text, '', context().isKey);
  return wordsOf(tree, saySpot);
}
