import { rehypeShiki } from '@astrojs/markdown-remark';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { MarkdownFile } from '../../content/load/load-content.ts';
import { codeThemes } from './code-theme.ts';
import { rehypePlugins, remarkRendered, remarkTypography } from './pipeline.ts';
import { rehypeFormulas, rehypeRawFormulas } from './steps/formulas.ts';
import { rehypeImages } from './steps/images.ts';

/** A text as HTML, as Astro's content store keeps it. */
export interface RenderedText {
  html: string;
  /** Images beside the text, which Astro puts into the HTML when it has made them. */
  imagePaths: string[];
}

const processor = unified()
  .use(remarkRendered)
  .use(remarkTypography)
  .use(remarkRehype)
  .use(rehypeShiki, codeThemes)
  .use(rehypePlugins.map((plugin) => (plugin === rehypeFormulas ? rehypeRawFormulas : plugin)))
  .use(rehypeImages)
  // Only formulas are raw: of HTML in Markdown nothing is left by now.
  .use(rehypeStringify, { allowDangerousHtml: true })
  .freeze();

/** Renders a text from the tree that was read already; the tree itself is left as it is. */
export async function renderText({ tree, text, source }: MarkdownFile): Promise<RenderedText> {
  const file = new VFile({ value: text, path: source.absolute });
  const html = processor.stringify(await processor.run(structuredClone(tree), file), file);
  return { html, imagePaths: file.data.imagePaths ?? [] };
}
