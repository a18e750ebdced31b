import { getCollection, getEntry, type CollectionEntry, type CollectionKey } from 'astro:content';
import { context } from '../../content/context.ts';
import { checkedEntries } from './checked-entries.ts';

/** All entries of a collection. */
export async function allOf<Name extends CollectionKey>(name: Name): Promise<CollectionEntry<Name>[]> {
  if (import.meta.env.DEV) return checkedEntries(name);
  const { files, works } = context().content;
  // Of an empty one, which a course may well have, Astro would say that it does not exist.
  const some = name === 'references' ? works.size > 0 : files.some(({ kind }) => kind === name);
  return some ? getCollection(name) : [];
}

/** What `site.yaml` says; nothing where the dev server never saw it without a fault. */
export async function siteEntry(): Promise<CollectionEntry<'site'> | undefined> {
  return import.meta.env.DEV ? checkedEntries('site')[0] : getEntry('site', 'site');
}
