import { freeKey, keyOf } from './work-key.ts';
import { escapeName, escapeTex, escapeUrl, writeEntry } from './write-entry.ts';

/** What is known of a text that the bibliography does not hold. */
export interface Derived {
  /** Who wrote or gave it, as far as that is known. */
  authors: readonly string[];
  title: string;
  /** ISO day, where it is known. */
  date?: string | undefined;
  /** What it is, in square brackets behind the title: "Lecture notes". */
  type: string;
  /** Where it is published: the name of the site, or of the course. */
  where: string;
  /** Full address, where it is known. */
  url?: string | undefined;
}

/** An entry for a text that has none in the bibliography, from what its lecture says and no more, under a key that is not `taken`. */
export function deriveBibtex(
  { authors, title, date, type, where, url }: Derived,
  taken: ReadonlySet<string> = new Set(),
): string {
  const fields: [string, string | undefined][] = [
    ['author', authors.map(escapeName).join(' and ')],
    ['title', `{${escapeTex(title)}}`],
    ['type', escapeTex(type)],
    ['date', date],
    ['organization', escapeTex(where)],
    ['url', url && escapeUrl(url)],
  ];
  const key = keyOf(authors[0]?.split(/\s+/).at(-1) ?? '', date ?? '', title) || 'notes';
  return writeEntry({ type: 'online', key: freeKey(key, taken), fields });
}
