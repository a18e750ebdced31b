import type { MarkdownFile } from '../../content/load/load-content.ts';
import { nodesOf } from '../../content/markdown/index-nodes.ts';
import { sayHeading } from '../../content/markdown/structure/headings.ts';
import { printed } from '../../content/markdown/title.ts';
import { context } from '../../content/context.ts';
import { languageOf } from '../../content/load/language-of.ts';
import { headingHtml, inLanguage } from '../markdown/words-html.ts';
import type { Heading } from './types/link-views.ts';

/** The headings of a text, as lists and cards show them: printed as its language has them. */
export function headingsIn({
  source,
  tree,
  structure,
}: Pick<MarkdownFile, 'source' | 'tree' | 'structure'>): Heading[] {
  const lang = languageOf(source.path, context());
  const nodes = nodesOf(tree, 'heading').map((node) => structuredClone(node));
  for (const { children } of nodes) printed(children, lang);
  return structure.headings.map((heading) => {
    const node = nodes.find(({ data }) => data?.hProperties?.['id'] === heading.id);
    const text = node ? sayHeading(node) : heading.text;
    const html = inLanguage(node && headingHtml(node.children, source.path), text, lang);
    return { ...heading, text, ...(html === undefined ? {} : { html }) };
  });
}
