import { context } from '../../src/content/context.ts';
import type { KindName } from '../../src/content/schemas/kinds.ts';
import type { SourceFile } from '../../src/content/load/list-files.ts';

/** An entry as Astro hands it out, as far as the site asks for it. */
interface Entry {
  id: string;
  collection: string;
  data: unknown;
  filePath: string;
}

/** Every entry of a collection, made from the content folder as it stands: what `astro:content` is without a build. */
export function getCollection(name: KindName): Promise<Entry[]> {
  const { content } = context();
  if (name === 'references')
    return Promise.resolve(
      [...content.works.values()].map((work) => ({
        id: work.key,
        collection: name,
        data: { ...work },
        filePath: 'references.bib',
      })),
    );
  const lists = { lectures: content.lectures, readingLists: content.readingLists };
  const files: Iterable<{ source: SourceFile; data: unknown }> =
    name in lists
      ? lists[name as 'lectures'].values()
      : content.texts.filter(({ source }) => source.kind === name);
  return Promise.resolve(
    [...files].map(({ source, data }) => ({
      id: source.path.replace(/\.[a-z]+$/, ''),
      collection: name,
      data,
      filePath: source.file,
    })),
  );
}

/** The only entry that is asked for by name: the site's own. */
export function getEntry(name: 'site'): Promise<Entry | undefined> {
  const site = context().content.site;
  return Promise.resolve(site && { id: name, collection: name, data: site.data, filePath: site.source.file });
}

/** What shows an entry's text: here only its name. */
export function render({ id }: Entry): Promise<{ Content: () => string }> {
  return Promise.resolve({ Content: () => id });
}
