import { shownAddress } from '../../content/bibliography/work-addresses.ts';
import { workAddress } from '../../content/domain/page-places.ts';
import { perContext, type Context } from '../../content/context.ts';
import { citedIn } from '../../content/load/citation-list.ts';
import { keptPlain } from '../../content/load/format-cache.ts';
import { standingOf } from '../../content/load/link-standings.ts';
import { fullAddress } from './full-addresses.ts';

/** The keys of the works that a page cites in its text, in the order of the bibliography. */
export function worksOn(address: string, context: Context): string[] {
  return citedBy(context).pages.get(address) ?? [];
}

/** The same of all pages of a lecture. */
export function worksIn(lecture: string, context: Context): string[] {
  return citedBy(context).lectures.get(lecture) ?? [];
}

const citedBy = perContext((context) => {
  const pages = new Map<string, Set<string>>();
  const inLectures = new Map<string, Set<string>>();
  for (const { address, key: cited } of citedIn(context.content)) {
    const key = context.label(cited)?.key;
    if (!key) continue;
    const lecture = /^\/lectures\/([^/]+)\//.exec(address)?.[1] ?? '';
    for (const [map, name] of [
      [pages, address],
      [inLectures, lecture],
    ] as const)
      map.set(name, (map.get(name) ?? new Set()).add(key));
  }
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
  return `${entries(context).get(key) ?? key}${standing(key, context)} [${key}](${page})`;
}

// Where the work's address leads now, as on its page.
function standing(key: string, { content }: Context): string {
  const work = content.works.get(key);
  const url = work && shownAddress(work);
  const found = url ? standingOf(url, content) : undefined;
  if (found?.moved) return ` (moved to <${found.moved}>)`;
  if (found?.state !== 'gone') return '';
  return work?.archived ? ` (gone; archived copy: <${work.archived}>)` : ' (gone)';
}

const entries = perContext(({ content, settings }) => {
  const plain = keptPlain(
    [...content.works.values()].map(({ csl }) => csl),
    settings,
  );
  return new Map([...plain].map(([key, text]) => [key, escapeMarkdown(text)]));
});

// A title may hold signs that Markdown reads; an address keeps its own.
function escapeMarkdown(text: string): string {
  return text.replace(/https?:\S+|([*_[\]<\\`])/g, (whole, sign?: string) => (sign ? `\\${sign}` : whole));
}
