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

/** An entry for a text that has none in the bibliography, from what its lecture says and no more. */
export function deriveBibtex({ authors, title, date, type, where, url }: Derived): string {
  const fields = [
    ['author', authors.map(escape).join(' and ')],
    ['title', `{${escape(title)}}`],
    ['type', escape(type)],
    ['date', date],
    ['organization', escape(where)],
    ['url', url?.replace(/[{}\\]/g, encodeURIComponent)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name!.padEnd(12)} = {${value}},`] : []));
  return [`@online{${keyOf(authors[0] ?? '', date ?? '', title)},`, ...lines, '}'].join('\n');
}

// "Cy Kind", 2024, "The Second": kind2024second.
function keyOf(author: string, date: string, title: string): string {
  const plain = (text: string): string[] =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9\s-]/g, '')
      .split(/[\s-]+/)
      .filter((word) => word && !['the', 'a', 'an', 'of', 'on', 'notes'].includes(word));
  return [plain(author).at(-1), date.slice(0, 4), plain(title)[0]].filter(Boolean).join('') || 'notes';
}

function escape(text: string): string {
  return text.replace(/[{}\\~^]/g, '').replace(/[&%$#_]/g, '\\$&');
}
