import type { CollectionEntry, CollectionKey } from 'astro:content';
import { checkedEntries } from '../../src/render/views/checked-entries.ts';

/** Every entry of a collection, made from the content folder as it stands: what `astro:content` is without a build. */
export function getCollection<Name extends CollectionKey>(name: Name): Promise<CollectionEntry<Name>[]> {
  return Promise.resolve(checkedEntries(name));
}

/** The only entry that is asked for by name: the site's own. */
export function getEntry(name: 'site'): Promise<CollectionEntry<'site'> | undefined> {
  return Promise.resolve(checkedEntries(name)[0]);
}

/** What shows an entry's text: here only its name. */
export function render({ id }: { id: string }): Promise<{ Content: () => string }> {
  return Promise.resolve({ Content: () => id });
}
