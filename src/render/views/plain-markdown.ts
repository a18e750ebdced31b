import { context } from '../../content/context.ts';
import { passageOf, type Passage } from '../../content/markdown/structure/quotes.ts';
import { structure } from '../../content/markdown/structure/read-structure.ts';
import { parse } from '../../content/markdown/syntax.ts';

/** The words of Markdown that stands in a field. */
export function passageIn(text: string): Passage {
  const tree = parse(text, 'md');
  structure(tree, text, '', context().isKey);
  return passageOf(tree);
}
