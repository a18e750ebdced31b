import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { visit } from 'unist-util-visit';
import { resolveLink, resolveWikiLink } from '../core/links.ts';
import { once } from '../core/once.ts';
import type { MarkdownFile } from '../sources/load.ts';
import { context } from './context.ts';
import { sayPageLink } from './render/links.ts';
import { renderText } from './text.ts';

const ENGINE = [
  'src/markdown',
  'src/core',
  'src/bibliography',
  'src/styles/code-theme.ts',
  'package-lock.json',
];

/**
 * For builds: the Markdown texts of one kind, rendered once and kept with their HTML in Astro's store. A later
 * build renders only what has changed: the text, what it cites or links to, or the code that renders. MDX is
 * a module, which Astro renders.
 */
export function texts(kind: MarkdownFile['source']['kind']): Loader {
  return {
    name: 'texts',
    async load({ store, parseData, config }) {
      const root = fileURLToPath(config.root);
      const gone = new Set(store.keys());
      for (const text of context().content.texts.filter(({ source }) => source.kind === kind)) {
        const { path, absolute } = text.source;
        const id = path.replace(/\.[a-z]+$/, '');
        const digest = digestOf(text);
        const kept = store.get(id);
        gone.delete(id);
        store.delete(id);
        if (kept?.digest === digest) {
          // Setting it again tells the store of its images, or of its module.
          store.set(kept);
          continue;
        }
        const data = await parseData({ id, data: text.data ?? {}, filePath: absolute });
        const entry = { id, data, body: text.body, filePath: relative(root, absolute), digest };
        if (path.endsWith('.mdx')) {
          store.set({ ...entry, deferredRender: true });
          continue;
        }
        const { html, imagePaths } = await renderText(text);
        store.set({ ...entry, rendered: { html, metadata: { imagePaths } }, assetImports: imagePaths });
      }
      for (const id of gone) store.delete(id);
    },
  };
}

// Everything that the HTML of a text is made from.
function digestOf({ text, source, structure, tree }: MarkdownFile): string {
  const { targets, settings, label } = context();
  const made: unknown[] = [engine(), settings.base, text];
  for (const { node } of structure.citations) made.push(node.items.map(({ key }) => label(key)));
  for (const { node } of structure.pageLinks)
    made.push(resolveWikiLink(node.target, node.heading, targets), sayPageLink(node, context()));
  visit(tree, ['link', 'definition'], (node) => {
    if (node.type === 'link' || node.type === 'definition')
      made.push(resolveLink(node.url, source.path, targets));
  });
  return createHash('sha256').update(JSON.stringify(made)).digest('hex');
}

const engine = once(() => {
  const hash = createHash('sha256');
  for (const path of ENGINE)
    for (const file of path.includes('.') ? [path] : filesIn(path)) hash.update(readFileSync(file));
  return hash.digest('hex');
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
