import type { CollectionEntry, CollectionKey } from 'astro:content';
import { context } from '../../content/context.ts';
import type { YamlFile } from '../../content/load/load-content.ts';
import { entryId } from '../../content/schemas/kinds.ts';

// The last of each file that was as its schema asks for. Vite may run this module anew.
const shared = globalThis as { lastFitting?: Map<string, unknown> };
const fitting = (shared.lastFitting ??= new Map());

/**
 * For the dev server: the entries of a collection as the check has just read them, so that no page is made of two states of the content.
 * A file whose fields are faulty stays as it was, or is left out; the list of faults says so.
 */
export function checkedEntries<Name extends CollectionKey>(name: Name): CollectionEntry<Name>[] {
  const { yamls, works } = context().content;
  const entries =
    name === 'references'
      ? [...works.values()].map((work) => ({ id: work.key, data: { ...work }, filePath: 'references.bib' }))
      : yamls.filter(({ source }) => source.kind === name).flatMap(entryOf);
  return entries.map((entry) => ({ ...entry, collection: name }) as unknown as CollectionEntry<Name>);
}

function entryOf({ source: { path, file, absolute }, yaml, data }: YamlFile): object[] {
  if (yaml.fits) fitting.set(absolute, data);
  if (!fitting.has(absolute)) return [];
  return [
    {
      id: entryId(path),
      data: fitting.get(absolute),
      filePath: file,
      ...(/\.mdx?$/.test(path) && { deferredRender: true }),
    },
  ];
}
