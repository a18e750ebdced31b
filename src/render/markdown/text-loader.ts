import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { visit } from 'unist-util-visit';
import { resolveLink, resolveWikiLink } from '../../content/domain/resolve-links.ts';
import { digestOfJson, sumOf } from '../../shared/build-cache.ts';
import { drawingFile } from '../../content/load/drawings.ts';
import { isMermaid } from '../../content/markdown/fence.ts';
import { clipAt } from '../../content/load/clips.ts';
import { vttOf } from '../../content/load/transcripts.ts';
import { statementOf } from '../../content/domain/statements.ts';
import { languageOf } from '../../content/load/language-of.ts';
import { macrosOf } from '../../content/load/macros-of.ts';
import { keptFor } from '../../content/load/site-cache.ts';
import { entryId } from '../../content/schemas/kinds.ts';
import type { MarkdownFile } from '../../content/load/load-content.ts';
import { context } from '../../content/context.ts';
import { sayLabels } from './steps/label-links.ts';
import { sayPageLink } from './steps/links.ts';
import { citedOn } from './steps/statements.ts';
import { renderText } from './render-text.ts';

/**
 * For builds: the Markdown texts of one kind, each rendered once, with their HTML in files of the cache folder (Astro would
 * make one module of all it stores). A later build renders only what has changed: the text, what it cites or links to, or the
 * code that renders. MDX is a module, which Astro renders.
 */
export function texts(kind: NonNullable<MarkdownFile['source']['kind']>): Loader {
  return {
    name: 'texts',
    async load(loader) {
      const { store, config } = loader;
      const root = fileURLToPath(config.root);
      const gone = new Set(store.keys());
      const html = keptFor(`texts/${kind}`, context().settings);
      for (const text of context().content.texts.filter(({ source }) => source.kind === kind)) {
        const { path, absolute } = text.source;
        const id = entryId(path);
        const digest = digestOf(text);
        const kept = store.get(id);
        gone.delete(id);
        store.delete(id);
        if (kept?.digest === digest && (kept.deferredRender || html.get(digest))) {
          // Setting it again tells the store of its images, or of its module.
          store.set(kept);
          continue;
        }
        const data = await loader.parseData({ id, data: text.data ?? {}, filePath: absolute });
        const entry = { id, data, filePath: relative(root, absolute), digest };
        if (path.endsWith('.mdx')) {
          store.set({ ...entry, deferredRender: true });
          continue;
        }
        const made = await renderText(text);
        html.put(digest, made.html);
        const { imagePaths } = made;
        store.set({ ...entry, rendered: { html: '', metadata: { imagePaths } }, assetImports: imagePaths });
      }
      html.drop();
      for (const id of gone) store.delete(id);
    },
  };
}

// Everything that the HTML of a text is made from, but the code.
function digestOf({ text, source, structure, tree }: MarkdownFile): string {
  const { targets, settings, label, content } = context();
  const made: unknown[] = [settings.base, source.path, text, languageOf(source.path, context())];
  for (const { node } of structure.citations) made.push(node.items.map(({ key }) => label(key)));
  if (structure.math) made.push(macrosOf(source.path, content));
  if (structure.moments.length) made.push(content.lectures.get(source.path.split('/')[1]!)?.data?.video);
  for (const { id, kind } of structure.labels) {
    made.push(content.labels.of(source.path, id));
    if (statementOf(kind)) made.push(citedOn(source.path, id, context()));
  }
  for (const { node } of structure.labelLinks) made.push(sayLabels(node, source.path, context()));
  for (const { node } of structure.pageLinks)
    made.push(resolveWikiLink(node.target, node.heading, targets), sayPageLink(node, context()));
  visit(tree, 'image', ({ url }) => {
    const clip = clipAt(source.path, url, content);
    if (clip) made.push(clip.seconds, clip.captions && vttOf(clip.captions.absolute).cues, settings.site);
  });
  visit(tree, 'code', (node) => {
    const file = isMermaid(node) ? drawingFile(node, source.path, content.files) : undefined;
    if (file) made.push(sumOf(file.absolute));
  });
  visit(tree, ['link', 'definition'], (node) => {
    if (node.type === 'link' || node.type === 'definition')
      made.push(resolveLink(node.url, source.path, targets));
  });
  return digestOfJson(made);
}
