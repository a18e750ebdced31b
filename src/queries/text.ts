import { render, type CollectionEntry } from 'astro:content';
import { context } from '../markdown/context.ts';
import { Kept } from '../sources/kept.ts';
import { contentPath } from './files.ts';

/** A component that renders a text. */
export type TextComponent = Awaited<ReturnType<typeof render>>['Content'];

/** The component that renders the text of an entry. */
export async function textOf(
  entry: CollectionEntry<'sections' | 'slots' | 'questions' | 'topics' | 'terms'>,
): Promise<TextComponent> {
  const { rendered, digest, collection } = entry as typeof entry & { digest?: string };
  // A build keeps the HTML beside the store, the dev server none.
  if (!rendered || !digest) return (await render(entry)).Content;
  const html = new Kept(`texts/${collection}`, context().settings).get(digest).toString();
  return (await render({ ...entry, rendered: { ...rendered, html } })).Content;
}

/** The text of a content file without its front matter. */
export function bodyOf(filePath = ''): string {
  return context().texts.get(contentPath(filePath))?.body ?? '';
}
