import { resolve } from 'node:path';
import { workAddress } from '../../content/domain/page-places.ts';
import { perContext, context, type Context } from '../../content/context.ts';
import { digestOfFiles, digestOfJson } from '../../shared/build-cache.ts';
import { onceForEach } from '../../shared/once.ts';
import { fontsFolder } from '../../content/load/load-settings.ts';
import type { SourceFile } from '../../content/load/list-files.ts';
import { readChanges } from './changes.ts';
import { citings, uses } from './citation-graph.ts';
import { allLectures } from './lectures.ts';

/** What Astro compares: a page whose key is that of the last build by this code is taken from there, byte for byte. */
export interface PageKey {
  cacheKey?: string;
}

/**
 * The key of every page of a lecture: the lecture's own files, who leads to it from elsewhere, and the ground of all pages. It errs on
 * the side of making a page anew: an edit of a lecture makes all its pages, and one of the glossary or the bibliography everything.
 */
export async function lectureKey(slug: string): Promise<PageKey> {
  if (import.meta.env.DEV) return {};
  return (await keysOf(context())).lecture(slug);
}

/** The key of the page of a work or a term: who leads to it, and the ground of all pages. */
export async function placeKey(address: string): Promise<PageKey> {
  if (import.meta.env.DEV) return {};
  return (await keysOf(context())).place(address);
}

// Each once: a lecture has many pages, and every page a twin.
const keysOf = perContext(async (now) => {
  const places = [
    ...(await citings()).map((place) => [workAddress(place.key), valuesOf(place)] as const),
    ...(await uses()).map((place) => [place.target, valuesOf(place)] as const),
  ];
  const leading = Map.groupBy(places, ([target]) => target);
  const files = Map.groupBy(now.content.files, ({ path }) => /^lectures\/([^/]+)\//.exec(path)?.[1] ?? '');
  const digests = new Map([...files].map(([slug, all]) => [slug, keyOf(all.map(stateOf)).cacheKey]));
  const counts = [...leading].map(([address, places]) => [address, places.length]);
  const lectures = (await allLectures()).map(({ view }) => view);
  const ground: unknown[] = [
    // A link to a file says how large that is.
    [...(now.targets.handouts ?? [])],
    digestOfFiles([fontsFolder(now.settings)]),
    now.settings,
    digests.get(''),
    lectures,
    counts,
    now.content.yamls.map(settingOf),
  ];
  const all = keyOf([...ground, now.content.texts.map(outlineOf)]).cacheKey;
  const byLecture = Map.groupBy(leading, ([address]) => /^\/lectures\/([^/]+)\//.exec(address)?.[1] ?? '');
  return {
    lecture: onceForEach((slug) =>
      keyOf([all, digests.get(slug), byLecture.get(slug)?.map(([, places]) => places)]),
    ),
    place: onceForEach((address) => keyOf([all, leading.get(address)])),
  };
});

// What pages of others say of a text: all but its body.
function outlineOf({
  source,
  address,
  data,
  filled,
  structure,
}: Context['content']['texts'][number]): unknown {
  return [source.path, address, data, filled, structure.headings, structure.anchors, structure.labels];
}

// Sentences are quoted as their own files would set them.
function settingOf({ data }: Context['content']['yamls'][number]): unknown {
  const { macros, lang } = (data ?? {}) as { macros?: unknown; lang?: unknown };
  return [macros, lang];
}

// The day of the last change is shown, and may be new while the text is not.
function stateOf({ path, absolute }: SourceFile): unknown {
  return [path, digestOfFiles([absolute]), readChanges().times.get(resolve(absolute))];
}

// Not its sentence, which would have to be cut: what that is cut from.
function valuesOf(place: object): unknown[] {
  return Object.values(Object.getOwnPropertyDescriptors(place)).map(({ value }): unknown => value);
}

function keyOf(parts: unknown): { cacheKey: string } {
  return { cacheKey: digestOfJson(parts) };
}
