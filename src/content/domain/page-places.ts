/** Where a content file's text stands on the site. */
export interface PagePlace {
  kind: 'section' | 'slot' | 'question' | 'reading-list' | 'lecture' | 'term' | 'topic' | 'transcript';
  /** Empty for what belongs to all lectures. */
  lecture: string;
  /** The name of the file without its ending: "notes", "two-sentences". */
  id: string;
  /** Address of the page under the site's root, with slashes at both ends. */
  address: string;
  /** Put before every id in the text, since several texts share a page; empty where none does. */
  scope: string;
}

/** The sections that have one Markdown file each. */
export const SECTIONS = ['abstract', 'talk', 'notes'] as const;

const PATTERNS: [RegExp, (lecture: string, id: string) => PagePlace][] = [
  [/^lectures\/([^/]+)\/(lecture)\.yaml$/, (lecture, id) => at('lecture', lecture, id, '', '')],
  [
    /^lectures\/([^/]+)\/(reading-list)\.yaml$/,
    (lecture, id) => at('reading-list', lecture, id, 'reading-list/', ''),
  ],
  [
    /^lectures\/([^/]+)\/(abstract|talk|notes)\.mdx?$/,
    (lecture, id) => at('section', lecture, id, `${id}/`, ''),
  ],
  [
    /^lectures\/([^/]+)\/(transcript)\.vtt$/,
    (lecture, id) => at('transcript', lecture, id, 'transcript/', ''),
  ],
  [/^lectures\/([^/]+)\/summary\/([^/]+)\.mdx?$/, (lecture, id) => at('slot', lecture, id, 'summary/', id)],
  [
    /^lectures\/([^/]+)\/questions\/([^/]+)\.mdx?$/,
    (lecture, id) => at('question', lecture, id, `questions/${id}/`, id),
  ],
  [
    /^lectures\/([^/]+)\/topics\/([^/]+)\.mdx?$/,
    (lecture, id) => at('topic', lecture, id, `topics/${id}/`, ''),
  ],
];

/** The place of the file at `path` (from the content folder), if it has a page. */
export function placeOf(path: string): PagePlace | undefined {
  const term = /^glossary\/([^/]+)\.mdx?$/.exec(path)?.[1];
  if (term !== undefined)
    return { kind: 'term', lecture: '', id: term, address: termAddress(term), scope: '' };
  for (const [pattern, place] of PATTERNS) {
    const match = pattern.exec(path);
    if (match) return place(match[1]!, match[2]!);
  }
  return undefined;
}

/** The address of a term's page. */
export function termAddress(id: string): string {
  return `/glossary/${id}/`;
}

/** The address of a lecture's overview. */
export function lectureAddress(lecture: string): string {
  return `/lectures/${lecture}/`;
}

/** The address of a work's page. */
export function workAddress(key: string): string {
  return `/references/${key}/`;
}

/** The id of the nth (from 1) place in a text that cites a work. */
export function citationId(scope: string, key: string, n: number): string {
  return scoped(scope, `cite-${key}-${n}`);
}

/** An id inside a text that may share its page with others. */
export function scoped(scope: string, id: string): string {
  return scope ? `${scope}-${id}` : id;
}

function at(kind: PagePlace['kind'], lecture: string, id: string, under: string, scope: string): PagePlace {
  return { kind, lecture, id, address: lectureAddress(lecture) + under, scope };
}
