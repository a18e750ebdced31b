import { formatPlain } from '../bibliography/format.ts';
import { workAddress } from '../core/places.ts';
import { perContext, type Context } from '../markdown/context.ts';
import { fullAddress } from './addresses.ts';

/** The keys of the works that a page cites in its text, in the order of the bibliography. */
export function worksOn(address: string, context: Context): string[] {
  return citedBy(context).pages.get(address) ?? [];
}

/** The same of all pages of a lecture. */
export function worksIn(lecture: string, context: Context): string[] {
  return citedBy(context).lectures.get(lecture) ?? [];
}

const citedBy = perContext((context) => {
  const { prose, lectures, texts, readingLists } = context.content;
  const pages = new Map<string, Set<string>>();
  const inLectures = new Map<string, Set<string>>();
  const add = (address: string, cited: string): void => {
    const key = context.label(cited)?.key;
    if (!key) return;
    const lecture = /^\/lectures\/([^/]+)\//.exec(address)?.[1] ?? '';
    for (const [map, name] of [
      [pages, address],
      [inLectures, lecture],
    ] as const)
      map.set(name, (map.get(name) ?? new Set()).add(key));
  };
  for (const { address, structure } of prose)
    for (const { node } of structure.citations) for (const { key } of node.items) add(address, key);
  for (const { address, data } of texts)
    for (const field of ['leads', 'further'])
      for (const { cite } of (data?.[field] ?? []) as { cite: string }[]) add(address, cite);
  for (const [slug, { data }] of readingLists)
    for (const { cite } of data?.items ?? []) add(`/lectures/${slug}/reading-list/`, cite);
  for (const [slug, { data }] of lectures)
    for (const key of Object.values(data?.cite ?? {})) if (key) add(`/lectures/${slug}/`, key);
  const sort = (map: Map<string, Set<string>>): Map<string, string[]> =>
    new Map(
      [...map].map(([name, keys]) => [
        name,
        [...keys].sort((a, b) => context.label(a)!.rank - context.label(b)!.rank),
      ]),
    );
  return { pages: sort(pages), lectures: sort(inLectures) };
});

/** A work in one line: its entry in APA, and its key with a link to its page here. */
export function entry(key: string, context: Context): string {
  const page = fullAddress(workAddress(key), context.settings);
  return `${entries(context).get(key) ?? key} [${key}](${page})`;
}

const entries = perContext(
  ({ content }) =>
    new Map([...content.works.values()].map(({ key, csl }) => [key, escapeMarkdown(formatPlain(csl))])),
);

// A title may hold signs that Markdown reads; an address keeps its own.
function escapeMarkdown(text: string): string {
  return text
    .replace(/ Retrieved (?=https?:)/, ' ')
    .replace(/https?:\S+|([*_[\]<\\`])/g, (whole, sign?: string) => (sign ? `\\${sign}` : whole));
}
