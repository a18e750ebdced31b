import { join } from 'node:path';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { context } from '../../content/context.ts';
import { rehypePlugins, remarkPlugins } from './pipeline.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkPlugins)
  .use(remarkRehype)
  .use(rehypePlugins)
  .use(rehypeStringify)
  .freeze();

/**
 * Renders Markdown that stands in YAML (a lead, a caption, a margin note) as finished HTML.
 * `path` is the file that holds it, from the content folder; `scope` goes before its ids.
 */
export async function renderMarkdown(text: string, path: string, scope: string): Promise<string> {
  const { contentDir } = context().settings;
  const file = new VFile({ value: text, path: join(contentDir, path), data: { scope } });
  return String(await processor.process(file));
}

/** The same without the paragraph around it, for text that stands in a sentence or a heading. */
export async function renderInline(text: string, path: string, scope: string): Promise<string> {
  return (await renderMarkdown(text, path, scope)).replace(/^<p>([\s\S]*)<\/p>\s*$/, '$1');
}
