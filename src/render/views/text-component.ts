import { render, type CollectionEntry } from 'astro:content';
import { context } from '../../content/context.ts';
import { renderText } from '../markdown/render-text.ts';
import { keptFor } from '../../content/load/site-cache.ts';
import { asComponent, type Stored } from '../../shared/astro-internals.ts';
import { contentPath } from './repository-links.ts';

/** A component that renders a text. */
export type TextComponent = Awaited<ReturnType<typeof render>>['Content'];

/** The component that renders the text of an entry. */
export async function textOf(
  entry: CollectionEntry<'sections' | 'slots' | 'questions' | 'topics' | 'terms'>,
): Promise<TextComponent> {
  const { rendered, digest, collection } = entry as Stored<typeof entry>;
  // A build keeps the HTML beside the store, the dev server none.
  if (import.meta.env.DEV) return lazily(async () => (await render(entry)).Content);
  if (!rendered || !digest) return (await render(entry)).Content;
  // Somebody may clear the cache while pages are made.
  const html =
    keptFor(`texts/${collection}`, context().settings).get(digest)?.toString() ?? (await renderAgain(entry));
  return (await render({ ...entry, rendered: { ...rendered, html } })).Content;
}

async function renderAgain({ filePath = '' }: { filePath?: string }): Promise<string> {
  const text = context().texts.get(contentPath(filePath));
  return text ? (await renderText(text)).html : '';
}

// The dev server renders a text when its page shows it: lists of all lectures only know that it is there.
function lazily(find: () => Promise<TextComponent>): TextComponent {
  return asComponent(async (...asked: Parameters<TextComponent>) => (await find())(...asked));
}

/** The text of a content file without its front matter. */
export function bodyOf(filePath = ''): string {
  return context().texts.get(contentPath(filePath))?.body ?? '';
}
