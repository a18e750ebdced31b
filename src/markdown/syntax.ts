import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

/**
 * Reads `:::note{title="…"}` … `:::` and nothing else of the directive syntax,
 * so that a colon in running text ("Q1:is it true", "3:30") stays a colon.
 */
export function remarkNoteSyntax(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: object[]; fromMarkdownExtensions?: object[] };
  const COLON = 58;
  const flow = directive().flow?.[COLON];
  // The container's construct is the one that may hold other blocks.
  const containers = [flow].flat().filter((construct) => construct?.concrete);
  (data.micromarkExtensions ??= []).push({ flow: { [COLON]: containers } });
  (data.fromMarkdownExtensions ??= []).push(directiveFromMarkdown());
}

/** The plugins that add syntax, in order; the site and the checks use the same ones. */
export const SYNTAX = [remarkGfm, remarkMath, remarkNoteSyntax] as const;

const markdown = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use([...SYNTAX])
  .freeze();
const mdx = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use([...SYNTAX])
  .use(remarkMdx)
  .freeze();

/** The tree of a whole file, front matter included, so that places are the file's own. */
export function parse(text: string, format: 'md' | 'mdx'): Root {
  return (format === 'mdx' ? mdx : markdown).parse(text) as Root;
}
