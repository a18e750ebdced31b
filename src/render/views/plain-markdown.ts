import { context } from '../../content/context.ts';
import { sayIn } from '../markdown/steps/plain-words.ts';
import { wordsOf } from '../../content/markdown/structure/quotes.ts';
import { structure } from '../../content/markdown/structure/read-structure.ts';
import { parse } from '../../content/markdown/syntax.ts';

/** Markdown of a file (from the content folder) as plain text, for descriptions. */
export function sayMarkdown(text: string, path: string): string {
  const tree = parse(text, 'md');
  structure(tree, text, '', context().isKey);
  return wordsOf(tree, sayIn(path));
}
