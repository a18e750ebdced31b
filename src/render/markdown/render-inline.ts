import { join } from 'node:path';
import { rehypeShiki } from '@astrojs/markdown-remark';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { context } from '../../content/context.ts';
import { codeThemes } from './code-theme.ts';
import { rehypePlugins, remarkPlugins } from './pipeline.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkPlugins)
  .use(remarkRehype)
  .use(rehypeShiki, codeThemes)
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

/** The same in a line, for text that stands in a sentence or a heading; it says of itself if its language is another. */
export async function renderInline(text: string, path: string, scope: string): Promise<string> {
  const html = await renderMarkdown(text, path, scope);
  return html.replace(/^<p( [^>]*)?>([\s\S]*)<\/p>\s*$/, (_, marks: string | undefined, words: string) =>
    marks ? `<span${marks}>${words}</span>` : words,
  );
}
