import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import { context } from '../../content/context.ts';

/** All entries of a collection. Of an empty one, which a course may well have, Astro would say that it does not exist. */
export async function allOf<Name extends CollectionKey>(name: Name): Promise<CollectionEntry<Name>[]> {
  const { files, works } = context().content;
  const some = name === 'references' ? works.size > 0 : files.some(({ kind }) => kind === name);
  return some ? getCollection(name) : [];
}
